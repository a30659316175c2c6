package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.ceaseline.coding.tree.Tree;

/** Finds the names that stand beside an office: "the envoy Lars Holm", "its leader, Chol Deng,". */
final class Names {

    private static final int MOST_OFFICES = 4;

    /** A name that somebody goes by stands at most so many words behind his office. */
    private static final int CALLED_WITHIN = 12;

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
                int name = lastName(at + 1);
                boolean tied = name > at && (tree.dominates(office, name) || tree.head(name) == tree.head(office));
                if (tied && tree.form(name + 1).equals(",")) {
                    names.add(name);
                }
                break;
            }
        }
        return names.isEmpty() && single ? called(office) : names;
    }

    /** "a commander who goes by the name of Grey Wolf", "a commander known as Grey Wolf". */
    private List<Integer> called(int office) {
        for (int at = office + 1; at + 1 < tree.size() && at < office + CALLED_WITHIN; at++) {
            boolean named = tree.form(at).equals("of") && tree.form(at - 1).equals("name")
                    || tree.form(at).equals("as") && tree.form(at - 1).equals("known");
            if (named && isName(at + 1) && (tree.dominates(office, at + 1) || tree.dominates(office, at - 1))) {
                return List.of(at + 1);
            }
        }
        return List.of();
    }

    /**
     * "Guard chairwoman Ana Ruiz", "army spokesman Brigadier Ruiz", "Former governor Ana Ruiz": the name that the offices right
     * behind the word lead to; -1 where none does.
     *
     * @param opensWithOffice tells of a name of several words whether it begins with an office: "Minister Ana Ruiz"
     */
    int behindOffice(int word, IntPredicate isOffice, Predicate<String> opensWithOffice) {
        if (!tree.upos(word).equals("PROPN")
                && !Character.isUpperCase(tree.token(word).form().charAt(0))) {
            return -1;
        }
        int at = word + 1;
        while (at + 1 < tree.size() && at <= word + MOST_OFFICES && isOffice.test(at)) {
            at++;
        }
        boolean told = isName(at)
                && (at > word + 1 || opensWithOffice.test(tree.token(at).form()));
        boolean tied = told && (tree.dominates(word, at) || tree.dominates(at, word) || isBeside(word, at));
        return tied && tree.preposition(at).isEmpty() ? at : -1;
    }

    boolean isBeside(int office, int name) {
        boolean loose = name == office + 1
                && tree.relation(name).equals("obl")
                && tree.preposition(name).isEmpty();
        return tree.head(name) == office
                || tree.head(name) == tree.head(office)
                        && (loose || tree.relation(name).equals(tree.relation(office)));
    }

    /** The last of names and ranks that follow each other, "Lt-Gen Ana Ruiz"; -1 where none does, or nothing is behind it. */
    private int lastName(int first) {
        int at = first;
        while (isName(at)
                || at > first && at < tree.size() && Set.of("-", ".").contains(tree.form(at)) && isName(at + 1)) {
            at++;
        }
        return at > first && at < tree.size() ? at - 1 : -1;
    }

    boolean isName(int word) {
        return word < tree.size() && tree.upos(word).equals("PROPN");
    }
}
