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
import java.util.stream.Stream;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.EventType;
import org.ceaseline.casebook.EventType.Family;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.Evidence;
import org.ceaseline.coding.Claim.Modality;
import org.ceaseline.coding.Claim.PlaceMention;
import org.ceaseline.coding.Claim.Voice;
import org.ceaseline.coding.EventTime;
import org.ceaseline.coding.mention.Reading;
import org.ceaseline.coding.mention.Telling;
import org.ceaseline.coding.pattern.Pattern;
import org.ceaseline.syntax.Token;

/** Puts the claims of one sentence together. */
final class Assembly {

    private final Report report;
    private final Reading reading;
    private final Scene scene;
    private final Story story;
    private final Cast cast;
    private final Chains chains;
    private final Roles roles;
    private final Where where;
    private final Counterparts counterparts;
    private Set<Integer> heads = Set.of();

    Assembly(Report report, Optional<Voice> issuer, Reading reading, Scene scene, Story story) {
        this.report = report;
        this.reading = reading;
        this.scene = scene;
        this.story = story;
        this.cast = new Cast(scene, story);
        this.chains = new Chains(report, issuer, scene, story, cast);
        this.roles = new Roles(scene, cast);
        this.where = new Where(scene, story, reading.placesBefore(scene.tree().sentence()));
        this.counterparts = new Counterparts(scene, story, cast);
    }

    Cast cast() {
        return cast;
    }

    /**
     * The claim of a candidate.
     *
     * @param words those that name the events of the sentence
     */
    Claim claim(Candidate told, Set<Integer> words) {
        heads = words;
        Candidate candidate = ownActsDenied(told);
        EventType type = candidate.type();
        List<Voice> chain = new ArrayList<>(chains.of(candidate));
        Optional<Party> speaker = speaker(candidate);
        List<Party> actors = roles.actors(candidate, speaker);
        List<Party> targets = roles.targets(candidate, speaker);
        String rule = scene.lexicon().targetRule(type);
        if (rule.equals("actors") && !candidate.match().pattern().set().containsKey("outcome")) {
            actors = joined(actors, targets);
        }
        if (!rule.equals("keep")) {
            targets = List.of();
        }
        boolean others = chain.size() > 1;
        if (isForecastOfOutlet(candidate, others)) {
            actors = List.of();
        }
        if (actors.isEmpty()) {
            actors = accused(candidate, speaker);
        }
        if (actors.isEmpty() && actsByAnEvent(candidate)) {
            actors = story.lastActors();
        }
        if (type.family() == Family.HOSTILITIES) {
            story.actedBy(actors);
        }
        if (type == EventType.ACCUSATION && targets.isEmpty() && blamesAnAct(candidate)) {
            targets = story.lastActors();
        }
        if (performed(candidate) && !others && !actors.isEmpty()) {
            chain.add(chains.voice(actors.get(0), scene.tree().lemma(candidate.head()), "neutral"));
        }
        if (type.family() == Family.STATEMENT || type == EventType.PRECONDITION_SET) {
            if (actors.isEmpty() && speaker.isPresent()) {
                actors = List.of(speaker.get());
            }
            if (!actors.isEmpty() && !others) {
                story.spoke(actors.get(0));
            }
            if (!others && !actors.isEmpty() && performs(candidate)) {
                chain.add(chains.voice(actors.get(0), scene.tree().lemma(candidate.head()), "neutral"));
            }
        }
        if (targets.isEmpty()) {
            targets = counterparts.of(candidate, actors, speaker);
        }
        counterparts.keep(candidate, actors, speaker);
        boolean charged = type == EventType.ACCUSATION && chain.size() > 1;
        Modality modality = Modalities.of(
                candidate, type, others || isHearsay(candidate), charged || others && !isSelf(chain, actors));
        return build(candidate, chain, actors.stream().map(story::withOffice).toList(), targets, modality);
    }

    /** "our men did not fire": whoever says so of his own side denies it. */
    private Candidate ownActsDenied(Candidate candidate) {
        Family family = candidate.type().family();
        boolean act = family == Family.HOSTILITIES
                || family == Family.HARM
                || candidate.type() == EventType.VIOLATION_ALLEGED
                || candidate.type() == EventType.PROHIBITED_PRESENCE
                || candidate.type() == EventType.MONITOR_OBSTRUCTED
                || candidate.type() == EventType.DETENTION;
        boolean told =
                candidate.said().stream().anyMatch(said -> !said.speakers().isEmpty())
                        || story.isQuoteOpen() && story.speaker().isPresent();
        boolean own = act
                && told
                && candidate.manner().negative()
                && candidate.shiftedModality().isEmpty()
                && (candidate.match().frame().slot("agent").stream().anyMatch(cast::isOwn)
                        || (family == Family.HOSTILITIES || candidate.type() == EventType.DETENTION)
                                && isDisputed(candidate));
        return own ? candidate.as(EventType.DENIAL, true, "denied") : candidate;
    }

    /** "the general said that no shots were fired": a party says of nobody else that it was not so. */
    private boolean isDisputed(Candidate candidate) {
        List<Integer> doers = candidate.match().frame().slot("agent");
        boolean nobodyElse = doers.stream().noneMatch(word -> scene.is("@ACTOR", word) || scene.is("@BAND", word));
        return nobodyElse
                && !candidate.manner().is("without")
                && candidate.said().stream()
                        .filter(said -> said.verb() >= 0 && said.kind().equals("say"))
                        .flatMap(said -> said.speakers().stream())
                        .anyMatch(word -> !isOnlooker(word));
    }

    /** Those who tell what they saw and have no side. */
    private boolean isOnlooker(int word) {
        return Stream.of("@MONITOR", "@LOCALS", "@AIDFOLK", "@TELLERWORD", "@ONLOOKER")
                .anyMatch(name -> scene.is(name, word));
    }

    /** "are said to have fired", "it was reported that": somebody says so who is not named. */
    private boolean isHearsay(Candidate candidate) {
        return candidate.said().stream()
                .anyMatch(said -> said.verb() >= 0
                        && said.speakers().isEmpty()
                        && scene.frames().at(said.verb()).passive());
    }

    private static List<Party> joined(List<Party> actors, List<Party> targets) {
        List<Party> all = new ArrayList<>(actors);
        targets.stream()
                .filter(target ->
                        !target.kind().equals("place") && !target.kind().equals("phrase"))
                .filter(target -> all.stream().noneMatch(party -> party.name().equals(target.name())))
                .forEach(all::add);
        return all;
    }

    private static boolean performed(Candidate candidate) {
        return candidate.match().pattern().set().containsKey("performs")
                && !candidate.match().frame().passive();
    }

    /** "the army probably intends to attack": whose act is foreseen does not foresee it. */
    private static boolean isForecastOfOutlet(Candidate candidate, boolean others) {
        return candidate.type() == EventType.ASSESSMENT
                && candidate.match().pattern().type() != EventType.ASSESSMENT
                && !others;
    }

    /** "condemned the strike": an act that was told before. */
    private boolean blamesAnAct(Candidate candidate) {
        return candidate.match().frame().slot("patient").stream()
                .anyMatch(word -> scene.lexicon()
                                .classes()
                                .holds("@POLITICALACT", scene.tree().lemma(word))
                        && scene.tree().children(word, "det").stream()
                                .anyMatch(det -> scene.tree().form(det).equals("the")));
    }

    /** "the attack violated the truce": whoever carried out the attack. */
    private boolean actsByAnEvent(Candidate candidate) {
        if (candidate.type() != EventType.VIOLATION_ALLEGED) {
            return false;
        }
        int calling = new Tellers(scene).calling(candidate.head());
        List<Integer> acts = calling < 0
                ? candidate.match().frame().slot("agent")
                : scene.frames().at(calling).slot("patient");
        return acts.stream().anyMatch(word -> Stream.of("@THING", "@POLITICALACT", "@DEED")
                .anyMatch(name ->
                        scene.lexicon().classes().holds(name, scene.tree().lemma(word))));
    }

    /** Whoever is accused of an act that names no other is the one who did it. */
    private List<Party> accused(Candidate candidate, Optional<Party> speaker) {
        boolean act = candidate.type().family() != Family.STATEMENT
                && !candidate.said().isEmpty();
        if (!act || !candidate.said().get(0).kind().equals("accuse")) {
            return List.of();
        }
        return cast.parties(scene.frames().at(candidate.said().get(0).verb()).slot("patient"), speaker);
    }

    private Optional<Party> speaker(Candidate candidate) {
        if (candidate.said().isEmpty()) {
            return Optional.empty();
        }
        List<Party> speakers = cast.speakers(candidate.said().get(0).speakers());
        return speakers.stream().findFirst();
    }

    /** A rejection in the passive is told, not performed. */
    private boolean performs(Candidate candidate) {
        boolean silent = candidate.match().pattern().set().containsKey("silent");
        return !silent && (!candidate.match().frame().passive() || candidate.type() == EventType.DENIAL);
    }

    private static boolean isSelf(List<Voice> chain, List<Party> actors) {
        String last = chain.get(chain.size() - 1).surface();
        return actors.stream().anyMatch(actor -> actor.name().equals(last) || last.contains(actor.name()))
                || actors.isEmpty();
    }

    static Party ofOwner(Party party) {
        Claim.ActorMention mention = new Claim.ActorMention(
                party.owner(),
                Optional.empty(),
                Claim.Resolution.LABEL_ONLY,
                List.of(),
                party.name() + " speaks for it");
        return new Party(mention, "group", "", false, false, party.label());
    }

    private Claim build(
            Candidate candidate, List<Voice> chain, List<Party> actors, List<Party> targets, Modality modality) {
        List<PlaceMention> places = where.of(candidate, actors);
        EventType type = candidate.type();
        boolean negative = candidate.manner().negative() || type == EventType.DENIAL;
        Evidence evidence = evidence(candidate);
        return new Claim(
                id(evidence, type, actors, targets),
                report.id(),
                type,
                chain,
                modality,
                Modalities.bySpeech(type).filter(inner -> inner != modality),
                negative,
                candidate.manner().condition(),
                actors.stream().map(Party::mention).toList(),
                targets.stream().map(Party::mention).toList(),
                places,
                time(candidate, modality),
                new Counts(scene).of(candidate),
                attributes(candidate),
                labels(actors, targets),
                evidence,
                rules(candidate));
    }

    private EventTime time(Candidate candidate, Modality modality) {
        return reading.timeOf(scene.tree().sentence(), candidate.head(), telling(candidate, modality), heads);
    }

    private static Telling telling(Candidate candidate, Modality modality) {
        EventType type = candidate.type();
        if (isSaid(type)) {
            return Telling.SPEECH;
        }
        if (modality == Modality.PLANNED) {
            return Telling.FUTURE;
        }
        boolean status = type == EventType.CROSSING_CHANGE
                && candidate.match().frame().kind() != org.ceaseline.coding.tree.Frame.Kind.VERB;
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

    private Map<String, String> attributes(Candidate candidate) {
        Map<String, String> attributes =
                new TreeMap<>(candidate.match().pattern().set());
        attributes.keySet().removeAll(Pattern.KEYS);
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

    private List<String> rules(Candidate candidate) {
        List<String> rules = new ArrayList<>();
        rules.add(candidate.match().pattern().id());
        if (candidate.match().near()) {
            rules.add("learnt.near");
        }
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
