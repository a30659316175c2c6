package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.EventType.Family;
import org.ceaseline.coding.Claim.Voice;

/** Builds the chain of those who say so, the outlet first. */
final class Chains {

    private static final Set<String> PASSES_ON = Set.of("media", "monitor_body", "outlet", "agency", "news_agency");
    private static final Set<String> ANONYMOUS = Set.of("source", "official", "observer", "resident", "witness");

    private static final Set<String> MARKS = Set.of("\"", "“", "”", "«", "''", "``");

    private final Scene scene;
    private final Story story;
    private final Cast cast;
    private final Voice outlet;
    private final Optional<Voice> mission;
    private final String title;

    /** @param issuer the mission whose own words the report is */
    Chains(Report report, Optional<Voice> issuer, Scene scene, Story story, Cast cast) {
        this.scene = scene;
        this.story = story;
        this.cast = cast;
        this.outlet = new Voice(report.outlet(), Optional.empty(), "outlet", "", "neutral");
        this.mission = issuer;
        this.title = report.title();
    }

    /** The chain of a candidate. */
    List<Voice> of(Candidate candidate) {
        List<Voice> chain = new ArrayList<>();
        chain.add(outlet);
        List<Said> said = Tellers.isRecalled(candidate, scene) ? List.of() : candidate.said();
        for (int i = said.size() - 1; i >= 0; i--) {
            link(said.get(i), chain);
        }
        if (chain.size() == 1 && mission.isEmpty() && new Tellers(scene).isOwnReport(candidate)) {
            return chain;
        }
        if (chain.size() == 1 && story.isQuoteOpen() && story.speaker().isPresent()) {
            chain.add(voice(story.speaker().get(), "say", "neutral"));
        }
        if (chain.size() == 1) {
            new Tellers(scene).of(candidate).ifPresent(told -> link(told, chain));
        }
        if (chain.size() == 1 && isOwnFirstPerson()) {
            chain.add(mission.get());
        }
        if (chain.size() == 1 && isFirstPerson() && story.speaker().isPresent()) {
            chain.add(voice(story.speaker().get(), "say", "neutral"));
        }
        if (chain.size() == 1 && goesOn() && story.chain().size() > 1) {
            return story.chain();
        }
        boolean statement = candidate.type().family() == Family.STATEMENT;
        if (chain.size() == 1 && mission.isPresent() && !statement && isBody() && !isOwnAct(candidate)) {
            chain.add(mission.get());
        }
        if (chain.size() == 1
                && !statement
                && isBody()
                && isBriefing()
                && story.speaker().isPresent()) {
            chain.add(voice(story.speaker().get(), "say", "neutral"));
        }
        return chain;
    }

    /** The body whose own words the report is. */
    Optional<Voice> issuer() {
        return mission;
    }

    /** What a party's communiqué leaves without a source the party says. */
    Optional<Voice> issuingParty() {
        return mission.filter(Issuer::isParty).filter(issuer -> isBody());
    }

    /** "we", outside of quotation marks, in a report that a body issues. */
    private boolean isOwnFirstPerson() {
        if (mission.isEmpty() || mission.get().kind().equals("outlet") || story.isQuoteOpen() || !isBody()) {
            return false;
        }
        for (int word = 0; word < scene.tree().size(); word++) {
            String form = scene.tree().form(word);
            if (MARKS.contains(form)) {
                return false;
            }
            if (scene.lexicon().classes().holds("@FIRSTPERSON", form)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBriefing() {
        return Arrays.stream(title.toLowerCase(Locale.ROOT).split("\\W+"))
                .anyMatch(word -> scene.lexicon().classes().holds("@BRIEFING", word));
    }

    /** "The Mission has set up a base", "the committee is to meet": whoever tells of his own acts and plans does not report them. */
    private boolean isOwnAct(Candidate candidate) {
        boolean station = mission.filter(voice -> voice.kind().equals("outlet")).isPresent();
        boolean seen = candidate.type().family() == Family.COMPLIANCE
                || candidate.type().family() == Family.HOSTILITIES;
        if (station || seen || issuingParty().isPresent()) {
            return false;
        }
        String issuer = mission.map(Voice::surface).orElse("");
        return candidate.manner().is("planned")
                || cast.parties(candidate.match().frame().slot("agent"), Optional.empty()).stream()
                        .map(Party::name)
                        .anyMatch(name -> issuer.contains(name) || name.contains(issuer));
    }

    /** "our forces", "we": whoever spoke last goes on. */
    private boolean isFirstPerson() {
        for (int word = 0; word < scene.tree().size(); word++) {
            if (scene.lexicon().classes().holds("@FIRSTPERSON", scene.tree().form(word))) {
                return true;
            }
        }
        return false;
    }

    private boolean isBody() {
        return scene.section().kind().isArticle();
    }

    /** "However, ...": the sentence goes on with what a cited outlet told. */
    private boolean goesOn() {
        if (scene.tree().size() == 0 || story.chain().isEmpty()) {
            return false;
        }
        Voice last = story.chain().get(story.chain().size() - 1);
        return PASSES_ON.contains(last.kind())
                && scene.lexicon().classes().holds("@GOESON", scene.tree().form(0));
    }

    private void link(Said said, List<Voice> chain) {
        String verb = said.verb() < 0 ? "" : scene.tree().lemma(said.verb());
        for (Party hearer : cast.parties(said.hearers(), Optional.empty())) {
            boolean quoting = said.kind().equals("quoted");
            boolean press =
                    scene.lexicon().classes().holds("@PRESS", hearer.name().toLowerCase(Locale.ROOT));
            if ((quoting || passesOn(hearer)) && !isOutlet(hearer) && !press) {
                add(chain, voice(hearer, verb, "neutral"));
            }
        }
        if (new Tellers(scene).isNobody(said, mission.isPresent())) {
            return;
        }
        List<Party> speakers = isDocument(said) && story.speaker().isPresent()
                ? List.of(story.speaker().get())
                : cast.speakers(said.speakers());
        boolean own = mission.isPresent() && (said.kind().equals("record") && isNobodyElse(said) || isStation(said));
        if (own) {
            add(chain, mission.get());
            return;
        }
        if (speakers.isEmpty() && said.kind().equals("record")) {
            story.recorder().ifPresent(recorder -> add(chain, voice(recorder, verb, said.verbClass())));
        }
        if (!speakers.isEmpty() && isTeam(said) && mission.isPresent()) {
            add(chain, mission.get());
        } else if (!speakers.isEmpty()) {
            add(chain, joined(speakers, verb, said.verbClass()));
            story.spoke(speakers.get(0));
        }
    }

    /** "according to the statement": the one who issued it speaks. */
    private boolean isDocument(Said said) {
        return said.speakers().stream()
                .anyMatch(word -> scene.lexicon()
                                .classes()
                                .holds("@DOCUMENT", scene.tree().lemma(word))
                        && scene.frames().at(word).slot("of").isEmpty()
                        && scene.frames().at(word).slot("agent").isEmpty()
                        && scene.frames().at(word).slot("poss").isEmpty());
    }

    /** "it saw", "were seen": in a mission's own bulletin the mission saw. */
    private boolean isNobodyElse(Said said) {
        return said.speakers().stream()
                .allMatch(word -> Set.of("it", "they").contains(scene.tree().form(word)));
    }

    /** "the station said": the one whose broadcast the paragraph gives. */
    private boolean isStation(Said said) {
        return mission.filter(voice -> voice.kind().equals("outlet")).isPresent()
                && said.speakers().stream()
                        .allMatch(word -> scene.lexicon()
                                        .classes()
                                        .holds("@BROADCASTER", scene.tree().lemma(word))
                                && !scene.tree().upos(word).equals("PROPN"))
                && !said.speakers().isEmpty();
    }

    /** The teams, patrols and cameras of a mission speak for the mission. */
    private boolean isTeam(Said said) {
        return said.speakers().stream()
                .anyMatch(word ->
                        scene.lexicon().classes().holds("@TEAM", scene.tree().lemma(word)));
    }

    private boolean passesOn(Party party) {
        return PASSES_ON.contains(party.kind())
                || mission.isPresent() && party.name().contains("Mission")
                || story.recorder()
                        .filter(recorder -> recorder.name().equals(party.name()))
                        .isPresent();
    }

    private void add(List<Voice> chain, Voice voice) {
        if (chain.stream().noneMatch(link -> link.surface().equals(voice.surface()))) {
            chain.add(voice);
        }
    }

    private boolean isOutlet(Party party) {
        return !outlet.surface().isEmpty() && party.name().equalsIgnoreCase(outlet.surface());
    }

    private Voice joined(List<Party> speakers, String verb, String verbClass) {
        Voice first = voice(speakers.get(0), verb, verbClass);
        if (speakers.size() == 1) {
            return first;
        }
        String names = String.join("; ", speakers.stream().map(Party::name).toList());
        return new Voice(names, first.id(), first.kind(), verb, verbClass);
    }

    Voice voice(Party party, String verb, String verbClass) {
        Party named = story.withOffice(party);
        return new Voice(named.name(), named.mention().id(), kind(party), verb, verbClass);
    }

    private static String kind(Party party) {
        if (!party.kind().equals("phrase")) {
            return party.kind();
        }
        String name = party.name();
        return ANONYMOUS.stream().anyMatch(name::contains) ? "anonymous" : "party";
    }
}
