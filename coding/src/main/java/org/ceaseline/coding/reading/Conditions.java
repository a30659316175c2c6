package org.ceaseline.coding.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
        return classes.holds("@IF", tree.marker(word)) || isInverted(word);
    }

    /** "Should they stay, ...": the auxiliary opens the clause. */
    private boolean isInverted(int word) {
        if (!tree.relation(word).equals("advcl")) {
            return false;
        }
        int aux = tree.child(word, "aux");
        int subject = tree.child(word, "nsubj", "nsubj:pass");
        return aux >= 0
                && subject > aux
                && (tree.form(aux).equals("should") || tree.form(aux).equals("had"));
    }

    /** True for what will not be, or only be, until or unless something else is: "no talks unless the siege ends". */
    boolean isAwaiting(int head) {
        int clause = tree.clause(head);
        boolean only = tree.children(clause, "advmod").stream()
                        .anyMatch(word -> tree.form(word).equals("only"))
                || tree.form(clause - 1 < 0 ? 0 : clause - 1).equals("only");
        for (int child : tree.children(clause, "advcl")) {
            String marker = tree.marker(child);
            boolean onlyThen = only
                    || tree.children(child, "advmod").stream()
                            .anyMatch(word -> tree.form(word).equals("only"))
                    || tree.reach(child)[0] > 0
                            && tree.form(tree.reach(child)[0] - 1).equals("only");
            boolean waits = Set.of("unless", "until", "till", "as long as", "so long as")
                            .contains(marker)
                    || onlyThen && Set.of("if", "after", "when", "once").contains(marker)
                    || Set.of("before", "while").contains(marker) && isRefused(head, clause);
            if (waits && !tree.dominates(child, head) && isToCome(clause)) {
                return true;
            }
        }
        List<Integer> phrases = tree.children(clause, "obl");
        return isToCome(clause)
                && (isRefused(head, clause) && phrases.stream().anyMatch(this::isUntil)
                        || phrases.stream().anyMatch(this::isOnlyAfter));
    }

    /** "until the withdrawal": an event to wait for, not a day. */
    private boolean isUntil(int word) {
        boolean day = classes.holds("@CALENDAR", tree.form(word))
                || classes.holds("@UNTILTIME", tree.lemma(word))
                || !tree.upos(word).equals("NOUN");
        return !day && Set.of("until", "till").contains(tree.preposition(word));
    }

    /** "only after the withdrawal". */
    private boolean isOnlyAfter(int word) {
        return Set.of("after", "upon", "following").contains(tree.preposition(word))
                && tree.children(word, "advmod").stream()
                        .anyMatch(child -> tree.form(child).equals("only"));
    }

    private boolean isRefused(int head, int clause) {
        return refuses(clause)
                || Stream.of(head, clause)
                        .flatMap(word -> tree.children(word, "advmod", "det").stream())
                        .anyMatch(word -> classes.holds("@NEGATION", tree.lemma(word)));
    }

    /** "refuse to sign until": who refuses until then, waits. */
    private boolean refuses(int clause) {
        return classes.holds("@REFUSES", tree.lemma(clause));
    }

    private boolean isToCome(int clause) {
        return refuses(clause)
                || tree.children(clause, "aux").stream()
                        .map(tree::form)
                        .anyMatch(form -> classes.holds("@FUTURE", form)
                                || classes.holds("@WOULD", form)
                                || classes.holds("@MAY", form));
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
            boolean clause = tree.relation(word).equals("advcl") && isCondition(word);
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
