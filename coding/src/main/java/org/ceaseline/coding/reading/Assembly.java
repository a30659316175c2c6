package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.EventType;
import org.ceaseline.casebook.EventType.Family;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.Modality;
import org.ceaseline.coding.Claim.Voice;
import org.ceaseline.coding.Learning.Toned;
import org.ceaseline.coding.Lesson;
import org.ceaseline.coding.mention.Reading;

/** Puts the claims of one sentence together. */
final class Assembly {

    private final Scene scene;
    private final Story story;
    private final Cast cast;
    private final Chains chains;
    private final Ruling ruling;
    private final Counterparts counterparts;
    private final Casting casting;
    private final Toning toning;
    private final Drafting drafting;
    private final Trace trace;
    private final Purpose purpose;
    private final List<Lesson.Told> lessons = new ArrayList<>();

    Assembly(
            Report report,
            Optional<Voice> issuer,
            Reading reading,
            Scene scene,
            Story story,
            Trace trace,
            Purpose purpose) {
        this.scene = scene;
        this.story = story;
        this.cast = new Cast(scene, story);
        this.chains = new Chains(report, issuer, scene, story, cast);
        Where where = new Where(scene, story, reading.placesBefore(scene.tree().sentence()));
        this.counterparts = new Counterparts(scene, story, cast);
        this.ruling = new Ruling(scene, story, cast, counterparts, where);
        this.casting = new Casting(scene, story, cast, reading);
        this.toning = new Toning(scene, story);
        this.drafting = new Drafting(report, reading, scene, story);
        this.trace = trace;
        this.purpose = purpose;
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
     * @param heads the words that name the events of the sentence
     */
    Claim claim(Candidate found, Set<Integer> heads) {
        Candidate candidate = ownActsDenied(found);
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
        List<String> learnt = new ArrayList<>();
        if (!chosen.equals(ruled)) {
            trace.recast(candidate.match(), ruled, chosen);
            learnt.add("learnt.parts");
        }
        Tones.Told told = new Tones.Told(chain, chains.issuer(), modality, chosen);
        Toning.Tone tone = toning.judged(candidate, told);
        if (tone.isLearnt()) {
            trace.retold(candidate.match(), told, tone);
            learnt.add("learnt.tone");
        }
        List<Voice> voices = tone.outlet() ? chain.subList(0, 1) : chain;
        Claim claim = drafting.claim(candidate, voices, chosen, tone.modality(), heads, learnt);
        purpose.tones().ifPresent(tones -> tones.add(new Toned(claim, toning.seen(candidate, told))));
        return claim;
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
        if (purpose.isTeaching()) {
            lessons.add(casting.lesson(candidate, speaker, chosen));
            return chosen;
        }
        return casting.judged(candidate, speaker, chosen, chains.issuer().map(Voice::surface));
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
}
