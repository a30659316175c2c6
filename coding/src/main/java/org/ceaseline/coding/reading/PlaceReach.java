package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.ceaseline.casebook.EventType.Family;
import org.ceaseline.coding.mention.PlaceSpan;
import org.ceaseline.coding.pattern.WordClasses;
import org.ceaseline.coding.tree.Tree;

/**
 * How near the places of a sentence stand to an event in its tree: in its own phrase, in the noun that its relative clause
 * describes, with the verb that carries it, in the clauses below and above, with its subject, with those who tell of it, and
 * last anywhere else. Words of telling and what is bound to another matter (the truce signed there) are kept apart.
 */
final class PlaceReach {

    private static final Set<Family> OF_DEALS = Set.of(Family.AGREEMENT, Family.NEGOTIATION);
    private static final Set<Family> MOVES = Set.of(Family.MOVEMENT, Family.ACCESS, Family.DETAINEES);

    private final Tree tree;
    private final WordClasses classes;
    private final Candidate candidate;
    private final List<PlaceSpan> places;
    private final int head;

    PlaceReach(Scene scene, Candidate candidate, List<PlaceSpan> places) {
        this.tree = scene.tree();
        this.classes = scene.lexicon().classes();
        this.candidate = candidate;
        this.places = places;
        this.head = candidate.head();
    }

    /** The places of the sentence by nearness; empty groups are left out. */
    List<List<PlaceSpan>> groups() {
        List<List<PlaceSpan>> groups = new ArrayList<>();
        int clause = tree.clause(head);
        add(groups, within(head, false));
        add(groups, described(clause));
        if (isTelling(clause)) {
            add(groups, opening(clause));
        } else {
            add(groups, within(clause, false));
            add(groups, below(clause));
        }
        add(groups, isTelling(clause) ? List.of() : within(clause, true));
        above(groups, clause);
        add(groups, ofTellers());
        add(groups, elsewhere());
        return groups;
    }

    private void add(List<List<PlaceSpan>> groups, List<PlaceSpan> found) {
        if (!found.isEmpty()) {
            groups.add(found);
        }
    }

    /** Places of this word's own clause; those that only tell who its subject is are asked for apart. */
    private List<PlaceSpan> within(int node, boolean ofSubject) {
        List<PlaceSpan> found = places.stream()
                .filter(place -> tree.dominates(node, place.span().head()))
                .filter(place -> isOpen(node, place.span().head(), this::closes))
                .filter(place -> isOfSubject(node, place.span().head()) == ofSubject)
                .toList();
        return withoutOrigins(found);
    }

    /** True where no word on the way down from {@code node} to {@code below} shuts the place off. */
    private boolean isOpen(int node, int below, IntPredicate closed) {
        int at = below;
        while (at >= 0 && at != node) {
            if (closed.test(at)) {
                return false;
            }
            at = tree.head(at);
        }
        return true;
    }

    private boolean closes(int at) {
        return isClauseOfItsOwn(at) || isTelling(at) || isOtherMatter(at);
    }

    private boolean isClauseOfItsOwn(int at) {
        if (!tree.isVerb(at)) {
            return false;
        }
        return switch (tree.relation(at)) {
            case "ccomp", "xcomp", "advcl", "csubj", "parataxis", "conj" -> true;
            case "acl" -> isRelative(at) || isDeal(tree.head(at)) || at > 0 && isDeal(at - 1);
            default -> false;
        };
    }

    private boolean isRelative(int verb) {
        return tree.token(verb).relation().equals("acl:relcl");
    }

    /** "after the truce of Keld": what an act comes after or breaks is no place of it; for deals and talks it is. */
    private boolean isOtherMatter(int at) {
        boolean deals =
                OF_DEALS.contains(candidate.type().family()) || candidate.type().family() == Family.COMPLIANCE;
        return isDeal(at) && !deals && at != head;
    }

    private boolean isDeal(int at) {
        String lemma = tree.lemma(at);
        return classes.holds("@CEASEFIRE", lemma)
                || classes.holds("@DEALWORD", lemma)
                || classes.holds("@TALKS", lemma);
    }

    /** True for a word that only tells of the event; what somebody sees or records happens where it is seen. */
    private boolean isTelling(int at) {
        return at != head
                && candidate.said().stream()
                        .filter(said -> !said.kind().equals("record"))
                        .anyMatch(said -> said.verb() == at || said.speakers().contains(at));
    }

    private boolean isOfTelling(int place) {
        int at = tree.firstConjunct(place);
        boolean told = isTelling(tree.head(at)) && !tree.isVerb(at) && at > tree.head(at);
        return told || !isOpen(-1, place, word -> isTelling(word) && !tree.isVerb(word));
    }

    /** "fighters from Osk shelled Merrow": Osk tells who they are; "fighting in Osk" and "the village was hit" tell where. */
    private boolean isOfSubject(int node, int place) {
        int at = place;
        while (at >= 0 && at != node) {
            boolean agent =
                    tree.relation(at).equals("nsubj") || tree.preposition(at).equals("by");
            if (agent && at != place && !isDeal(at) && !isPlace(at)) {
                return true;
            }
            at = tree.head(at);
        }
        return false;
    }

    /** "the road between Keld and Merrow is impassable": the subject is a place itself. */
    private boolean isPlace(int word) {
        return places.stream().anyMatch(place -> place.span().head() == word);
    }

    /** Where something came from counts last, but where leaving is the event. */
    private List<PlaceSpan> withoutOrigins(List<PlaceSpan> found) {
        if (MOVES.contains(candidate.type().family())) {
            return found;
        }
        return found.stream().filter(place -> !isOrigin(place.span().head())).toList();
    }

    /** "from Osk", "from lines at Osk". */
    private boolean isOrigin(int place) {
        int at = tree.firstConjunct(place);
        while (at >= 0 && !tree.isVerb(at)) {
            if (tree.preposition(at).equals("from")) {
                return true;
            }
            at = tree.head(at);
        }
        return false;
    }

    /** "Namkar, which fell on Saturday": the noun that the clause describes. */
    private List<PlaceSpan> described(int clause) {
        if (!tree.relation(clause).equals("acl")) {
            return List.of();
        }
        int noun = tree.head(clause);
        return places.stream().filter(place -> place.span().holds(noun)).toList();
    }

    /** Clauses without a subject of their own go on with the same event: "..., killing two in Osk". */
    private List<PlaceSpan> below(int clause) {
        List<PlaceSpan> found = new ArrayList<>();
        for (int child : tree.children(clause, "xcomp", "advcl", "conj", "ccomp")) {
            boolean speech = candidate.type().family() == Family.STATEMENT;
            boolean own = tree.isVerb(child) && tree.child(child, "nsubj", "nsubj:pass") >= 0;
            if (tree.isVerb(child) && (!own || speech) && !isTelling(child)) {
                found.addAll(within(child, false));
                found.addAll(below(child));
            }
        }
        return found;
    }

    private void above(List<List<PlaceSpan>> groups, int clause) {
        int node = clause;
        while (tree.head(node) >= 0) {
            node = tree.clause(tree.head(node));
            if (isTelling(node)) {
                add(groups, opening(node));
            } else {
                add(groups, within(node, false));
                add(groups, within(node, true));
            }
        }
    }

    /** "In Osk, residents said that": what stands before those who tell is where it happened. */
    private List<PlaceSpan> opening(int telling) {
        int first = tree.children(telling, "nsubj").stream()
                .mapToInt(Integer::intValue)
                .min()
                .orElse(telling);
        return within(telling, false).stream()
                .filter(place -> place.span().head() < first
                        || isBehindEvent(telling, place.span().head()))
                .toList();
    }

    /** "reported shelling in Osk": what stands behind the event that a verb of telling takes as its object. */
    private boolean isBehindEvent(int telling, int place) {
        return !tree.isVerb(head) && head > telling && place > head && tree.head(tree.firstConjunct(place)) == telling;
    }

    /** "Residents of Osk said": those who live there tell of their place. */
    private List<PlaceSpan> ofTellers() {
        List<PlaceSpan> found = new ArrayList<>();
        for (Said said : candidate.said()) {
            for (int speaker : said.speakers()) {
                if (classes.holds("@LOCALS", tree.lemma(speaker))) {
                    places.stream()
                            .filter(place ->
                                    tree.dominates(speaker, place.span().head()))
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    private List<PlaceSpan> elsewhere() {
        return places.stream()
                .filter(place -> isOpen(-1, place.span().head(), this::isOtherMatter))
                .filter(place -> !isOfTelling(place.span().head()))
                .toList();
    }
}
