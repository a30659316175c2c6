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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.EventType;
import org.ceaseline.casebook.EventType.Family;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.ActorMention;
import org.ceaseline.coding.Claim.Evidence;
import org.ceaseline.coding.Claim.Modality;
import org.ceaseline.coding.Claim.Voice;
import org.ceaseline.coding.EventTime;
import org.ceaseline.coding.Lesson;
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
    private final Ruling ruling;
    private final Counterparts counterparts;
    private final Casting casting;
    private final Trace trace;
    private final boolean teaching;
    private final List<Lesson.Told> lessons = new ArrayList<>();
    private Set<Integer> heads = Set.of();

    Assembly(
            Report report,
            Optional<Voice> issuer,
            Reading reading,
            Scene scene,
            Story story,
            Trace trace,
            boolean teaching) {
        this.report = report;
        this.reading = reading;
        this.scene = scene;
        this.story = story;
        this.cast = new Cast(scene, story);
        this.chains = new Chains(report, issuer, scene, story, cast);
        Where where = new Where(scene, story, reading.placesBefore(scene.tree().sentence()));
        this.counterparts = new Counterparts(scene, story, cast);
        this.ruling = new Ruling(scene, story, cast, counterparts, where);
        this.casting = new Casting(scene, story, cast, reading);
        this.trace = trace;
        this.teaching = teaching;
    }

    /** The claims as they are taught, and those that nearly fit. */
    List<Lesson.Told> lessons(List<Candidate> near) {
        List<Lesson.Told> all = new ArrayList<>(lessons);
        for (Candidate candidate : near) {
            Optional<Party> speaker = speaker(candidate);
            Set<String> tellers = speaker.map(Party::name).map(Set::of).orElse(Set.of());
            all.add(casting.lesson(candidate, speaker, ruling.of(candidate, speaker, tellers)));
        }
        return all;
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
        Casting.Chosen ruled = ruling.of(candidate, speaker, tellers(chain));
        Casting.Chosen likely = cast(candidate, speaker, ruled);
        boolean anyway = chain.size() == 1
                && likely.teller()
                        .filter(party -> speaksAnyway(candidate, likely.actors(), party))
                        .isPresent();
        Casting.Chosen chosen = anyway ? likely.withoutTeller() : likely;
        chosen.teller().ifPresent(party -> told(chain, party));
        boolean others = chain.size() > 1;
        List<Party> actors = chosen.actors();
        boolean speech = Ruling.isSpeech(type);
        if (type.family() == Family.HOSTILITIES) {
            story.actedBy(actors);
        }
        if (performed(candidate) && !others && !actors.isEmpty()) {
            chain.add(chains.voice(actors.get(0), scene.tree().lemma(candidate.head()), "neutral"));
        }
        if (speech && !actors.isEmpty() && !others) {
            story.spoke(actors.get(0));
            if (performs(candidate)) {
                chain.add(chains.voice(actors.get(0), scene.tree().lemma(candidate.head()), "neutral"));
            }
        }
        if (chain.size() == 1) {
            chains.issuingParty().ifPresent(chain::add);
        }
        counterparts.keep(candidate, actors, speaker);
        boolean charged = type == EventType.ACCUSATION && chain.size() > 1;
        Modality modality = Modalities.of(
                candidate, type, others || isHearsay(candidate), charged || others && !isSelf(chain, actors));
        boolean recast = !chosen.equals(ruled);
        if (recast) {
            trace.recast(candidate.match(), ruled, chosen);
        }
        return build(candidate, chain, chosen, modality, recast);
    }

    private static Set<String> tellers(List<Voice> chain) {
        return chain.stream()
                .skip(1)
                .skip(Math.max(0, chain.size() - 2))
                .flatMap(voice -> Stream.of(voice.surface().split("; ")))
                .map(name -> name.replaceFirst(" \\(.*", ""))
                .collect(Collectors.toSet());
    }

    /** Whoever denies, demands or rejects says so by doing it. */
    private boolean speaksAnyway(Candidate candidate, List<Party> actors, Party party) {
        boolean speech = Ruling.isSpeech(candidate.type()) && performs(candidate) || performed(candidate);
        return speech && !actors.isEmpty() && actors.get(0).name().equals(party.name());
    }

    private void told(List<Voice> chain, Party party) {
        if (chain.size() > 1) {
            chain.remove(chain.size() - 1);
        }
        chain.add(chains.voice(party, "", "neutral"));
    }

    private Casting.Chosen cast(Candidate candidate, Optional<Party> speaker, Casting.Chosen chosen) {
        if (teaching) {
            lessons.add(casting.lesson(candidate, speaker, chosen));
            return chosen;
        }
        return casting.judged(candidate, speaker, chosen, chains.issuer());
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

    private static boolean performed(Candidate candidate) {
        boolean bySomebody = !candidate.match().frame().passive()
                || !candidate.match().frame().slot("agent").isEmpty();
        return candidate.match().pattern().set().containsKey("performs") && bySomebody;
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
            Candidate candidate, List<Voice> chain, Casting.Chosen chosen, Modality modality, boolean recast) {
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
                time(candidate, modality),
                new Counts(scene).of(candidate),
                attributes(candidate),
                labels(actors, targets),
                evidence,
                rules(candidate, recast));
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

    private EventTime time(Candidate candidate, Modality modality) {
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

    private List<String> rules(Candidate candidate, boolean recast) {
        List<String> rules = new ArrayList<>();
        rules.add(candidate.match().pattern().id());
        if (candidate.match().near()) {
            rules.add("learnt.near");
        }
        if (recast) {
            rules.add("learnt.parts");
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
