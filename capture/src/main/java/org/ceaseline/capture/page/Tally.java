package org.ceaseline.capture.page;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The votes on one comment: what the page sums up, or likes less dislikes where it counts them apart. */
final class Tally {

    private static final Pattern COUNT = Pattern.compile("[+−-]?(?<!\\d)\\d{1,7}(?!\\d)");
    private static final int LONGEST = 80;

    private OptionalInt likes = OptionalInt.empty();
    private OptionalInt dislikes = OptionalInt.empty();

    /** Takes the first count of each kind. */
    void see(Tree tree, int node) {
        if (tree.className(node).contains("dislike")) {
            dislikes = dislikes.isPresent() ? dislikes : count(tree, node);
        } else {
            likes = likes.isPresent() ? likes : count(tree, node);
        }
    }

    OptionalInt votes() {
        if (dislikes.isEmpty()) {
            return likes;
        }
        return OptionalInt.of(likes.orElse(0) - Math.abs(dislikes.getAsInt()));
    }

    private static OptionalInt count(Tree tree, int node) {
        for (String text : List.of(
                tree.attribute(node, Attribute.TITLE), tree.attribute(node, Attribute.CONTENT), tree.textOf(node))) {
            Matcher count = COUNT.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            if (count.find()) {
                return OptionalInt.of(Integer.parseInt(count.group().replace('−', '-')));
            }
        }
        return OptionalInt.empty();
    }
}
