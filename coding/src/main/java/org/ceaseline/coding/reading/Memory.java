package org.ceaseline.coding.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ceaseline.coding.mention.ActorSpan;
import org.ceaseline.coding.tree.Frame;
import org.ceaseline.coding.tree.Tree;

/** Keeps what a sentence taught: whom it named, who spoke, who recorded. */
final class Memory {

    private final Scene scene;
    private final Story story;
    private final Cast cast;

    Memory(Scene scene, Story story, Cast cast) {
        this.scene = scene;
        this.story = story;
        this.cast = cast;
    }

    void keep() {
        List<ActorSpan> actors = scene.found().actors().stream()
                .filter(actor -> !isHearer(actor.span().head()))
                .sorted(Comparator.comparingInt((ActorSpan actor) -> prominence(actor))
                        .thenComparingInt(actor -> -actor.span().head()))
                .toList();
        for (ActorSpan actor : actors) {
            story.saw(cast.named(actor.span().head()));
        }
        Tree tree = scene.tree();
        for (int word = 0; word < tree.size(); word++) {
            if (tree.isVerb(word)) {
                sayer(word);
            }
            issuer(word);
        }
    }

    /** "told Ridge News by telephone": whoever is told is not whom they talk of. */
    private boolean isHearer(int word) {
        int verb = tree().head(word);
        return verb >= 0
                && tree().lemma(verb).equals("tell")
                && List.of("obj", "iobj").contains(tree().relation(word));
    }

    /** "opened with a statement of the Council": whose words are given, where no verb of saying tells it. */
    private void issuer(int word) {
        boolean document = tree().isNoun(word)
                && scene.lexicon().classes().holds("@DOCUMENT", scene.tree().lemma(word));
        if (!document) {
            return;
        }
        Frame frame = scene.frames().at(word);
        Stream.of("of", "agent", "poss")
                .flatMap(slot -> frame.slot(slot).stream())
                .filter(whose -> scene.actorAt(whose).isPresent())
                .findFirst()
                .ifPresent(whose -> story.spoke(cast.named(whose)));
    }

    private Tree tree() {
        return scene.tree();
    }

    /** Subjects are remembered last and so come back first. */
    private int prominence(ActorSpan actor) {
        return scene.tree().relation(actor.span().head()).startsWith("nsubj") ? 1 : 0;
    }

    private void sayer(int verb) {
        Frame frame = scene.frames().at(verb);
        Optional<Integer> agent = frame.slot("agent").stream()
                .filter(word -> !scene.tree().isPronoun(word))
                .findFirst();
        if (agent.isEmpty()) {
            return;
        }
        scene.lexicon().sayings(frame.lemma()).forEach(saying -> {
            if (saying.kind().equals("record") && scene.actorAt(agent.get()).isPresent()) {
                story.recorded(cast.named(agent.get()));
            }
            if (saying.kind().equals("say") && (frame.has("comp") || isHuman(agent.get()))
                    || saying.kind().equals("cite")) {
                story.spoke(cast.named(agent.get()));
            }
        });
    }

    private boolean isHuman(int word) {
        return scene.lexicon().classes().holds("@PERSON", scene.tree().lemma(word));
    }
}
