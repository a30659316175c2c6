package org.ceaseline.coding.reading;

import java.util.Optional;
import java.util.Set;
import org.ceaseline.coding.Claim.Condition;
import org.ceaseline.coding.pattern.WordClasses;
import org.ceaseline.coding.tree.Tree;

/** Clauses on which an event depends: if, unless, as long as, should the ... */
final class Conditions {

    private final Tree tree;
    private final WordClasses classes;

    Conditions(Scene scene) {
        this.tree = scene.tree();
        this.classes = scene.lexicon().classes();
    }

    /** True where this word heads a conditional clause. */
    boolean isCondition(int word) {
        return classes.holds("@IF", tree.marker(word))
                || isInverted(word)
                || isProviding(word)
                || isBehindCondition(word);
    }

    /** "would come provided its safety was guaranteed": the link that the tree reads as a verb. */
    boolean isProviding(int word) {
        return tree.relation(word).equals("advcl")
                && classes.holds("@PROVIDED", tree.form(word))
                && tree.child(word, "nsubj", "aux", "mark") < 0
                && tree.child(word, "ccomp", "obj") >= 0;
    }

    /** "on condition that the guards go free". */
    private boolean isBehindCondition(int word) {
        int mark = tree.child(word, "mark");
        return mark >= 2
                && tree.form(mark).equals("that")
                && classes.holds("@PROVISO", tree.form(mark - 1))
                && classes.holds("@PROVISOBEFORE", tree.form(mark - 2));
    }

    /** "Should they stay, ...": the auxiliary opens the clause. */
    private boolean isInverted(int word) {
        int aux = tree.child(word, "aux");
        boolean opens = aux == 0 && !tree.form(tree.size() - 1).equals("?");
        if (!opens && !tree.relation(word).equals("advcl")) {
            return false;
        }
        int subject = tree.child(word, "nsubj", "nsubj:pass");
        return aux >= 0
                && subject > aux
                && (tree.form(aux).equals("should") || tree.form(aux).equals("had"));
    }

    /** The conditional clause under the event's own clause or one that governs it. */
    Optional<Condition> above(int head) {
        int node = head;
        int steps = 0;
        while (node >= 0 && steps++ < 12) {
            for (int child : tree.children(node, "advcl")) {
                if (!tree.dominates(child, head) && isCondition(child)) {
                    return Optional.of(condition(child));
                }
            }
            if (!isScope(node)) {
                return Optional.empty();
            }
            node = tree.head(node);
        }
        return Optional.empty();
    }

    /** The first clause of the sentence behind "if" or "unless", wherever the tree hangs it. */
    Optional<Condition> anywhere() {
        for (int word = 0; word < tree.size(); word++) {
            boolean clause = (tree.relation(word).equals("advcl") || isInverted(word)) && isCondition(word);
            boolean bare = Set.of("if", "unless").contains(tree.marker(word));
            if (clause || bare && !tree.relation(word).equals("ccomp")) {
                return Optional.of(condition(word));
            }
        }
        return Optional.empty();
    }

    private boolean isScope(int node) {
        return switch (tree.relation(node)) {
            case "conj", "ccomp", "xcomp", "obj", "obl", "nmod", "nsubj:pass" -> true;
            default -> false;
        };
    }

    private Condition condition(int clause) {
        int[] reach = tree.reach(clause);
        StringBuilder words = new StringBuilder();
        for (int i = reach[0]; i <= reach[1]; i++) {
            boolean gap =
                    i > reach[0] && tree.token(i).start() > tree.token(i - 1).end();
            words.append(gap ? " " : "").append(tree.token(i).form());
        }
        String link = tree.marker(clause);
        return new Condition(words.toString(), link.isEmpty() ? "if" : link);
    }
}
