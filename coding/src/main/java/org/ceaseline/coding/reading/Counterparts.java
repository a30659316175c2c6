package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.tree.Frame;
import org.ceaseline.coding.tree.Tree;

/**
 * Finds the other side of events whose own roles seldom name it: who loses a place, of whom a condition asks something, whose
 * demand is refused, what is besieged.
 */
final class Counterparts {

    private static final Set<EventType> ASKS =
            Set.of(EventType.AGREEMENT_PROPOSED, EventType.DEMAND, EventType.APPEAL, EventType.PRECONDITION_SET);

    private static final Set<String> BYSTANDERS =
            Set.of("civilians", "person", "official", "witness", "source", "media", "expert", "activist");

    private final Scene scene;
    private final Tree tree;
    private final Story story;
    private final Cast cast;

    Counterparts(Scene scene, Story story, Cast cast) {
        this.scene = scene;
        this.tree = scene.tree();
        this.story = story;
        this.cast = cast;
    }

    /** The other side, where the words or what was told before name it and it is not one of those who act. */
    List<Party> of(Candidate candidate, List<Party> actors, Optional<Party> speaker) {
        List<Party> found =
                switch (candidate.type()) {
                    case TERRITORY_CHANGE -> losers(candidate.match().frame(), speaker);
                    case PRECONDITION_SET -> asked(speaker);
                    case REJECTION -> pointsBack(candidate.match().frame()) ? story.asker() : List.of();
                    case SIEGE -> besieged(candidate.match().frame());
                    default -> List.of();
                };
        return found.stream()
                .filter(party -> actors.stream().noneMatch(actor -> isSame(actor, party)))
                .distinct()
                .toList();
    }

    private static boolean isSame(Party one, Party other) {
        return one.name().equals(other.name())
                || !one.owner().isBlank() && one.owner().equals(other.name());
    }

    /** Keeps who asked for something, for the sentence that refuses it. */
    void keep(Candidate candidate, List<Party> actors, Optional<Party> speaker) {
        if (!ASKS.contains(candidate.type())) {
            return;
        }
        List<Party> named =
                actors.stream().filter(party -> !party.kind().equals("phrase")).toList();
        if (!named.isEmpty() || speaker.isPresent()) {
            story.asked(named.isEmpty() ? List.of(speaker.get()) : named);
        }
    }

    /** "took the hill from the soldiers", "drove the rebels from Osk", "overran a Guard post". */
    private List<Party> losers(Frame frame, Optional<Party> speaker) {
        List<Integer> words = new ArrayList<>();
        for (String slot : List.of("from", "patient.from", "of")) {
            scene.words(frame, slot).stream().filter(this::isForce).forEach(words::add);
        }
        frame.slot("patient").stream()
                .filter(word -> isForce(word) && !isUnknown(word))
                .forEach(words::add);
        List<Party> named = cast.parties(words, speaker).stream()
                .filter(party -> !party.kind().equals("place"))
                .toList();
        return named.isEmpty() ? holders(frame) : named;
    }

    private boolean isForce(int word) {
        boolean named = scene.placeAt(word).isEmpty()
                && scene.actorAt(word)
                        .filter(actor -> !BYSTANDERS.contains(actor.kind()))
                        .isPresent();
        boolean place = scene.is("@STRONGPOINT", word) && !tree.upos(word).equals("PROPN");
        return !place && (named || scene.is("@FORCES", word));
    }

    /** A name that nothing is known of may be that of the place. */
    private boolean isUnknown(int word) {
        return scene.actorAt(word)
                .filter(actor -> actor.kind().equals("unknown"))
                .isPresent();
    }

    /** Whose post, base or camp it was. */
    private List<Party> holders(Frame frame) {
        return frame.slot("patient").stream()
                .filter(word -> scene.is("@STRONGPOINT", word))
                .flatMap(word -> tree.children(word, "compound", "amod", "nmod").stream())
                .filter(child -> !tree.relation(child).startsWith("nmod") || tree.isPossessor(child))
                .filter(child -> isForce(child) || scene.is("@OFFICIALBODY", child))
                .map(child -> cast.pointedAt(child).orElseGet(() -> cast.named(child)))
                .filter(party -> !party.kind().equals("place"))
                .limit(1)
                .toList();
    }

    /** "until the government frees them", "only if the army leaves": who must do something first. */
    private List<Party> asked(Optional<Party> speaker) {
        List<Integer> subjects = new ArrayList<>();
        for (int verb = 0; verb < tree.size(); verb++) {
            boolean condition = tree.relation(verb).equals("advcl") && isCondition(verb);
            if (condition && !scene.frames().at(verb).passive()) {
                subjects.addAll(scene.frames().at(verb).slot("agent"));
            }
        }
        return cast
                .parties(
                        subjects.stream()
                                .filter(word -> !tree.isPronoun(word))
                                .filter(word -> scene.actorAt(word).isPresent()
                                        || tree.upos(word).equals("PROPN")
                                                && scene.placeAt(word).isPresent()
                                        || scene.is("@FORCES", word))
                                .toList(),
                        speaker)
                .stream()
                .limit(1)
                .toList();
    }

    private boolean isCondition(int verb) {
        String marker = tree.marker(verb);
        return scene.lexicon().classes().holds("@IF", marker)
                || scene.lexicon().classes().holds("@WHEN", marker)
                || scene.lexicon().classes().holds("@PROMISEDIF", marker);
    }

    /** "rejected that demand", "turned it down", "dismissed the condition": what somebody has asked for before. */
    private boolean pointsBack(Frame frame) {
        return Stream.of("patient", "on", "of")
                .flatMap(slot -> frame.slot(slot).stream())
                .anyMatch(word -> Set.of("it", "this", "that").contains(tree.form(word))
                        || scene.is("@REQUESTED", word)
                                && tree.children(word, "det").stream()
                                        .anyMatch(det -> Set.of("the", "this", "that", "these", "those")
                                                .contains(tree.form(det))));
    }

    /** "Osk has been encircled", "the siege of Osk", "Osk, which they surround". */
    private List<Party> besieged(Frame frame) {
        Stream<Integer> described = tree.relation(frame.head()).startsWith("acl") && !frame.has("patient")
                ? Stream.of(tree.head(frame.head()))
                : Stream.of();
        return cast.parties(
                Stream.concat(
                                Stream.of("patient", "of", "on", "around").flatMap(slot -> frame.slot(slot).stream()),
                                described)
                        .filter(word -> scene.placeAt(word).isPresent())
                        .toList(),
                Optional.empty());
    }
}
