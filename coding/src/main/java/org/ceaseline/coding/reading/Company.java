package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.coding.Claim.ActorMention;
import org.ceaseline.coding.Claim.PlaceMention;
import org.ceaseline.coding.tree.Tree;

/** Lists all who may have a part in the events of a sentence: those whom its words name, and those told of before. */
final class Company {

    private static final Set<String> WITHIN = Set.of("compound", "flat", "fixed", "goeswith");
    private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON");

    private static final Set<String> TOGETHER = Set.of("both", "neither", "all");

    private static final Set<String> FUNCTION = Set.of("CCONJ", "SCONJ", "ADP", "AUX");

    private final Scene scene;
    private final Tree tree;
    private final Story story;
    private final Cast cast;

    Company(Scene scene, Story story, Cast cast) {
        this.scene = scene;
        this.tree = scene.tree();
        this.story = story;
        this.cast = cast;
    }

    /** All of them, each name once, those of the sentence in its order; the parties that the rules chose are among them. */
    List<Somebody> of(Candidate candidate, Optional<Party> speaker, List<Party> chosen) {
        List<Somebody> all = new ArrayList<>();
        for (int word = 0; word < tree.size(); word++) {
            if (word != candidate.head() && mayBeSomebody(word)) {
                for (Party party : cast.parties(List.of(word), speaker)) {
                    add(all, word, party, "");
                }
            }
        }
        speaker.ifPresent(party -> add(all, -1, party, "speaker"));
        story.lastActors().forEach(party -> add(all, -1, party, "act"));
        story.speaker().ifPresent(party -> add(all, -1, party, "told"));
        story.namedGroup().ifPresent(party -> add(all, -1, party, "group"));
        chosen.forEach(party -> add(all, -1, party, "rule"));
        return all;
    }

    /** A place as one who may have a part. */
    static Party at(PlaceMention place) {
        return new Party(
                new ActorMention(
                        place.surface(), place.id(), place.resolution(), place.candidates(), "named as a place"),
                "place",
                "",
                false,
                false,
                false);
    }

    private static void add(List<Somebody> all, int word, Party party, String from) {
        boolean known = all.stream().anyMatch(one -> one.party().name().equals(party.name()));
        if (!known && !party.name().isBlank()) {
            all.add(new Somebody(word, party, from));
        }
    }

    private boolean mayBeSomebody(int word) {
        if (scene.isTime(word)
                || tree.isOldName(word)
                || FUNCTION.contains(tree.upos(word))
                || WITHIN.contains(tree.relation(word)) && scene.actorAt(word).isEmpty()) {
            return false;
        }
        return NOMINAL.contains(tree.upos(word))
                || TOGETHER.contains(tree.form(word)) && !tree.relation(word).equals("det")
                || tree.isPossessivePronoun(word)
                || scene.found().actors().stream()
                        .anyMatch(actor -> actor.span().head() == word);
    }
}
