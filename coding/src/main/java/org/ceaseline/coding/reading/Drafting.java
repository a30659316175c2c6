package org.ceaseline.coding.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.EventType;
import org.ceaseline.casebook.EventType.Family;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.ActorMention;
import org.ceaseline.coding.Claim.Evidence;
import org.ceaseline.coding.Claim.Modality;
import org.ceaseline.coding.Claim.Voice;
import org.ceaseline.coding.EventTime;
import org.ceaseline.coding.mention.Reading;
import org.ceaseline.coding.mention.Telling;
import org.ceaseline.coding.pattern.Pattern;
import org.ceaseline.coding.tree.Frame;
import org.ceaseline.syntax.Token;

/** Writes down a claim of which it is settled who acts, who says so and how. */
final class Drafting {

    /** Word classes that tell what became of it, by type. */
    private static final Map<EventType, Map<String, String>> STATUSES = Map.of(
            EventType.CROSSING_CHANGE,
            Map.of("@CROSSINGOPENED", "opened", "@CROSSINGCLOSED", "closed"),
            EventType.AID_ACCESS,
            Map.of("@AIDDELIVERED", "delivered", "@AIDALLOWED", "allowed", "@AIDDENIED", "denied"));

    private final Report report;
    private final Reading reading;
    private final Scene scene;
    private final Story story;

    Drafting(Report report, Reading reading, Scene scene, Story story) {
        this.report = report;
        this.reading = reading;
        this.scene = scene;
        this.story = story;
    }

    /**
     * The claim of a candidate.
     *
     * @param chain who says so, the outlet first
     * @param heads the words that name the events of the sentence
     * @param learnt ids of the rules by which labelled reports changed what was chosen
     */
    Claim claim(
            Candidate candidate,
            List<Voice> chain,
            Casting.Chosen chosen,
            Modality modality,
            Set<Integer> heads,
            List<String> learnt) {
        List<Party> actors = chosen.actors().stream().map(story::withOffice).toList();
        List<Party> targets = chosen.targets();
        EventType type = candidate.type();
        boolean negative = candidate.manner().negative() || type == EventType.DENIAL;
        Evidence evidence = evidence(candidate);
        return new Claim(
                id(evidence, type, actors, targets),
                report.id(),
                type,
                chain.stream().map(this::withLetters).toList(),
                modality,
                Modalities.bySpeech(type).filter(inner -> inner != modality),
                negative,
                candidate.manner().condition(),
                actors.stream().map(this::withLetters).toList(),
                targets.stream().map(this::withLetters).toList(),
                chosen.places(),
                time(candidate, modality, heads),
                new Counts(scene).of(candidate),
                attributes(candidate),
                labels(actors, targets),
                evidence,
                rules(candidate, learnt));
    }

    private ActorMention withLetters(Party party) {
        ActorMention own = party.mention();
        return own.id().isPresent()
                ? own
                : new ActorMention(
                        reading.withLetters(own.surface()), own.id(), own.resolution(), own.candidates(), own.note());
    }

    private Voice withLetters(Voice voice) {
        return voice.id().isPresent()
                ? voice
                : new Voice(
                        reading.withLetters(voice.surface()),
                        voice.id(),
                        voice.kind(),
                        voice.verb(),
                        voice.verbClass());
    }

    private EventTime time(Candidate candidate, Modality modality, Set<Integer> heads) {
        EventTime time = reading.timeOf(scene.tree().sentence(), candidate.head(), telling(candidate, modality), heads);
        return isChange(candidate.type()) ? Began.of(time) : time;
    }

    /** What happens once and lasts: "closed since May" was closed in May. */
    private static boolean isChange(EventType type) {
        return type == EventType.CROSSING_CHANGE
                || type == EventType.DETENTION
                || type == EventType.AGREEMENT_SUSPENDED
                || type == EventType.AGREEMENT_ENDED;
    }

    private Telling telling(Candidate candidate, Modality modality) {
        EventType type = candidate.type();
        if (isSaid(type)) {
            return Telling.SPEECH;
        }
        if (type == EventType.TALKS_NOT_HELD) {
            boolean ahead =
                    scene.lexicon().classes().holds("@CALLEDOFF", scene.tree().lemma(candidate.head()))
                            || candidate.manner().is("planned");
            return ahead ? Telling.CALLED_OFF : Telling.MISSED;
        }
        if (modality == Modality.PLANNED) {
            return Telling.FUTURE;
        }
        boolean status =
                type == EventType.CROSSING_CHANGE && candidate.match().frame().kind() != Frame.Kind.VERB;
        if (type == EventType.SIEGE || status) {
            return Telling.STATE;
        }
        return type == EventType.CEASEFIRE_IN_FORCE ? Telling.ONSET : Telling.ACT;
    }

    private static boolean isSaid(EventType type) {
        return type.family() == Family.STATEMENT
                || type == EventType.EXTENSION_REFUSED
                || type == EventType.PRECONDITION_SET
                || type == EventType.VENUE_DISPUTED;
    }

    /** "the army shut the bridge": closed, though one pattern reads both. */
    private Optional<String> status(Candidate candidate) {
        String word = scene.tree().lemma(candidate.head());
        return STATUSES.getOrDefault(candidate.type(), Map.of()).entrySet().stream()
                .filter(entry -> scene.lexicon().classes().holds(entry.getKey(), word))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Map<String, String> attributes(Candidate candidate) {
        Map<String, String> attributes =
                new TreeMap<>(candidate.match().pattern().set());
        attributes.keySet().removeAll(Pattern.KEYS);
        status(candidate).ifPresent(status -> attributes.putIfAbsent("status", status));
        if (candidate.manner().is("ended")) {
            attributes.put("status", "ended");
        }
        if (candidate.manner().is("ceased")) {
            attributes.put("status", "ceased");
        }
        scene.frames().at(candidate.head()).slot("support").stream()
                .map(verb -> scene.tree().lemma(verb))
                .filter(verb -> scene.lexicon().classes().holds("@REPEL", verb))
                .forEach(verb -> attributes.put("outcome", "repelled"));
        return new LinkedHashMap<>(attributes);
    }

    private static List<String> labels(List<Party> actors, List<Party> targets) {
        List<String> labels = new ArrayList<>();
        actors.stream().filter(Party::label).map(Party::name).forEach(labels::add);
        targets.stream().filter(Party::label).map(Party::name).forEach(labels::add);
        return labels;
    }

    private static List<String> rules(Candidate candidate, List<String> learnt) {
        List<String> rules = new ArrayList<>();
        rules.add(candidate.match().pattern().id());
        if (candidate.match().near()) {
            rules.add("learnt.near");
        }
        rules.addAll(learnt);
        rules.addAll(candidate.manner().rules());
        candidate.said().forEach(said -> rules.add("said." + said.kind()));
        return rules;
    }

    private Evidence evidence(Candidate candidate) {
        int start = scene.tree().sentence().start();
        int end = scene.tree().sentence().end();
        Token trigger = scene.tree().token(candidate.head());
        return new Evidence(
                start,
                end,
                report.text().substring(start, end),
                trigger.start(),
                trigger.end(),
                scene.section().kind().name());
    }

    private String id(Evidence evidence, EventType type, List<Party> actors, List<Party> targets) {
        String key = report.id() + "|" + evidence.start() + "|" + evidence.end() + "|" + evidence.triggerStart() + "|"
                + type.id() + "|"
                + String.join(";", actors.stream().map(Party::name).toList()) + "|"
                + String.join(";", targets.stream().map(Party::name).toList());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return "c-" + HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256. Use a complete one.", e);
        }
    }
}
