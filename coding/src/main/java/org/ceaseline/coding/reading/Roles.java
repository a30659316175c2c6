package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ceaseline.casebook.EventType;
import org.ceaseline.casebook.EventType.Family;
import org.ceaseline.coding.pattern.Role;
import org.ceaseline.coding.tree.Tree;

/** Fills actor and target of a claim from the slots of its frame. */
final class Roles {

    private static final Set<EventType> OF_ANOTHER = Set.of(
            EventType.THREAT, EventType.REJECTION, EventType.DEMAND, EventType.ENDORSEMENT, EventType.ACCUSATION);
    private static final List<String> CONTENT =
            List.of("patient", "comp", "to", "for", "on", "against", "of", "with", "that", "as");
    private static final List<String> ADDRESSED = List.of(
            "@PERSON", "@PEOPLE", "@FORCES", "@GROUPWORD", "@SIDES", "@HITTABLE", "@SETTLEMENT", "@STRONGPOINT");
    private static final List<String> HIT = List.of("patient", "of", "on", "against");
    /** The precision of a country. */
    private static final int COUNTRY = 6;

    /** A number without the people whom it counts. */
    static final String BARE_NUMBER = "(?i)(at |least |about |some |nearly |more |than |injury of )*"
            + "(\\d[\\d,.]*|dozens|scores|hundreds|thousands|several|others|two|three|four|five|six|seven|eight|nine|ten|eleven"
            + "|twelve|\\p{L}+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|many|some|more)( others| more)?";

    private final Scene scene;
    private final Cast cast;

    Roles(Scene scene, Cast cast) {
        this.scene = scene;
        this.cast = cast;
    }

    List<Party> actors(Candidate candidate, Optional<Party> speaker) {
        List<Integer> words = words(candidate, candidate.match().pattern().actors());
        words = words.stream()
                .flatMap(word -> behindDocument(word, candidate).stream())
                .toList();
        List<Party> actors = speaks(candidate, speaker) ? cast.speakers(words) : cast.parties(words, speaker);
        List<Party> somebody =
                actors.stream().filter(party -> isSomebody(party, scene)).toList();
        return somebody.isEmpty() ? ownersOfArms(candidate) : somebody;
    }

    /** "an Indian mortar round hit their jeep", "Guard shells fell on Keld": whose the shells are. */
    private List<Party> ownersOfArms(Candidate candidate) {
        Family family = candidate.type().family();
        boolean act = family == Family.HOSTILITIES || family == Family.HARM;
        return act
                ? candidate.match().frame().slot("agent").stream()
                        .flatMap(word -> cast.ownerOfArms(word).stream())
                        .toList()
                : List.of();
    }

    /** "dropped leaflets calling on them", "issued a statement demanding": whoever spreads the words speaks them. */
    private List<Integer> behindDocument(int word, Candidate candidate) {
        Tree tree = scene.tree();
        boolean document = scene.lexicon().classes().holds("@LEAFLET", tree.lemma(word))
                || scene.lexicon().classes().holds("@DOCUMENT", tree.lemma(word));
        int verb = tree.head(word);
        if (!document || candidate.type().family() != Family.STATEMENT || verb < 0 || !tree.isVerb(verb)) {
            return List.of(word);
        }
        List<Integer> agents = scene.frames().at(verb).slot("agent");
        return agents.isEmpty() || agents.contains(word) ? List.of(word) : agents;
    }

    /** "it urged them": in an act of speech that nobody reports, a pronoun is the one who spoke last. */
    private static boolean speaks(Candidate candidate, Optional<Party> speaker) {
        return candidate.type().family() == Family.STATEMENT && speaker.isEmpty();
    }

    List<Party> targets(Candidate candidate, Optional<Party> speaker) {
        List<Integer> words = words(candidate, candidate.match().pattern().targets());
        if (candidate.type().family() == Family.STATEMENT) {
            return addressed(candidate, words, speaker);
        }
        boolean placesToo = isHitItself(candidate, words);
        List<Party> hit = words.stream()
                .filter(word -> candidate.type().family() != Family.HARM || !isWeapon(word))
                .flatMap(word -> suffering(word, speaker).stream()
                        .filter(party -> !party.kind().equals("place") || placesToo || receives(candidate, word)))
                .distinct()
                .toList();
        return withoutBareNumbers(hit);
    }

    /** "aid to Chad", "ties with Chad": a country to which something is given, offered or cut is a state. */
    private boolean receives(Candidate candidate, int word) {
        Family family = candidate.type().family();
        return (family == Family.AGREEMENT || candidate.type() == EventType.AID_ACCESS)
                && scene.placeAt(word)
                        .filter(place -> place.mention().precision() == COUNTRY)
                        .isPresent();
    }

    /** Where nobody is named in the target's own place: the first one named in what is threatened, wanted or refused. */
    private List<Party> addressed(Candidate candidate, List<Integer> words, Optional<Party> speaker) {
        if (!OF_ANOTHER.contains(candidate.type())) {
            return cast.parties(words, speaker);
        }
        List<Party> actors = actors(candidate, speaker);
        List<Party> targets =
                others(cast.parties(words.stream().filter(this::isAddressable).toList(), speaker), actors);
        if (targets.stream().anyMatch(party -> !party.kind().equals("phrase"))) {
            return targets;
        }
        Stream<Party> named = CONTENT.stream()
                .flatMap(slot -> candidate.match().frame().slot(slot).stream())
                .flatMap(word -> namedWithin(word, candidate.head()).stream());
        Stream<Party> bound = candidate.type() == EventType.THREAT ? bound(candidate).stream() : Stream.of();
        return others(Stream.concat(named, bound).toList(), actors).stream()
                .findFirst()
                .map(List::of)
                .orElse(targets);
    }

    private static List<Party> others(List<Party> parties, List<Party> actors) {
        return parties.stream()
                .filter(party -> actors.stream().noneMatch(actor -> actor.name().equals(party.name())))
                .toList();
    }

    /** People, sides and places can be threatened or refused; talks, votes and activities cannot. */
    private boolean isAddressable(int word) {
        return scene.is("@ACTOR", word)
                || scene.is("@NAMEDPLACE", word)
                || ADDRESSED.stream().anyMatch(kind -> scene.is(kind, word));
    }

    /** "unless the rebels leave", "should the Guard stay": whose behaviour a threat is bound to. */
    private List<Party> bound(Candidate candidate) {
        Tree tree = scene.tree();
        List<Party> bound = new ArrayList<>();
        for (int verb = 0; verb < tree.size(); verb++) {
            boolean condition = scene.lexicon().classes().holds("@IF", tree.marker(verb));
            if (condition && tree.dominates(candidate.head(), verb)) {
                scene.frames().at(verb).slot("agent").stream()
                        .filter(agent -> scene.actorAt(agent).isPresent())
                        .forEach(agent -> bound.add(cast.named(agent)));
            }
        }
        return bound;
    }

    /** Those named in a phrase or clause, in the order of its words, its conditions left aside. */
    private List<Party> namedWithin(int word, int event) {
        List<Party> named = new ArrayList<>();
        int[] reach = scene.tree().reach(word);
        for (int below = reach[0]; below <= reach[1]; below++) {
            boolean inside =
                    scene.tree().dominates(word, below) && !scene.tree().dominates(below, event);
            if (inside && !isInCondition(below, word) && scene.actorAt(below).isPresent()) {
                named.add(cast.named(below));
            }
        }
        return named;
    }

    /** "soldiers of the Guard", "a depot of the army": people and things that suffer keep their own name beside the owner's. */
    private List<Party> suffering(int word, Optional<Party> speaker) {
        boolean owned = scene.tree().children(word, "nmod").stream()
                .anyMatch(child -> scene.tree().preposition(child).equals("of")
                        && scene.actorAt(child).isPresent());
        boolean common = scene.tree().upos(word).equals("NOUN");
        Optional<Party> called = cast.personBeside(word);
        if (called.isPresent()) {
            return List.of(called.get());
        }
        return owned && common ? List.of(cast.phrase(word)) : cast.parties(List.of(word), speaker);
    }

    private boolean isInCondition(int below, int top) {
        for (int at = below; at >= 0 && at != top; at = scene.tree().head(at)) {
            if (scene.lexicon().classes().holds("@IF", scene.tree().marker(at))) {
                return true;
            }
        }
        return false;
    }

    /** A place that is the object or stands behind "of", "on" or "against" is what was struck, not only where. */
    private static boolean isHitItself(Candidate candidate, List<Integer> words) {
        return HIT.stream()
                .flatMap(slot -> candidate.match().frame().slot(slot).stream())
                .anyMatch(words::contains);
    }

    /** "killing twelve civilians and wounding dozens": the number alone names nobody beside the civilians. */
    private static List<Party> withoutBareNumbers(List<Party> targets) {
        List<Party> named = targets.stream()
                .filter(party -> !party.kind().equals("phrase") || !party.name().matches(BARE_NUMBER))
                .toList();
        return named;
    }

    /** "one of the bombs": what kills suffers nothing. */
    private boolean isWeapon(int word) {
        Tree tree = scene.tree();
        return scene.lexicon().classes().holds("@PROJECTILE", tree.lemma(word))
                || tree.upos(word).equals("NUM")
                        && tree.children(word, "nmod").stream()
                                .anyMatch(part -> scene.lexicon().classes().holds("@PROJECTILE", tree.lemma(part)));
    }

    /** The words of the first source that has any. */
    private List<Integer> words(Candidate candidate, List<Role> roles) {
        Set<Integer> words = new LinkedHashSet<>();
        for (Role role : roles) {
            for (int word : scene.words(candidate.match().frame(), role.slot())) {
                if (scene.is(role.only(), word) && isNamable(word)) {
                    words.add(word);
                    if (candidate.match().pattern().set().containsKey("reciprocal")) {
                        words.addAll(partners(word));
                    }
                }
            }
            if (!words.isEmpty()) {
                return new ArrayList<>(words);
            }
        }
        return List.of();
    }

    /** Days, spans of time, breaches, adverbs and the wounded behind a number are nobody. */
    private boolean isNamable(int word) {
        Tree tree = scene.tree();
        boolean clause = tree.reach(word)[0] < word
                && Set.of("when", "while", "after", "as").contains(tree.form(tree.reach(word)[0]));
        if (clause) {
            return false;
        }
        boolean nominal = tree.isNoun(word)
                || tree.isPronoun(word)
                || Set.of("NUM", "DET", "ADJ").contains(tree.upos(word));
        return nominal
                && !scene.isTime(word)
                && !scene.lexicon().classes().holds("@CALENDAR", tree.form(word))
                && !scene.lexicon().classes().holds("@UNNAMED", tree.form(word))
                && !tree.form(word).equals("each")
                && !isConveyance(word)
                && !scene.lexicon().classes().holds("@HURT", tree.form(word));
    }

    /** "moved by barge", "taken away by bus": how, and not by whom. */
    private boolean isConveyance(int word) {
        Tree tree = scene.tree();
        return word > 0
                && tree.form(word - 1).equals("by")
                && tree.token(word).xpos().equals("NN")
                && scene.lexicon().classes().holds("@CONVEYANCE", tree.form(word));
    }

    /** "between the government of Arland and rebel groups": the second may hang on the name within the first. */
    private List<Integer> partners(int word) {
        List<Integer> partners = new ArrayList<>();
        for (int name : scene.tree().children(word, "nmod")) {
            for (int other : scene.tree().children(name, "conj")) {
                if (scene.actorAt(other).isPresent()) {
                    partners.add(other);
                }
            }
        }
        return partners;
    }

    /** A shell, a plane or a date does nothing by itself. */
    static boolean isSomebody(Party party, Scene scene) {
        String name = party.name().toLowerCase(Locale.ROOT);
        if (scene.lexicon().classes().holds("@NOBODY", name)) {
            return false;
        }
        boolean common = party.name().equals(name);
        if (isOccasion(party, scene)) {
            return false;
        }
        return !common && !party.kind().equals("phrase") || !isThing(party.name(), scene);
    }

    /** "the Lake Talks", "the Maraki Declaration": what parties hold and sign. */
    private static boolean isOccasion(Party party, Scene scene) {
        String[] words = party.name().toLowerCase(Locale.ROOT).split(" ");
        String last = words[words.length - 1];
        boolean named = words.length > 1 || party.kind().equals("phrase");
        return named && scene.lexicon().classes().holds("@OCCASION", last);
    }

    private static boolean isThing(String name, Scene scene) {
        String[] words = name.split(" ");
        return scene.lexicon().classes().holds("@THING", words[words.length - 1].toLowerCase(Locale.ROOT));
    }
}
