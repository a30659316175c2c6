package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.List;
import org.ceaseline.coding.tree.Tree;

/** Finds the names that stand beside an office: "the envoy Lars Holm", "its leader, Chol Deng,". */
final class Names {

    private final Tree tree;

    Names(Tree tree) {
        this.tree = tree;
    }

    /** The name that stands beside an office, by the tree, right behind it, or between commas behind its phrase. */
    List<Integer> beside(int office) {
        List<Integer> names = new ArrayList<>();
        for (int child : tree.children(office, "appos", "flat")) {
            if (tree.upos(child).equals("PROPN")) {
                names.add(child);
            }
        }
        boolean single = names.isEmpty() && !tree.token(office).xpos().endsWith("S");
        int next = office + 1;
        if (single && isName(next) && tree.preposition(next).isEmpty() && isBeside(office, next)) {
            names.add(next);
        }
        for (int at = office + 1; single && names.isEmpty() && at + 2 < tree.size() && at < office + 8; at++) {
            if (tree.form(at).equals(",")) {
                if (isName(at + 1) && tree.form(at + 2).equals(",") && tree.dominates(office, at + 1)) {
                    names.add(at + 1);
                }
                break;
            }
        }
        return names;
    }

    boolean isBeside(int office, int name) {
        return tree.head(name) == office
                || tree.head(name) == tree.head(office) && tree.relation(name).equals(tree.relation(office));
    }

    boolean isName(int word) {
        return word < tree.size() && tree.upos(word).equals("PROPN");
    }
}
