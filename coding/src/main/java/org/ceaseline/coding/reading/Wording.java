package org.ceaseline.coding.reading;

import org.ceaseline.coding.tree.Tree;

/** The words of a phrase as they stand in the sentence, without its article. */
final class Wording {

    private final Scene scene;
    private final Tree tree;

    Wording(Scene scene) {
        this.scene = scene;
        this.tree = scene.tree();
    }

    String of(int word) {
        int[] reach = withOrigin(word, tree.phrase(word));
        int first = opening(word, reach[0]);
        while (first < word && scene.isTime(first)) {
            first++;
        }
        return text(first, reach[1]);
    }

    /** Where a phrase begins: "On 7 November the parties agreed" has no "7 November the parties" in it. */
    private int opening(int word, int first) {
        return tree.children(word, "det").stream()
                .filter(det -> det > first && det < word)
                .filter(det -> scene.isTime(det - 1))
                .findFirst()
                .orElse(first);
    }

    /** "observers from the Lisse Group": whose people they are belongs to the phrase. */
    private int[] withOrigin(int word, int[] reach) {
        for (int child : tree.children(word, "nmod")) {
            boolean name = child == reach[1] + 2 || child == reach[1] + 3 && tree.child(child, "det") >= 0;
            if (tree.preposition(child).equals("from")
                    && scene.actorAt(child).isPresent()
                    && (name || child > reach[1])) {
                return new int[] {reach[0], Math.max(reach[1], child)};
            }
        }
        return reach;
    }

    /** The words from the first to the last, without an article. */
    String text(int first, int last) {
        StringBuilder words = new StringBuilder();
        for (int i = first; i <= last; i++) {
            boolean gap = i > first && tree.token(i).start() > tree.token(i - 1).end();
            words.append(gap ? " " : "").append(tree.token(i).form());
        }
        return words.toString()
                .replaceFirst("(?i)^(the|a|an|his|her|their|its|our) ", "")
                .replace("\"", "");
    }
}
