package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ceaseline.casebook.EventType;
import org.ceaseline.casebook.EventType.Family;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.PlaceMention;
import org.ceaseline.coding.mention.ActorSpan;
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

    /** Who reports from the place of a meeting reports the meeting. */
    private static final Set<EventType> MEETS =
            Set.of(EventType.TALKS_HELD, EventType.TALKS_FAILED, EventType.TALKS_NOT_HELD, EventType.AGREEMENT_SIGNED);

    /** Up to this precision an unnamed place is a building or part of a settlement. */
    private static final int PART_OF_SETTLEMENT = 3;

    /** Kinds of actors that are people of a place rather than bodies named after one. */
    private static final Set<String> PEOPLE =
            Set.of("civilians", "person", "official", "witness", "source", "activist", "unknown");

    private static final Pattern DATED_FROM = Pattern.compile("\\p{Lu}[\\p{L}'’ -]+(?=[,(/:.–—]| - )");
    private static final Pattern LOCAL = Pattern.compile("\\b(local|town|city|village|municipal|district)\\b");

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
            return withMeant(named, groups.get(0));
        }
        return unnamed(candidate, groups);
    }

    /** "the city and the road to Osk": the city is meant too. */
    private List<PlaceMention> withMeant(List<PlaceSpan> named, List<PlaceSpan> group) {
        List<PlaceMention> all = new ArrayList<>(mentions(named));
        group.stream()
                .filter(place ->
                        !place.named() && !place.name().equals(place.mention().surface()))
                .map(this::meant)
                .flatMap(Optional::stream)
                .filter(place -> all.stream().noneMatch(known -> known.surface().equals(place.surface())))
                .forEach(all::add);
        return all;
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
        boolean vague = tellsWhere.stream().allMatch(this::isVague);
        if (!parts && !vague) {
            return mentions(tellsWhere);
        }
        List<PlaceMention> around = !named.isEmpty() ? mentions(named) : clear(candidate);
        if (vague) {
            return around.isEmpty() ? mentions(tellsWhere) : around;
        }
        return Stream.concat(around.stream(), mentions(tellsWhere).stream())
                .distinct()
                .toList();
    }

    private static boolean isPart(PlaceSpan place) {
        return place.mention().precision() > 1 && place.mention().precision() <= PART_OF_SETTLEMENT;
    }

    /** "in the area", "in the zone": wherever the text speaks of. */
    private boolean isVague(PlaceSpan place) {
        return place.span().last() == place.span().first()
                && Set.of("area", "region", "zone", "sector", "section", "territory", "line", "position", "post")
                        .contains(place.noun());
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
        boolean several =
                tree.token(noun).xpos().equals("NNS") && !tree.form(noun).equals("headquarters");
        boolean modified = place.span().last() > place.span().first();
        boolean definite = isPointing(place) || isOwned(place);
        return several ? modified && definite : modified || definite || isPart(place);
    }

    private boolean isOwned(PlaceSpan place) {
        int word = place.span().first();
        return word > 0
                && (tree.token(word - 1).xpos().equals("POS")
                        || tree.token(word - 1).xpos().equals("PRP$"));
    }

    /** Where the sentence names no place: the area of the truce, the places of the paragraph, those of the report. */
    private List<PlaceMention> clear(Candidate candidate) {
        EventType type = candidate.type();
        if (HOLDS.contains(type) && !story.land().isEmpty()) {
            return story.land();
        }
        boolean happens = HAPPENS.contains(type.family());
        if (MEETS.contains(type)) {
            return dateline();
        }
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

    /** "KELD, March 4 (Northline) - The talks broke down": the place that the sentence is dated from. */
    private List<PlaceMention> dateline() {
        String line = scene.dateline();
        java.util.regex.Matcher name = DATED_FROM.matcher(line);
        return name.lookingAt()
                ? List.of(new PlaceMention(
                        name.group().strip(),
                        Optional.empty(),
                        Claim.Resolution.UNKNOWN,
                        List.of(),
                        1,
                        "in",
                        "",
                        "The sentence is dated from there."))
                : List.of();
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
        boolean addressed = scene.lexicon().classes().holds("@ADDRESSING", preposition) || preposition.equals("to");
        return place.mayBeActor() && (tree.relation(head).startsWith("nsubj") || addressed);
    }

    /** "between Arland and the Guard" names two sides, "between Osk and Keld" a stretch of land. */
    private boolean isOneOfTwoSides(PlaceSpan place) {
        int first = tree.firstConjunct(place.span().head());
        int and = place.span().last() + 1;
        boolean named = place.span().first() > 0
                && tree.form(place.span().first() - 1).equals("between")
                && and < tree.size()
                && tree.form(and).equals("and")
                && isSide(and + 1);
        return named
                || tree.preposition(first).equals("between")
                        && (tree.head(first) < 0
                                || scene.placeAt(tree.head(first)).isEmpty())
                        && tree.withConjuncts(first).stream().anyMatch(word -> scene.actorAt(word)
                                .filter(actor ->
                                        !Set.of("unknown", "place", "person").contains(actor.kind()))
                                .isPresent());
    }

    /** True where the name that starts here, an article left aside, is somebody's. */
    private boolean isSide(int word) {
        boolean body = word + 2 < tree.size()
                && tree.form(word).equals("the")
                && tree.upos(word + 1).equals("PROPN")
                && !tree.isNoun(word + 2)
                && scene.placeAt(word + 1).isEmpty();
        return body
                || scene.found().actors().stream()
                        .filter(actor -> !Set.of("unknown", "place", "person").contains(actor.kind()))
                        .anyMatch(actor ->
                                actor.span().holds(word) || actor.span().holds(word + 1));
    }

    private boolean isWithinActor(PlaceSpan place) {
        return scene.found().actors().stream()
                .anyMatch(actor -> actor.span().overlaps(place.span())
                        && actor.span().last() - actor.span().first()
                                > place.span().last() - place.span().first()
                        && !isHome(place, actor));
    }

    /** "residents of Osk", "two men in Osk", "Osk residents": where those people are, not a part of a name. */
    private boolean isHome(PlaceSpan place, ActorSpan actor) {
        if (place.mayBeActor()) {
            return false;
        }
        boolean people = PEOPLE.contains(actor.kind());
        if (place.span().first() <= actor.span().first()) {
            return people && !actor.kind().equals("unknown");
        }
        return switch (tree.preposition(place.span().head())) {
            case "" -> false;
            case "of" -> people || LOCAL.matcher(actor.surface()).find();
            case "for", "with", "by", "against", "to" -> false;
            default -> true;
        };
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
