package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ceaseline.casebook.EventType;
import org.ceaseline.casebook.EventType.Family;

/** Who acts and who is acted upon by the rules: the slots of the pattern, and what the sentence and those before it tell beside them. */
final class Ruling {

    private final Scene scene;
    private final Story story;
    private final Cast cast;
    private final Roles roles;
    private final Counterparts counterparts;
    private final Where where;

    Ruling(Scene scene, Story story, Cast cast, Counterparts counterparts, Where where) {
        this.where = where;
        this.scene = scene;
        this.story = story;
        this.cast = cast;
        this.roles = new Roles(scene, cast);
        this.counterparts = counterparts;
    }

    /** True for what is done by saying it. */
    static boolean isSpeech(EventType type) {
        return type.family() == Family.STATEMENT || type == EventType.PRECONDITION_SET;
    }

    /** @param tellers names of those who say so beside the outlet */
    Casting.Chosen of(Candidate candidate, Optional<Party> speaker, Set<String> tellers) {
        boolean others = !tellers.isEmpty();
        EventType type = candidate.type();
        List<Party> targets = roles.targets(candidate, speaker);
        List<Party> actors = actors(candidate, speaker, others, targets);
        if (!scene.lexicon().targetRule(type).equals("keep")) {
            targets = List.of();
        }
        if (type == EventType.ACCUSATION && targets.isEmpty() && blamesAnAct(candidate)) {
            targets = story.lastActors();
        }
        if (isSpeech(type) && actors.isEmpty() && speaker.isPresent()) {
            actors = List.of(speaker.get());
        }
        if (targets.isEmpty()) {
            targets = counterparts.of(candidate, actors, speaker);
        }
        return new Casting.Chosen(
                actors,
                targets,
                where.of(candidate, actors.stream().map(story::withOffice).toList()),
                tellers,
                Optional.empty());
    }

    private List<Party> actors(Candidate candidate, Optional<Party> speaker, boolean others, List<Party> targets) {
        List<Party> actors = roles.actors(candidate, speaker);
        boolean together = scene.lexicon().targetRule(candidate.type()).equals("actors");
        if (together && !candidate.match().pattern().set().containsKey("outcome")) {
            actors = joined(actors, targets);
        }
        if (isForecastOfOutlet(candidate, others)) {
            actors = List.of();
        }
        if (actors.isEmpty()) {
            actors = accused(candidate, speaker);
        }
        return actors.isEmpty() && actsByAnEvent(candidate) ? story.lastActors() : actors;
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
}
