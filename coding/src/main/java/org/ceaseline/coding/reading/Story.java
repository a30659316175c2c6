package org.ceaseline.coding.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim.ActorMention;
import org.ceaseline.coding.Claim.PlaceMention;
import org.ceaseline.coding.Claim.Voice;
import org.ceaseline.coding.mention.ActorSpan;

/** What a reader keeps in mind from sentence to sentence of one report. Not safe to share between threads. */
final class Story {

    private static final int MEMORY = 12;

    private final Function<String, Optional<ActorSpan>> entries;
    private final Deque<Party> parties = new ArrayDeque<>();
    private List<Voice> lastChain = List.of();
    private Optional<Party> lastSpeaker = Optional.empty();
    private Optional<Party> lastRecorder = Optional.empty();
    private Optional<EventType> lastAct = Optional.empty();
    private List<Party> lastTargets = List.of();
    private List<PlaceMention> lastPlaces = List.of();
    private List<PlaceMention> reportPlaces = List.of();
    private final List<PlaceMention> land;
    private final Deque<PlaceMention> named = new ArrayDeque<>();
    private List<Party> lastActors = List.of();
    private List<Party> lastAsker = List.of();
    private int paragraph = -1;
    private final Map<String, String> owners = new HashMap<>();
    private boolean quoteOpen;
    private boolean learning;
    private final Deque<Runnable> toLearn = new ArrayDeque<>();

    /** Puts off what a sentence teaches of parties until a later one asks: most never do. */
    void later(Runnable lesson) {
        toLearn.addLast(lesson);
    }

    /** Learns what was put off, in the order of the text. */
    private void learn() {
        if (learning) {
            return;
        }
        learning = true;
        while (!toLearn.isEmpty()) {
            toLearn.removeFirst().run();
        }
        learning = false;
    }

    /**
     * @param land where the truces of the report hold; empty where it does not say
     * @param entries the entry of the casebook that the report names so
     */
    Story(Optional<PlaceMention> land, Function<String, Optional<ActorSpan>> entries) {
        this.entries = entries;
        this.land = land.map(List::of).orElse(List.of());
    }

    void enter(int number) {
        if (number != paragraph) {
            paragraph = number;
            lastPlaces = List.of();
        }
    }

    void saw(Party party) {
        holdsOffice(party);
        parties.addFirst(party);
        if (parties.size() > MEMORY) {
            parties.removeLast();
        }
    }

    void spoke(Party party) {
        if (learning || toLearn.isEmpty()) {
            lastSpeaker = Optional.of(party);
        } else {
            later(() -> lastSpeaker = Optional.of(party));
        }
    }

    void recorded(Party party) {
        lastRecorder = Optional.of(party);
    }

    void told(List<Voice> chain) {
        lastChain = chain;
    }

    void acted(EventType type) {
        lastAct = Optional.of(type);
    }

    void targeted(List<Party> targets) {
        lastTargets = List.copyOf(targets);
    }

    /** Where something took place; where something was said counts only until then. */
    void happened(List<PlaceMention> places, boolean tookPlace) {
        if (!places.isEmpty() && (tookPlace || lastPlaces.isEmpty())) {
            lastPlaces = List.copyOf(places);
            reportPlaces = tookPlace || reportPlaces.isEmpty() ? lastPlaces : reportPlaces;
        }
        places.forEach(named::addFirst);
    }

    /** Where the truces of the report hold. */
    List<PlaceMention> land() {
        return land;
    }

    void quote(boolean open) {
        quoteOpen = open;
    }

    boolean isQuoteOpen() {
        return quoteOpen;
    }

    /** Whose office a person of this name holds, where the report has told it; empty where it has not. */
    String ownerOf(String person) {
        learn();
        return owners.getOrDefault(person, "");
    }

    /** Keeps whose office somebody holds. */
    void holdsOffice(Party party) {
        if (party.person() && !party.owner().isBlank()) {
            owners.putIfAbsent(party.name(), party.owner());
        }
    }

    /** "Ana Ruiz (Belmark Guard)": somebody by name with the body that the report ties him to, which resolves him. */
    Party withOffice(Party party) {
        String owner = party.owner().isBlank() ? ownerOf(party.name()) : party.owner();
        boolean told = party.name().contains(owner);
        if (owner.isBlank() || told && party.mention().id().isPresent()) {
            return party;
        }
        Optional<ActorMention> body = entries.apply(owner).map(ActorSpan::mention);
        ActorMention own = party.mention();
        ActorMention mention = new ActorMention(
                told ? party.name() : party.name() + " (" + owner + ")",
                own.id().or(() -> body.flatMap(ActorMention::id)),
                own.id().isPresent()
                        ? own.resolution()
                        : body.map(ActorMention::resolution).orElse(own.resolution()),
                own.id().isPresent()
                        ? own.candidates()
                        : body.map(ActorMention::candidates).orElse(own.candidates()),
                own.note());
        return new Party(mention, party.kind(), owner, true, party.plural(), party.label());
    }

    Optional<Party> speaker() {
        learn();
        return lastSpeaker;
    }

    Optional<Party> recorder() {
        learn();
        return lastRecorder;
    }

    Optional<EventType> act() {
        return lastAct;
    }

    List<Voice> chain() {
        return lastChain;
    }

    List<Party> targets() {
        return lastTargets;
    }

    List<PlaceMention> places() {
        return lastPlaces;
    }

    /** The last place whose name holds this word: "the pocket" after "the Rastan pocket". */
    Optional<PlaceMention> placeNamed(String word) {
        return named.stream()
                .filter(place -> List.of(
                                place.surface().toLowerCase(Locale.ROOT).split(" "))
                        .contains(word))
                .findFirst();
    }

    /** Who acted in the last event that named somebody. */
    List<Party> lastActors() {
        return lastActors;
    }

    void actedBy(List<Party> actors) {
        if (!actors.isEmpty()) {
            lastActors = List.copyOf(actors);
        }
    }

    /** Who demanded, proposed or set a condition last. */
    List<Party> asker() {
        return lastAsker;
    }

    void asked(List<Party> asker) {
        lastAsker = List.copyOf(asker);
    }

    /** The places of the last event anywhere before. */
    List<PlaceMention> lastPlaces() {
        return reportPlaces;
    }

    /** The last single human being who was named, a speaker first. */
    Optional<Party> person() {
        learn();
        if (lastSpeaker.filter(Party::person).isPresent()) {
            return lastSpeaker;
        }
        return parties.stream().filter(Party::person).findFirst();
    }

    /** The last group, force or government that was named; a paper or station only tells. */
    Optional<Party> group() {
        learn();
        return parties.stream()
                .filter(party -> !party.person() && !party.kind().equals("media"))
                .findFirst();
    }

    /** The last party whose name holds this word, "the Council" after "the Belmark Council". */
    Optional<Party> named(String word) {
        learn();
        return parties.stream()
                .filter(party -> party.name().contains(" ") && isHeadOf(party.name(), word))
                .findFirst();
    }

    /** "army" of "Arland army" and of "army of Arland", not of "army helicopters". */
    private static boolean isHeadOf(String name, String word) {
        String lower = name.toLowerCase(Locale.ROOT);
        int of = lower.indexOf(" of ");
        String head = of < 0 ? lower : lower.substring(0, of);
        return head.endsWith(" " + word)
                || head.equals(word)
                || lower.startsWith(word + " for ")
                || of < 0 && lower.endsWith(" " + word);
    }

    /** The last group that was called by a name of its own. */
    Optional<Party> namedGroup() {
        learn();
        return parties.stream()
                .filter(party -> !party.person() && !party.kind().equals("civilians"))
                .filter(party -> party.name().chars().anyMatch(Character::isUpperCase))
                .findFirst();
    }

    /** The last two parties that were named, for "both sides". */
    List<Party> group(int count) {
        learn();
        return parties.stream()
                .filter(party -> !party.person())
                .distinct()
                .limit(count)
                .toList();
    }
}
