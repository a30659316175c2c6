package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ceaseline.coding.Claim.ActorMention;
import org.ceaseline.coding.Claim.Resolution;
import org.ceaseline.coding.mention.ActorSpan;
import org.ceaseline.coding.mention.PlaceSpan;
import org.ceaseline.coding.mention.States;
import org.ceaseline.coding.tree.Tree;

/** Tells whom the words of a sentence stand for: names, phrases, pronouns. */
final class Cast {

    private static final Set<String> SINGLE = Set.of("he", "she", "him", "her", "his", "i", "my");
    private static final Set<String> NO_SPEAKER = Set.of("VERB", "AUX", "PUNCT", "ADP", "PART", "SCONJ", "CCONJ");
    private static final Set<String> FIRST = Set.of("we", "us", "our");
    private static final Set<String> OTHERS = Set.of("they", "them", "their");
    private static final Set<String> GROUPS =
            Set.of("it", "its", "they", "them", "their", "we", "us", "our", "themselves", "itself");
    private static final Set<String> PERSON_KINDS = Set.of("person", "official", "expert");

    private final Scene scene;
    private final Tree tree;
    private final Story story;
    private final Names names;
    private final Offices offices;
    private final Belongings belongings;

    Cast(Scene scene, Story story) {
        this.scene = scene;
        this.tree = scene.tree();
        this.story = story;
        this.names = new Names(scene.tree());
        this.offices = new Offices(scene, this);
        this.belongings = new Belongings(scene, this);
    }

    /** "our fighters", "its men", "we": words for the speaker's own side. */
    boolean isOwn(int word) {
        if (isPronoun(word)) {
            return GROUPS.contains(tree.form(word)) || SINGLE.contains(tree.form(word));
        }
        return tree.children(word, "nmod", "nsubj", "det").stream()
                .anyMatch(child -> child < word && tree.isPossessivePronoun(child));
    }

    /** The parties that these words stand for, each once. */
    List<Party> parties(List<Integer> words, Optional<Party> speaker) {
        Map<String, Party> parties = new LinkedHashMap<>();
        for (int word : words) {
            for (Party party : parties(word, speaker)) {
                parties.putIfAbsent(party.name(), party);
            }
        }
        return new ArrayList<>(parties.values());
    }

    /** Who speaks: a pronoun before a verb of saying is the one who spoke last. */
    List<Party> speakers(List<Integer> spoken) {
        List<Integer> words = spoken.stream()
                .filter(word -> !NO_SPEAKER.contains(tree.upos(word)))
                .filter(word -> !scene.lexicon().classes().holds("@CALENDAR", tree.form(word)))
                .filter(word -> !tree.upos(word).equals("NUM") || tree.child(word, "nmod") >= 0)
                .toList();
        boolean pronoun = words.size() == 1 && isPronoun(words.get(0));
        boolean single = pronoun && SINGLE.contains(tree.form(words.get(0)));
        boolean group = pronoun && GROUPS.contains(tree.form(words.get(0))) && !FIRST.contains(tree.form(words.get(0)));
        Optional<Party> above = group ? subjectAbove(words.get(0)) : Optional.empty();
        if (above.isPresent()) {
            return List.of(above.get());
        }
        if (pronoun && !single && story.speaker().isPresent()) {
            boolean itself = !story.speaker().get().person() || FIRST.contains(tree.form(words.get(0)));
            return List.of(
                    itself
                            ? story.speaker().get()
                            : story.group().orElse(story.speaker().get()));
        }
        return parties(words, Optional.empty());
    }

    private List<Party> parties(int word, Optional<Party> speaker) {
        List<Integer> owners = ownersOf(word);
        if (owners.size() > 1) {
            return owners.stream()
                    .map(owner -> pointedAt(owner).orElseGet(() -> named(owner)))
                    .toList();
        }
        String form = tree.form(word);
        if (isPronoun(word)) {
            boolean within = speaker.isEmpty() || OTHERS.contains(form);
            Optional<Party> above = within && GROUPS.contains(form) ? subjectAbove(word) : Optional.empty();
            return above.map(List::of).orElseGet(() -> pronoun(form, speaker));
        }
        if (isPairOfSides(word)) {
            return List.of(phrase(word));
        }
        int counted = belongings.countedBy(word);
        if (counted >= 0) {
            return parties(counted, speaker);
        }
        Optional<Party> before = pointedAt(word).or(() -> possessed(word, speaker));
        return before.map(List::of).orElseGet(() -> withTwin(word, named(word)));
    }

    /** "Hungarian and Romanian officials": the officials of either state. */
    private List<Party> withTwin(int word, Party party) {
        int first = scene.actorAt(word).map(actor -> actor.span().first()).orElse(-1);
        boolean two = first >= 2
                && first < word
                && tree.form(first - 1).equals("and")
                && States.called(tree.token(first).form()).isPresent();
        Optional<String> state = two ? States.called(tree.token(first - 2).form()) : Optional.empty();
        if (state.isEmpty()) {
            return List.of(party);
        }
        String adjective = tree.token(first).form();
        String name = party.name().startsWith(adjective)
                ? tree.token(first - 2).form() + party.name().substring(adjective.length())
                : state.get();
        ActorMention twin = new ActorMention(
                name, Optional.empty(), Resolution.UNKNOWN, List.of(), "of two states named before one noun");
        return List.of(new Party(twin, party.kind(), "", party.person(), party.plural(), false), party);
    }

    /** "helicopters dropped leaflets in which it called ...": the subject of the clause above, where it is a party. */
    private Optional<Party> subjectAbove(int word) {
        int clause = tree.clause(word);
        int steps = 0;
        while (tree.head(clause) >= 0 && steps++ < 6) {
            clause = tree.clause(tree.head(clause));
            for (int subject : scene.frames().at(clause).slot("agent")) {
                boolean other = subject != word && subject < word && !isPronoun(subject);
                boolean many = OTHERS.contains(tree.form(word)) && isHuman(subject, true);
                if (other && (many || scene.actorAt(subject).isPresent() || belongings.ofWhom(subject) >= 0)) {
                    return Optional.of(pointedAt(subject).orElseGet(() -> named(subject)));
                }
            }
        }
        return Optional.empty();
    }

    /** "the front", "the Council": somebody whose name was given before, or the last group. */
    Optional<Party> pointedAt(int word) {
        if (!isBareDefinite(word)) {
            return Optional.empty();
        }
        Optional<Party> named = story.named(tree.form(word))
                .filter(party -> !isOtherArmy(tree.token(word).form(), party));
        boolean general = Character.isLowerCase(tree.token(word).form().codePointAt(0))
                && scene.lexicon().classes().holds("@GROUPWORD", tree.form(word))
                && !scene.lexicon().classes().holds("@TELLERWORD", tree.form(word));
        return named.isPresent() || !general ? named : story.namedGroup();
    }

    /** "the army" beside "the Northern Liberation Army": the state's. */
    private boolean isOtherArmy(String word, Party party) {
        return scene.lexicon().classes().holds("@STATEFORCE", word)
                && Set.of("rebel_group", "armed_group").contains(party.kind());
    }

    /** "its fighters", "his movement", "the republic's units": the one whose they are. */
    private Optional<Party> possessed(int word, Optional<Party> speaker) {
        if (!scene.lexicon().classes().holds("@OWNED", tree.lemma(word)) && !belongings.isTool(word)) {
            return Optional.empty();
        }
        for (int child : belongings.before(word)) {
            if (tree.isPossessivePronoun(child)) {
                return pronoun(tree.form(child), speaker).stream().findFirst().map(Cast::groupOf);
            }
            if (tree.isPossessor(child) && isBareDefinite(child)) {
                return pointedAt(child);
            }
        }
        return Optional.empty();
    }

    /** The group that a person speaks for, else the party itself. */
    private static Party groupOf(Party party) {
        return party.owner().isBlank() ? party : Assembly.ofOwner(party);
    }

    boolean isBareDefinite(int word) {
        return tree.isNoun(word)
                && tree.children(word, "det").stream()
                        .anyMatch(det -> Set.of("the", "this", "that").contains(tree.form(det)))
                && tree.child(word, "compound", "nmod", "acl", "appos", "flat", "nummod") < 0
                && tree.children(word, "amod").stream()
                        .allMatch(child -> tree.form(child).equals("same"))
                && !isOfPlace(word);
    }

    /** "the team in Lintz", wherever the parser hangs the place. */
    private boolean isOfPlace(int word) {
        return word + 2 < tree.size()
                && tree.form(word + 1).equals("in")
                && scene.placeAt(word + 2).filter(PlaceSpan::named).isPresent();
    }

    private boolean isPronoun(int word) {
        return tree.isPronoun(word) || tree.token(word).xpos().startsWith("PRP");
    }

    List<Party> pronoun(String form, Optional<Party> speaker) {
        if (SINGLE.contains(form)) {
            return speaker.filter(Party::person).or(story::person).map(List::of).orElse(List.of());
        }
        if (OTHERS.contains(form)
                && speaker.filter(party -> party.person() && !party.plural()).isPresent()) {
            return story.lastActors().isEmpty() ? story.group().map(List::of).orElse(List.of()) : story.lastActors();
        }
        if (GROUPS.contains(form)) {
            return speaker.or(story::group).or(story::speaker).map(List::of).orElse(List.of());
        }
        return List.of();
    }

    private boolean isPairOfSides(int word) {
        return scene.lexicon().classes().holds("@SIDES", tree.lemma(word))
                && tree.children(word, "nmod").stream().noneMatch(tree::isPossessivePronoun);
    }

    /** Whose arms a word names; empty for any other word. */
    Optional<Party> ownerOfArms(int word) {
        return scene.is("@PROJECTILE", word) || scene.is("@TOOL", word) ? belongings.ownerOf(word) : Optional.empty();
    }

    /** The party that a noun names, by its mention or by its phrase. */
    Party named(int word) {
        Optional<Party> person = personBeside(word);
        if (person.isPresent()) {
            return person.get();
        }
        Optional<Party> called = calledBehind(word);
        if (called.isPresent()) {
            return called.get();
        }
        Optional<Party> owner = knownAs(word).or(() -> belongings.ownerOf(word));
        if (owner.isPresent()) {
            return owner.get();
        }
        Optional<ActorSpan> actor = scene.actorAt(word);
        if (actor.isPresent()) {
            Party party = of(actor.get(), word);
            return isSomebodysVoice(word, party) ? ofLastGroup(party) : party;
        }
        Optional<PlaceSpan> place = scene.placeAt(word);
        if (place.isPresent()) {
            return new Party(
                    new ActorMention(
                            place.get().name(),
                            place.get().mention().id(),
                            place.get().mention().resolution(),
                            place.get().mention().candidates(),
                            "named as a place"),
                    "place",
                    "",
                    false,
                    false,
                    false);
        }
        Party phrase = phrase(word);
        return Belongings.state(phrase.name()).orElse(phrase);
    }

    /** "A spokesman said": whose he is stands in the sentence before. */
    private boolean isSomebodysVoice(int word, Party party) {
        return scene.lexicon().classes().holds("@VOICE", tree.lemma(word))
                && party.owner().isBlank()
                && !party.plural()
                && tree.child(word, "nmod", "compound", "amod", "acl", "appos", "flat") < 0;
    }

    private Party ofLastGroup(Party party) {
        String owner = story.namedGroup().map(Party::name).orElse("");
        return new Party(party.mention(), party.kind(), owner, true, false, party.label());
    }

    /** "the agency Northline", "Guard chairwoman Ana Ruiz": the name behind the word for its bearer. */
    private Optional<Party> calledBehind(int word) {
        boolean kind = scene.lexicon().classes().holds("@CALLED", tree.lemma(word));
        int holder = kind ? -1 : names.behindOffice(word, this::isOffice, this::opensWithOffice);
        int name = kind ? word + 1 : holder;
        if (holder < 0
                && !(kind && names.isName(name) && tree.preposition(name).isEmpty() && names.isBeside(word, name))) {
            return Optional.empty();
        }
        Party party = scene.actorAt(name)
                .filter(actor -> actor.span().first() >= name)
                .map(actor -> of(actor, name))
                .orElseGet(() -> spelled(name));
        String owner = holder >= 0 && party.owner().isBlank()
                ? scene.actorAt(word).map(ActorSpan::name).orElse("")
                : party.owner();
        return Optional.of(
                new Party(party.mention(), holder >= 0 ? "person" : party.kind(), owner, holder >= 0, false, false));
    }

    /** "a militia known as the Wolves", "fighters called Hawks": the name that they are known by. */
    private Optional<Party> knownAs(int word) {
        int verb = word + 1;
        if (verb + 1 >= tree.size() || !scene.lexicon().classes().holds("@KNOWNAS", tree.form(verb))) {
            return Optional.empty();
        }
        int behind = tree.form(verb + 1).equals("as") ? verb + 2 : verb + 1;
        int name = behind < tree.size() && tree.form(behind).equals("the") ? behind + 1 : behind;
        return names.isName(name)
                ? Optional.of(scene.actorAt(name).map(actor -> of(actor, name)).orElseGet(() -> spelled(name)))
                : Optional.empty();
    }

    /** "spokesman", "secretary-general", "Minister of Defence": a word for what a single human being is. */
    boolean isOffice(int word) {
        String form = tree.form(word);
        String title = form.substring(0, Math.max(0, form.indexOf(" of ")));
        return isHuman(word, false)
                || scene.lexicon().classes().holds("@OFFICE", form)
                || scene.lexicon().classes().holds("@OFFICE", title);
    }

    private boolean opensWithOffice(String name) {
        String[] words = name.split(" ");
        return words.length > 2 && scene.lexicon().classes().holds("@OFFICE", words[0].toLowerCase(Locale.ROOT));
    }

    /** A name as it is written. */
    private Party spelled(int name) {
        ActorMention mention = new ActorMention(
                tree.token(name).form(), Optional.empty(), Resolution.UNKNOWN, List.of(), "words of the sentence");
        return new Party(mention, "phrase", "", false, false, false);
    }

    /** "leaders of Arland and Belmark", "envoys of the army and of the Guard": those whose they are. */
    private List<Integer> ownersOf(int word) {
        boolean office =
                scene.lexicon().classes().holds("@OFWHOM", tree.lemma(word)) || isPlural(word) && isHuman(word, true);
        if (!office) {
            return List.of();
        }
        return tree.children(word, "nmod").stream()
                .filter(child -> tree.preposition(child).equals("of"))
                .flatMap(child -> tree.withConjuncts(child).stream())
                .filter(child ->
                        scene.actorAt(child).isPresent() || scene.placeAt(child).isPresent())
                .toList();
    }

    /** "the envoy Lars Holm", "its leader, Chol Deng": the name of the one who holds the office. */
    Optional<Party> personBeside(int word) {
        boolean human = Stream.of("@PERSON", "@PEOPLE", "@CIVILIAN").anyMatch(kind -> scene.is(kind, word));
        if (!isOffice(word) && (!human || isPlural(word))) {
            return Optional.empty();
        }
        for (int child : names.beside(word)) {
            Optional<ActorSpan> own = scene.actorAt(child);
            String owner = scene.actorAt(word).map(ActorSpan::owner).orElse("");
            Party party = own.map(actor -> of(actor, child)).orElseGet(() -> phrase(child));
            String office = owner.isBlank() ? offices.whose(word) : owner;
            String theirs = party.owner().isBlank() ? office : party.owner();
            return Optional.of(new Party(party.mention(), "person", theirs, true, false, false));
        }
        return Optional.empty();
    }

    private Party of(ActorSpan actor, int word) {
        boolean person = PERSON_KINDS.contains(actor.kind());
        String owner = person && actor.owner().isBlank()
                ? offices.beside(word, actor.span().first())
                : actor.owner();
        String name = actor.name().isBlank() ? actor.surface() : actor.name();
        ActorMention mention = new ActorMention(name, actor.id(), actor.resolution(), actor.candidates(), actor.note());
        return new Party(mention, actor.kind(), owner, person, isPlural(word), actor.label());
    }

    private boolean isPlural(int word) {
        return tree.token(word).xpos().endsWith("S");
    }

    /** The words of a phrase as they stand. */
    Party phrase(int word) {
        String words = new Wording(scene).of(word);
        ActorMention mention =
                new ActorMention(words, Optional.empty(), Resolution.UNKNOWN, List.of(), "words of the sentence");
        return new Party(mention, "phrase", "", isHuman(word, false), isPlural(word), false);
    }

    private boolean isHuman(int word, boolean plural) {
        return scene.lexicon().classes().holds("@PERSON", tree.lemma(word)) && plural == isPlural(word);
    }
}
