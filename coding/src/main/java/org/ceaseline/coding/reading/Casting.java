package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ceaseline.casebook.EventType.Family;
import org.ceaseline.coding.Claim.PlaceMention;
import org.ceaseline.coding.Claim.Resolution;
import org.ceaseline.coding.Lesson;
import org.ceaseline.coding.learnt.Seen;
import org.ceaseline.coding.learnt.SeenNames;
import org.ceaseline.coding.mention.PlaceSpan;
import org.ceaseline.coding.mention.Reading;
import org.ceaseline.coding.tree.Tree;

/**
 * What labelled reports teach about who acts, who is acted upon, where it was and who says so. The rules' choice stays but where it is
 * seldom right; who is mostly meant is taken though no rule says so.
 */
final class Casting {

    /**
     * Least chances of a part; docs/benchmarks/coding.md has what others give.
     *
     * @param answer its place among the model's answers
     * @param kept of those whom the rules chose
     * @param alone of another where nobody else is left
     * @param beside of another beside those; of a speaker, one whom the sentence does not name
     */
    private record Part(int answer, double kept, double alone, double beside) {}

    private static final Part ACTOR = new Part(0, 0.03, 0.55, 0.6);
    private static final Part TARGET = new Part(1, 0.1, 0.6, 0.6);
    /** What an attack is aimed at stands where grammar puts it. */
    private static final Part STRUCK = new Part(1, 0.02, 0.6, 0.6);

    private static final Part PLACE = new Part(2, 0.05, 0.5, 0.75);
    private static final Part SPEAKER = new Part(3, 0.1, 0.75, 0.96);

    private static final double UNNAMED = 0.75;

    private static final Set<String> WITHIN = Set.of("nmod", "compound", "amod", "appos", "flat");

    private final Scene scene;
    private final Tree tree;
    private final Reading reading;
    private final Company company;
    private final Parts parts;

    Casting(Scene scene, Story story, Cast cast, Reading reading) {
        this.scene = scene;
        this.tree = scene.tree();
        this.reading = reading;
        this.company = new Company(scene, story, cast);
        this.parts = new Parts(scene);
    }

    /**
     * Who has which part, and where it is.
     *
     * @param tellers names of those who say so by the rules
     * @param teller somebody else who is likelier to say so
     */
    record Chosen(
            List<Party> actors,
            List<Party> targets,
            List<PlaceMention> places,
            Set<String> tellers,
            Optional<Party> teller) {

        /** The same, where whoever speaks says so anyway. */
        Chosen withoutTeller() {
            return new Chosen(actors, targets, places, tellers, Optional.empty());
        }

        @Override
        public String toString() {
            List<String> told = new ArrayList<>();
            told.add("actor "
                    + String.join(", ", actors.stream().map(Party::name).toList()));
            told.add("target "
                    + String.join(", ", targets.stream().map(Party::name).toList()));
            told.add("place "
                    + String.join(
                            ", ", places.stream().map(PlaceMention::surface).toList()));
            told.add("said by " + teller.map(Party::name).orElseGet(() -> String.join(", ", tellers)));
            return String.join(" | ", told);
        }
    }

    /** The claim as it is taught. */
    Lesson.Told lesson(Candidate candidate, Optional<Party> speaker, Chosen ruled) {
        List<Lesson.Part> taught = new ArrayList<>();
        if (isBeatenBack(candidate)) {
            return new Lesson.Told(candidate.type().id(), taught);
        }
        seen(candidate, speaker, ruled)
                .forEach((one, traits) -> taught.add(
                        new Lesson.Part(reading.withLetters(one.party().name()), SeenNames.of(traits))));
        return new Lesson.Told(candidate.type().id(), taught);
    }

    /**
     * The rules' choice with what is learnt.
     *
     * @param issuer the name of whoever issues the report
     */
    Chosen judged(Candidate candidate, Optional<Party> speaker, Chosen ruled, Optional<String> issuer) {
        List<Likely> likely = new ArrayList<>();
        seen(candidate, speaker, ruled)
                .forEach((one, traits) ->
                        likely.add(new Likely(one, scene.lexicon().leanings().parts(traits))));
        boolean settled = isBeatenBack(candidate);
        Part target = candidate.type().family() == Family.HOSTILITIES ? STRUCK : TARGET;
        return new Chosen(
                settled || isOwnSpeech(candidate, ruled, issuer)
                        ? ruled.actors()
                        : parties(
                                withoutTellers(likely, ruled, candidate),
                                ruled.actors(),
                                ACTOR,
                                ruled.targets(),
                                TARGET),
                settled ? ruled.targets() : parties(likely, ruled.targets(), target, ruled.actors(), ACTOR),
                places(likely, ruled.places()),
                ruled.tellers(),
                teller(withoutActors(likely, ruled, candidate), ruled.tellers()));
    }

    /** "The Council announced a truce": whoever announces what he does himself does not report it. */
    private static List<Likely> withoutActors(List<Likely> all, Chosen ruled, Candidate candidate) {
        return isOfAgreement(candidate) ? without(all, names(ruled.actors()), ruled.tellers()) : all;
    }

    /** "Arland said that the truce was over", "the ministry put the dead at six": whoever tells of it has not done it. */
    private static List<Likely> withoutTellers(List<Likely> all, Chosen ruled, Candidate candidate) {
        boolean tells = candidate.match().pattern().set().containsKey("teller");
        return tells || isOfAgreement(candidate) ? without(all, ruled.tellers(), names(ruled.actors())) : all;
    }

    private static boolean isOfAgreement(Candidate candidate) {
        return candidate.type().family() == Family.AGREEMENT;
    }

    /** All but those that are left out, unless the rules chose them. */
    private static List<Likely> without(List<Likely> all, Set<String> left, Set<String> ruled) {
        return all.stream()
                .filter(one -> !one.isOneOf(left) || one.isOneOf(ruled))
                .toList();
    }

    /** "The Guard repelled an attack": codebooks differ over who acts; ours says whoever attacked. */
    private static boolean isBeatenBack(Candidate candidate) {
        return candidate.match().pattern().set().containsKey("outcome");
    }

    /** "I condemn the attack": in what the issuer says of himself nobody else speaks. */
    private boolean isOwnSpeech(Candidate candidate, Chosen ruled, Optional<String> issuer) {
        return issuer.isPresent()
                && candidate.type().family() == Family.STATEMENT
                && ruled.actors().stream().allMatch(party -> party.name().equals(issuer.get()))
                && candidate.match().frame().slot("agent").stream()
                        .anyMatch(word -> Set.of("i", "we").contains(tree.form(word)));
    }

    /** All who may have a part, in their order, with what is seen of them. */
    private Map<Somebody, Consumer<Seen>> seen(Candidate candidate, Optional<Party> speaker, Chosen ruled) {
        List<Party> chosen = new ArrayList<>(ruled.actors());
        chosen.addAll(ruled.targets());
        ruled.places().forEach(place -> chosen.add(Company.at(place)));
        List<Somebody> all = company.of(candidate, speaker, chosen);
        return parts.of(candidate, all, names(ruled));
    }

    private static Map<String, Set<String>> names(Chosen ruled) {
        Set<String> places = ruled.places().stream().map(PlaceMention::surface).collect(Collectors.toSet());
        return new TreeMap<>(Map.of(
                "actor",
                names(ruled.actors()),
                "place",
                places,
                "speaker",
                ruled.tellers(),
                "target",
                names(ruled.targets())));
    }

    private static Set<String> names(List<Party> parties) {
        return parties.stream().map(Party::name).collect(Collectors.toSet());
    }

    /** Somebody with the chance of each part. */
    private record Likely(Somebody one, double[] chances) {
        private double chance(Part part) {
            return chances[part.answer()];
        }

        private boolean isOneOf(Set<String> names) {
            return names.contains(one.party().name());
        }
    }

    /** Nobody is given a part where he likelier has the other, or has it by the rules. */
    private List<Party> parties(List<Likely> all, List<Party> ruled, Part part, List<Party> opposed, Part other) {
        Set<String> others = names(opposed);
        Set<String> names = names(ruled);
        List<Likely> fit = all.stream()
                .filter(one -> one.isOneOf(names)
                        || !one.isOneOf(others)
                                && one.chance(part) > one.chance(other)
                                && isLikely(one, part)
                                && (part != ACTOR || mayAct(one.one().party())))
                .toList();
        List<Party> chosen =
                chosen(fit, names, part).stream().map(Somebody::party).toList();
        return names(chosen).equals(names) ? ruled : chosen;
    }

    /** Things do nothing by themselves, and whoever reports only tells of it. */
    private boolean mayAct(Party party) {
        return Roles.isSomebody(party, scene) && !party.kind().equals("media");
    }

    /** Whom only earlier sentences name must be the likelier. */
    private static boolean isLikely(Likely one, Part part) {
        return one.one().isNamed() || one.chance(part) >= UNNAMED;
    }

    private List<Somebody> chosen(List<Likely> all, Set<String> ruled, Part part) {
        List<Likely> kept = new ArrayList<>(all.stream()
                .filter(one -> one.isOneOf(ruled) && one.chance(part) >= part.kept())
                .toList());
        List<Likely> others = all.stream()
                .filter(one -> !one.isOneOf(ruled))
                .sorted(Comparator.comparingDouble(one -> -one.chance(part)))
                .toList();
        for (Likely other : others) {
            double least = kept.isEmpty() ? part.alone() : part.beside();
            if (other.chance(part) >= least && kept.stream().noneMatch(one -> isPartOf(other.one(), one.one()))) {
                kept.add(other);
            }
        }
        kept.sort(Comparator.comparingInt(one -> one.one().isNamed() ? one.one().word() : tree.size()));
        return kept.stream().map(Likely::one).toList();
    }

    /** "soldiers" of "soldiers of the Guard". */
    private boolean isPartOf(Somebody one, Somebody other) {
        String some = one.party().name();
        String others = other.party().name();
        boolean nested = one.isNamed()
                && other.isNamed()
                && (isWithin(one.word(), other.word()) || isWithin(other.word(), one.word()));
        return nested || some.contains(others) || others.contains(some) || shareAName(some, others);
    }

    /** "Four fighters of the Column" and "Ridge Column". */
    private static boolean shareAName(String one, String other) {
        Set<String> names = Stream.of(one.split(" "))
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)))
                .collect(Collectors.toSet());
        return Stream.of(other.split(" ")).anyMatch(names::contains);
    }

    private boolean isWithin(int above, int below) {
        return tree.head(below) == above && WITHIN.contains(tree.relation(below));
    }

    private List<PlaceMention> places(List<Likely> all, List<PlaceMention> ruled) {
        Map<String, PlaceMention> known = new HashMap<>();
        ruled.forEach(place -> known.put(place.surface(), place));
        List<Likely> fit = all.stream()
                .filter(one -> known.isEmpty() || one.isOneOf(known.keySet()) || isCalled(one.one()))
                .toList();
        List<PlaceMention> places = chosen(fit, known.keySet(), PLACE).stream()
                .map(one -> Optional.ofNullable(known.get(one.party().name())).orElseGet(() -> place(one)))
                .toList();
        return places.isEmpty() || Set.copyOf(places).equals(Set.copyOf(ruled)) ? ruled : places;
    }

    /** True for a name of its own: "the road" is no place beside "Osk". */
    private static boolean isCalled(Somebody one) {
        return one.party().name().chars().anyMatch(Character::isUpperCase);
    }

    private PlaceMention place(Somebody one) {
        Optional<PlaceSpan> named = one.isNamed() ? scene.placeAt(one.word()) : Optional.empty();
        return named.map(PlaceSpan::mention)
                .orElseGet(() -> new PlaceMention(
                        one.party().name(),
                        Optional.empty(),
                        Resolution.UNKNOWN,
                        List.of(),
                        1,
                        "in",
                        "",
                        "Labelled reports teach that it is where this was."));
    }

    /** Somebody who is likelier to say so than those whom the rules found. */
    private Optional<Party> teller(List<Likely> all, Set<String> ruled) {
        List<Likely> found = all.stream().filter(one -> one.isOneOf(ruled)).toList();
        boolean elsewhere = found.isEmpty() && !ruled.isEmpty();
        if (elsewhere || found.stream().anyMatch(one -> one.chance(SPEAKER) > SPEAKER.kept())) {
            return Optional.empty();
        }
        return all.stream()
                .filter(one -> !one.isOneOf(ruled)
                        && one.chance(SPEAKER) >= (one.one().isNamed() ? SPEAKER.alone() : SPEAKER.beside()))
                .max(Comparator.comparingDouble(one -> one.chance(SPEAKER)))
                .map(one -> one.one().party());
    }
}
