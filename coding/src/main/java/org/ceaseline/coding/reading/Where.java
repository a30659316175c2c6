package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.casebook.EventType.Family;
import org.ceaseline.coding.Claim.PlaceMention;
import org.ceaseline.coding.mention.PlaceSpan;
import org.ceaseline.coding.tree.Tree;

/** Chooses the places of an event: those in its own phrase, then in its clause, then in its sentence and paragraph. */
final class Where {

    private static final Set<Family> HAPPENS = Set.of(
            Family.HOSTILITIES, Family.HARM, Family.MOVEMENT, Family.ACCESS, Family.DETAINEES, Family.COMPLIANCE);

    private final Scene scene;
    private final Tree tree;
    private final Story story;

    Where(Scene scene, Story story) {
        this.scene = scene;
        this.tree = scene.tree();
        this.story = story;
    }

    /** The places of a match, given the parties that its roles hold. */
    List<PlaceMention> of(Match match, List<Party> actors) {
        List<PlaceSpan> all = scene.found().places().stream()
                .filter(place -> !isActor(place, actors) && !isWithinActor(place))
                .toList();
        List<PlaceSpan> named = all.stream().filter(Where::isNamed).toList();
        List<PlaceSpan> own = nearest(named, match.head());
        if (!own.isEmpty()) {
            return mentions(own);
        }
        List<PlaceSpan> general = nearest(all, match.head());
        Optional<PlaceMention> again = general.stream()
                .map(place -> story.placeNamed(tree.lemma(place.span().head())))
                .flatMap(Optional::stream)
                .findFirst();
        if (again.isPresent()) {
            return List.of(again.get());
        }
        if (!story.places().isEmpty()) {
            return story.places();
        }
        boolean pointing =
                general.stream().anyMatch(place -> isPointing(place.span().first()));
        return general.isEmpty() || pointing && !story.lastPlaces().isEmpty()
                ? lastOr(match, general)
                : mentions(general);
    }

    /** The last place that the report named: for what happens somewhere, not for what is said. */
    private List<PlaceMention> lastOr(Match match, List<PlaceSpan> general) {
        boolean somewhere = HAPPENS.contains(match.pattern().type().family()) || !general.isEmpty();
        return somewhere && !story.lastPlaces().isEmpty() ? story.lastPlaces() : mentions(general);
    }

    private boolean isPointing(int word) {
        return word > 0 && Set.of("the", "this", "that").contains(tree.form(word - 1))
                || tree.form(word).equals("the");
    }

    /** True for a proper name; "the town" is none. */
    private static boolean isNamed(PlaceSpan place) {
        return place.mention().surface().chars().anyMatch(Character::isUpperCase);
    }

    private List<PlaceSpan> nearest(List<PlaceSpan> all, int head) {
        List<PlaceSpan> own = within(all, head);
        if (own.isEmpty()) {
            own = within(all, tree.clause(head));
        }
        if (own.isEmpty()) {
            own = inClausesAbove(all, head);
        }
        return own.isEmpty() ? all : own;
    }

    private List<PlaceSpan> within(List<PlaceSpan> places, int head) {
        return places.stream()
                .filter(place -> tree.dominates(head, place.span().head())
                        && sameClause(head, place.span().head()))
                .toList();
    }

    /** True where no clause with a verb of its own stands between the two. */
    private boolean sameClause(int head, int below) {
        int at = below;
        while (at >= 0 && at != head) {
            boolean clause = tree.isVerb(at)
                    && !tree.relation(at).equals("amod")
                    && !tree.relation(at).equals("compound");
            if (clause && tree.isClausal(at) && !tree.relation(at).equals("acl")) {
                return false;
            }
            at = tree.head(at);
        }
        return true;
    }

    private List<PlaceSpan> inClausesAbove(List<PlaceSpan> all, int head) {
        int node = tree.clause(head);
        while (tree.head(node) >= 0) {
            node = tree.clause(tree.head(node));
            List<PlaceSpan> here = within(all, node);
            if (!here.isEmpty()) {
                return here;
            }
        }
        return List.of();
    }

    /** A capital that acts is no place of the act. */
    private boolean isActor(PlaceSpan place, List<Party> actors) {
        return place.mayBeActor()
                        && actors.stream().anyMatch(actor -> actor.name().equals(place.name()))
                || isSubject(place);
    }

    private boolean isSubject(PlaceSpan place) {
        int head = tree.firstConjunct(place.span().head());
        String preposition = tree.preposition(head);
        boolean addressed = scene.lexicon().classes().holds("@ADDRESSING", preposition);
        return place.mayBeActor() && (tree.relation(head).startsWith("nsubj") || addressed);
    }

    private boolean isWithinActor(PlaceSpan place) {
        return scene.found().actors().stream()
                .anyMatch(actor -> actor.span().overlaps(place.span())
                        && actor.span().last() - actor.span().first()
                                > place.span().last() - place.span().first());
    }

    private static List<PlaceMention> mentions(List<PlaceSpan> places) {
        List<PlaceMention> mentions = new ArrayList<>();
        for (PlaceSpan place : places) {
            if (mentions.stream()
                    .noneMatch(known -> known.surface().equals(place.mention().surface()))) {
                mentions.add(place.mention());
            }
        }
        return mentions;
    }
}
