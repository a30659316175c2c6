package org.ceaseline.capture.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ceaseline.capture.page.Tag.Of;

/** How many comments the page says it has: {@code 12 comments} in a heading or a counter. */
final class Declared {

    private static final Pattern COUNT = Pattern.compile(
            "(?iu)(?:^|[^\\d.,])(\\d{1,6})\\s*(?:comments?|replies|responses|thoughts|kommentare?|antworten|leserbriefe?|commentaires?|réactions?"
                    + "|comentarios?|respuestas|commenti|commento|comentários?|reacties|komentarz[ye]?|komentarzy|комментари\\p{L}*|коментар\\p{L}*"
                    + "|تعليق\\p{L}*|تعليقات|تعلیق|نظر|yorum|תגובות)"
                    + "|(?:comments?|kommentare|commentaires|comentarios|commenti|комментарии|коментарі|التعليقات|تعليقات|yorumlar|תגובות)\\s*[:(\\[]\\s*(\\d{1,6})\\s*[)\\]]?");

    private Declared() {}

    static Optional<Integer> of(Outline outline) {
        Tree tree = outline.tree;
        for (Block block : outline.blocks) {
            if (block.chars > 120 || outline.owner(block.from) >= 0 || !block.hasDigit()) {
                continue;
            }
            int holder = block.holder;
            boolean likely = tree.tag(holder).is(Of.HEADING)
                    || Role.COUNT.in(outline.roles.of[holder])
                    || Role.LIST.in(outline.roles.of[holder])
                    || Sign.COMMENT.in(outline.own[holder]);
            if (likely) {
                Matcher count = COUNT.matcher(Prose.line(tree, block.from, block.to));
                if (count.find()) {
                    return Optional.of(Integer.parseInt(count.group(1) != null ? count.group(1) : count.group(2)));
                }
            }
        }
        return Optional.empty();
    }
}
