package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ceaseline.coding.pattern.WordClasses;
import org.ceaseline.coding.tree.Tree;

/**
 * What waits for something else: acts that will not come until, unless or before it ("no talks unless the siege ends"), and acts that
 * somebody promises once, if or on condition that it comes ("will leave the mine as soon as they are paid").
 */
final class Waiting {

    private static final Set<String> UNTIL = Set.of("until", "till");
    private static final Set<String> UNLESS = Set.of("unless", "until", "till", "as long as", "so long as");
    private static final Set<String> ONLY_THEN = Set.of("if", "after", "when", "once", "as soon as", "on");
    private static final Set<String> NOT_BEFORE = Set.of("before", "while");
    private static final int SCOPE = 6;

    private final Scene scene;
    private final Tree tree;
    private final WordClasses classes;
    private final Conditions conditions;

    Waiting(Scene scene, Conditions conditions) {
        this.scene = scene;
        this.tree = scene.tree();
        this.classes = scene.lexicon().classes();
        this.conditions = conditions;
    }

    /** Words without one of which nothing waits: those that link what it waits for, the longest of each link. */
    static Set<String> cues(WordClasses classes) {
        return Stream.of(
                        UNLESS.stream(),
                        UNTIL.stream(),
                        NOT_BEFORE.stream(),
                        Stream.of("only", "return", "exchange"),
                        classes.words("@PROMISEDIF").stream(),
                        classes.words("@PROVIDED").stream(),
                        classes.words("@PROVISO").stream())
                .flatMap(links -> links)
                .map(Sieve::longest)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** True for what will not be, or only be, until or unless something else is. */
    boolean isAwaiting(int head) {
        List<Integer> scope = scope(head);
        if (!isToCome(scope)) {
            return false;
        }
        boolean refused = isRefused(head, scope);
        boolean only = scope.stream().anyMatch(this::hasOnly);
        return scope.stream()
                .anyMatch(node ->
                        clauses(node).stream().anyMatch(link -> isFree(link, head) && waits(link, only, refused))
                                || tree.children(node, "obl").stream()
                                        .anyMatch(link -> isFree(link, head) && waitsFor(link, refused)));
    }

    /** True for what a party will do if, once or on condition that something else is. */
    boolean isPromised(int head) {
        List<Integer> scope = scope(head);
        if (!(isToCome(scope) || isOffered(scope)) || isRefused(head, scope) || !isOwnAct(scope)) {
            return false;
        }
        return scope.stream()
                .anyMatch(node -> clauses(node).stream().anyMatch(link -> isFree(link, head) && promises(link))
                        || phrases(node).stream().anyMatch(link -> isFree(link, head) && isProviso(link)));
    }

    /** True for a clause that something awaited or promised waits for. */
    boolean isWaitedFor(int clause) {
        int above = tree.head(clause);
        if (above < 0 || linked(clause).isEmpty()) {
            return false;
        }
        int awaiting = tree.relation(clause).equals("acl") ? tree.head(above) : above;
        return awaiting >= 0
                && clauses(awaiting).contains(clause)
                && (promises(clause) && isPromised(awaiting) || isAwaiting(awaiting));
    }

    /** The clauses beside a predicate, also those that the tree hangs on its object or takes for a phrase or a second predicate. */
    private List<Integer> clauses(int node) {
        List<Integer> all = new ArrayList<>(tree.children(node, "advcl"));
        tree.children(node, "obl", "conj").stream()
                .filter(child -> classes.holds("@WHEN", linked(child)) || classes.holds("@IF", linked(child)))
                .forEach(all::add);
        tree.children(node, "obj", "obl").stream()
                .flatMap(object -> tree.children(object, "acl").stream())
                .filter(child -> classes.holds("@WHEN", linked(child)))
                .forEach(all::add);
        return all;
    }

    /** The phrases beside a predicate, also those that hang on its object or on the verb of saying around it. */
    private List<Integer> phrases(int node) {
        List<Integer> all = new ArrayList<>(tree.children(node, "obl"));
        tree.children(node, "obj").forEach(object -> all.addAll(tree.children(object, "nmod")));
        if (tree.relation(node).equals("ccomp")) {
            tree.children(tree.head(node), "obl").stream()
                    .filter(phrase -> phrase > node)
                    .forEach(all::add);
        }
        return all;
    }

    private boolean isFree(int link, int head) {
        return !tree.dominates(link, head);
    }

    /** The clause of a word, the clauses that complete it and those that it completes without a subject of its own. */
    private List<Integer> scope(int head) {
        List<Integer> scope = new ArrayList<>(4);
        int clause = tree.clause(head);
        scope.add(clause);
        tree.children(clause, "xcomp").stream().filter(tree::isVerb).forEach(scope::add);
        int at = clause;
        while (scope.size() < SCOPE && tree.head(at) >= 0 && isCarried(at)) {
            at = tree.head(at);
            scope.add(at);
        }
        return scope;
    }

    /** "is ready to resume it if": the condition hangs on the word above. */
    private boolean isCarried(int node) {
        boolean infinitive = tree.marker(node).equals("to") && tree.child(node, "nsubj", "aux") < 0;
        return tree.relation(node).equals("xcomp")
                || infinitive && Set.of("advcl", "ccomp", "acl").contains(tree.relation(node))
                || tree.relation(node).equals("conj") && tree.child(node, "aux", "nsubj") < 0;
    }

    private boolean hasOnly(int node) {
        return tree.children(node, "advmod").stream()
                        .anyMatch(word -> tree.form(word).equals("only"))
                || node > 0 && tree.form(node - 1).equals("only");
    }

    private boolean waits(int link, boolean only, boolean refused) {
        String marker = linked(link);
        int first = tree.reach(link)[0];
        boolean onlyThen =
                only || hasOnly(link) || first > 0 && tree.form(first - 1).equals("only");
        boolean notBefore = isNegated(link)
                || first > 0 && tree.form(first - 1).equals("not")
                || first + 1 < tree.size() && tree.form(first + 1).equals("not");
        return UNLESS.contains(marker)
                || onlyThen && ONLY_THEN.contains(marker)
                || (refused || notBefore) && NOT_BEFORE.contains(marker);
    }

    /** The word that links a clause: "when" may stand in it as an adverb. */
    private String linked(int link) {
        String marker = tree.marker(link);
        int mark = tree.child(link, "mark");
        if (marker.equals("as") && mark >= 2 && tree.form(mark - 1).equals("soon")) {
            return "as soon as";
        }
        if (!marker.isEmpty()) {
            return marker;
        }
        return tree.children(link, "advmod").stream()
                .filter(word -> word < link)
                .map(tree::form)
                .filter(Set.of("when", "once")::contains)
                .findFirst()
                .orElse("");
    }

    private boolean promises(int link) {
        boolean ultimatum = linked(link).equals("if") && isNegated(link);
        return classes.holds("@PROMISEDIF", linked(link)) && !isConcessive(link) && !ultimatum && !isTermsEnd(link)
                || conditions.isProviding(link);
    }

    /** "will meet again once the truce is over": what runs out by itself is a day, not a condition. */
    private boolean isTermsEnd(int link) {
        return !classes.holds("@IF", linked(link))
                && classes.holds("@RUNSOUT", tree.lemma(link))
                && !isNegated(link)
                && tree.children(link, "nsubj").stream().anyMatch(word -> classes.holds("@HASATERM", tree.lemma(word)));
    }

    /** "even if the talks fail". */
    private boolean isConcessive(int link) {
        int first = tree.reach(link)[0];
        return tree.children(link, "advmod").stream()
                        .anyMatch(word -> tree.form(word).equals("even"))
                || first > 0 && tree.form(first - 1).equals("even");
    }

    private boolean waitsFor(int phrase, boolean refused) {
        return refused && isUntil(phrase) || isOnlyAfter(phrase);
    }

    /** "until the withdrawal": an event to wait for, not a day. */
    private boolean isUntil(int word) {
        boolean day = classes.holds("@CALENDAR", tree.form(word))
                || classes.holds("@UNTILTIME", tree.lemma(word))
                || !tree.upos(word).equals("NOUN");
        return !day && UNTIL.contains(tree.preposition(word));
    }

    /** "only after the withdrawal". */
    private boolean isOnlyAfter(int word) {
        return Set.of("after", "upon", "following").contains(tree.preposition(word))
                && tree.children(word, "advmod").stream()
                        .anyMatch(child -> tree.form(child).equals("only"));
    }

    /** "on condition that", "in return for fuel". */
    private boolean isProviso(int word) {
        return classes.holds("@PROVISO", tree.lemma(word))
                        && classes.holds("@PROVISOBEFORE", tree.preposition(word))
                        && tree.children(word, "nmod").stream()
                                .noneMatch(child -> tree.lemma(child).equals("anonymity"))
                || Set.of("in return for", "in exchange for").contains(tree.preposition(word));
    }

    private boolean isRefused(int head, List<Integer> scope) {
        return scope.stream().anyMatch(this::refuses)
                || Stream.concat(Stream.of(head), scope.stream()).anyMatch(this::isNegated)
                || scope.stream()
                        .flatMap(node -> tree.children(node, "nsubj", "nsubj:pass", "obj").stream())
                        .anyMatch(word -> isNegated(word) || classes.holds("@NOBODY", tree.lemma(word)));
    }

    private boolean isNegated(int word) {
        return tree.children(word, "advmod", "det", "mark").stream()
                .anyMatch(child -> classes.holds("@NEGATION", tree.lemma(child)));
    }

    /** "refuse to sign until": who refuses until then, waits. */
    private boolean refuses(int clause) {
        return classes.holds("@REFUSES", tree.lemma(clause));
    }

    private boolean isToCome(List<Integer> scope) {
        return scope.stream()
                .anyMatch(node -> refuses(node)
                        || tree.children(node, "aux").stream()
                                .map(tree::form)
                                .anyMatch(form -> classes.holds("@FUTURE", form)
                                        || classes.holds("@WOULD", form)
                                        || classes.holds("@MAY", form)));
    }

    /** "promised to leave", "is ready to leave". */
    private boolean isOffered(List<Integer> scope) {
        return scope.stream().anyMatch(node -> classes.holds("@OFFERS", tree.lemma(node)));
    }

    private boolean isOwnAct(List<Integer> scope) {
        return scope.stream()
                .flatMap(node -> scene.frames().at(node).slot("agent").stream())
                .anyMatch(word -> scene.is("@ACTOR", word)
                        || scene.is("@FORCES", word)
                        || scene.is("@SIDEWORD", word)
                        || tree.isPronoun(word));
    }

    /** "has yet to free them", "is yet to begin": it is not done. */
    boolean isYetTo(int word) {
        boolean yet = tree.children(word, "advmod").stream()
                .anyMatch(child -> tree.form(child).equals("yet"));
        boolean bare = Set.of("have", "be", "remain").contains(tree.lemma(word))
                && tree.children(word, "xcomp", "ccomp").stream()
                        .anyMatch(child -> tree.marker(child).equals("to"));
        boolean auxiliary = tree.marker(word).equals("to") && tree.child(word, "aux", "cop") >= 0;
        return yet && (bare || auxiliary);
    }
}
