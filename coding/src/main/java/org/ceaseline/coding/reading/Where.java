package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ceaseline.casebook.EventType;
import org.ceaseline.casebook.EventType.Family;
import org.ceaseline.coding.Claim.PlaceMention;
import org.ceaseline.coding.mention.PlaceSpan;
import org.ceaseline.coding.tree.Tree;

/** Chooses the places of an event: the nearest ones of its sentence, else those that its paragraph or report makes clear. */
final class Where {

    private static final Set<Family> HAPPENS = Set.of(
            Family.HOSTILITIES, Family.HARM, Family.MOVEMENT, Family.ACCESS, Family.DETAINEES, Family.COMPLIANCE);

    /** A truce holds somewhere; where it was agreed or discussed says nothing of that. */
    private static final Set<EventType> HOLDS = Set.of(
            EventType.CEASEFIRE_IN_FORCE,
            EventType.AGREEMENT_EXTENDED,
            EventType.AGREEMENT_SUSPENDED,
            EventType.AGREEMENT_ENDED,
            EventType.EXTENSION_REFUSED);

    /** Up to this precision an unnamed place is a building or part of a settlement. */
    private static final int PART_OF_SETTLEMENT = 3;

    private final Scene scene;
    private final Tree tree;
    private final Story story;
    private final List<PlaceSpan> before;

    /** @param before places named before in the paragraph, the nearest first */
    Where(Scene scene, Story story, List<PlaceSpan> before) {
        this.scene = scene;
        this.tree = scene.tree();
        this.story = story;
        this.before = before;
    }

    /** True for what happens somewhere, false for what is said or agreed. */
    static boolean takesPlace(EventType type) {
        return HAPPENS.contains(type.family());
    }

    /** The places of an event, given the parties that its roles hold. */
    List<PlaceMention> of(Candidate candidate, List<Party> actors) {
        List<PlaceSpan> all = scene.found().places().stream()
                .filter(place -> !isActor(place, actors) && !isWithinActor(place))
                .toList();
        List<List<PlaceSpan>> groups = new PlaceReach(scene, candidate, all).groups();
        if (groups.isEmpty()) {
            return clear(candidate);
        }
        List<PlaceSpan> named = groups.get(0).stream().filter(PlaceSpan::named).toList();
        if (!named.isEmpty()) {
            return mentions(named);
        }
        return unnamed(candidate, groups);
    }

    /** "the town" is the one named before; "a school" stands in the settlement that the text speaks of. */
    private List<PlaceMention> unnamed(Candidate candidate, List<List<PlaceSpan>> groups) {
        List<PlaceSpan> general = groups.get(0);
        List<PlaceMention> meant =
                general.stream().map(this::meant).flatMap(Optional::stream).toList();
        if (!meant.isEmpty()) {
            return meant;
        }
        List<PlaceSpan> tellsWhere = general.stream().filter(this::tellsWhere).toList();
        List<PlaceSpan> named = groups.stream()
                .flatMap(List::stream)
                .filter(PlaceSpan::named)
                .limit(1)
                .toList();
        boolean parts = !tellsWhere.isEmpty() && tellsWhere.stream().allMatch(Where::isPart);
        if (!tellsWhere.isEmpty() && !parts) {
            return mentions(tellsWhere);
        }
        List<PlaceMention> around = !named.isEmpty() ? mentions(named) : clear(candidate);
        return Stream.concat(around.stream(), mentions(tellsWhere).stream())
                .distinct()
                .toList();
    }

    private static boolean isPart(PlaceSpan place) {
        return place.mention().precision() > 1 && place.mention().precision() <= PART_OF_SETTLEMENT;
    }

    /** What an unnamed place stands for: its antecedent, or the last place whose name holds its noun. */
    private Optional<PlaceMention> meant(PlaceSpan place) {
        if (!place.name().equals(place.mention().surface())) {
            PlaceMention it = place.mention();
            return Optional.of(new PlaceMention(
                    place.name(),
                    it.id(),
                    it.resolution(),
                    it.candidates(),
                    it.precision(),
                    it.relation(),
                    it.adminInText(),
                    it.note()));
        }
        return isPointing(place) ? story.placeNamed(tree.lemma(place.span().head())) : Optional.empty();
    }

    private boolean isPointing(PlaceSpan place) {
        int word = place.span().first();
        return word > 0 && Set.of("the", "this", "that").contains(tree.form(word - 1));
    }

    /** "towns" and "nine villages" tell of no place in particular; "the capital" and "the main road" do. */
    private boolean tellsWhere(PlaceSpan place) {
        int noun = place.span().head();
        boolean several = tree.token(noun).xpos().equals("NNS");
        boolean modified = place.span().last() > place.span().first();
        return modified || !several && (isPointing(place) || isPart(place));
    }

    /** Where the sentence names no place: the area of the truce, the places of the paragraph, those of the report. */
    private List<PlaceMention> clear(Candidate candidate) {
        EventType type = candidate.type();
        if (HOLDS.contains(type) && !story.area().isEmpty()) {
            return story.area();
        }
        boolean happens = HAPPENS.contains(type.family());
        if (!happens && type.family() != Family.STATEMENT && !HOLDS.contains(type)) {
            return List.of();
        }
        if (!story.places().isEmpty()) {
            return story.places();
        }
        List<PlaceSpan> named =
                before.stream().filter(PlaceSpan::named).limit(1).toList();
        if (!named.isEmpty()) {
            return mentions(named);
        }
        return happens ? story.lastPlaces() : List.of();
    }

    /** "the Keld truce", "a ceasefire in Keld": where the truce of this word holds. */
    List<PlaceMention> ofTruce(int truce) {
        List<PlaceSpan> areas = scene.found().places().stream()
                .filter(place -> place.named() && !isWithinActor(place) && !isOneOfTwoSides(place))
                .filter(place -> tree.head(place.span().head()) == truce)
                .filter(place -> Set.of("", "in", "for", "within", "across", "on", "over", "throughout")
                        .contains(tree.preposition(place.span().head())))
                .toList();
        return mentions(areas);
    }

    /** A capital that acts is no place of the act. */
    private boolean isActor(PlaceSpan place, List<Party> actors) {
        return place.mayBeActor()
                        && actors.stream().anyMatch(actor -> actor.name().equals(place.name()))
                || isSubject(place)
                || isOneOfTwoSides(place);
    }

    private boolean isSubject(PlaceSpan place) {
        int head = tree.firstConjunct(place.span().head());
        String preposition = tree.preposition(head);
        boolean addressed = scene.lexicon().classes().holds("@ADDRESSING", preposition);
        return place.mayBeActor() && (tree.relation(head).startsWith("nsubj") || addressed);
    }

    /** "between Arland and the Guard" names two sides, "between Osk and Keld" a stretch of land. */
    private boolean isOneOfTwoSides(PlaceSpan place) {
        int first = tree.firstConjunct(place.span().head());
        return tree.preposition(first).equals("between")
                && tree.withConjuncts(first).stream().anyMatch(word -> scene.actorAt(word)
                        .filter(actor -> !Set.of("unknown", "place", "person").contains(actor.kind()))
                        .isPresent());
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
