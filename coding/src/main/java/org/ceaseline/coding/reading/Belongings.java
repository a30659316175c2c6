package org.ceaseline.coding.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ceaseline.coding.Claim.ActorMention;
import org.ceaseline.coding.Claim.Resolution;
import org.ceaseline.coding.mention.States;
import org.ceaseline.coding.tree.Tree;

/** Tells who acts where the words name what is his: "artillery of the army", "the army's planes", "Arland army jets". */
final class Belongings {

    private final Scene scene;
    private final Tree tree;
    private final Cast cast;

    Belongings(Scene scene, Cast cast) {
        this.scene = scene;
        this.tree = scene.tree();
        this.cast = cast;
    }

    /** The one whose the thing or the people are; empty for any other word. */
    Optional<Party> ownerOf(int word) {
        int whose = ofWhom(word);
        return whose < 0
                ? state(word)
                : cast.pointedAt(whose)
                        .or(() -> Optional.of(isForceBefore(whose, word) ? force(whose, word) : cast.named(whose)));
    }

    /** "an Indian mortar round", "Indian drones": the state. */
    private Optional<Party> state(int word) {
        boolean tool = isTool(word);
        return scene.is("@PROJECTILE", word) || tool
                ? tree.children(word, "amod", "compound").stream()
                        .filter(child -> !tool || child == word - 1)
                        .flatMap(child -> state(tree.token(child).form()).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** The state that an adjective names; empty for any other word. */
    static Optional<Party> state(String adjective) {
        return States.called(adjective).map(name -> {
            ActorMention mention =
                    new ActorMention(name, Optional.empty(), Resolution.UNKNOWN, List.of(), "named by its adjective");
            return new Party(mention, "state", "", false, false, false);
        });
    }

    /** What somebody has and does not command: planes, guns, ships. */
    boolean isTool(int word) {
        return scene.is("@TOOL", word) && !scene.is("@PEOPLE", word);
    }

    /** The word for the one whose a word's own are; -1 for any other word. */
    int ofWhom(int word) {
        boolean arms = scene.is("@PROJECTILE", word);
        boolean tool = scene.is("@TOOL", word);
        if (!scene.lexicon().classes().holds("@OFWHOM", tree.lemma(word)) && !arms && !tool) {
            return -1;
        }
        for (int child : arms ? List.<Integer>of() : tree.children(word, "nmod")) {
            if (tree.preposition(child).equals("of") && scene.is("@ACTOR", child)) {
                return child;
            }
        }
        List<Integer> owners = tree.children(word, "compound", "amod", "nmod").stream()
                .filter(child -> tool || arms && isKnown(child))
                .filter(child -> !tree.relation(child).startsWith("nmod") || tree.isPossessor(child))
                .filter(child -> scene.actorAt(child).isPresent() || isBody(child))
                .toList();
        return owners.stream()
                .filter(child -> isBody(child) || isKnown(child))
                .findFirst()
                .or(() -> owners.stream().findFirst())
                .orElse(-1);
    }

    /** What stands before a noun in its phrase and may tell whose it is: "its helicopter gunships" too. */
    List<Integer> before(int word) {
        List<Integer> own = tree.children(word, "nmod", "nsubj", "det");
        List<Integer> within = tree.children(word, "compound").stream()
                .flatMap(child -> tree.children(child, "nmod").stream())
                .filter(tree::isPossessivePronoun)
                .toList();
        return Stream.concat(own.stream(), within.stream()).toList();
    }

    private boolean isBody(int word) {
        boolean force = scene.is("@FORCES", word) && tree.isNoun(word);
        return force && !scene.is("@KINDOFMACHINE", word) || scene.is("@OFFICIALBODY", word);
    }

    private boolean isKnown(int word) {
        return scene.actorAt(word)
                .filter(actor ->
                        !actor.kind().equals("unknown") && !actor.kind().equals("person"))
                .isPresent();
    }

    /** "two of his planes", "seven of the hostages": what is counted, where it is somebody's or somebody; -1 for any other number. */
    int countedBy(int number) {
        if (!tree.upos(number).equals("NUM")) {
            return -1;
        }
        return tree.children(number, "nmod").stream()
                .filter(child -> tree.preposition(child).equals("of"))
                .filter(child -> isPartOfThose(child) || scene.is("@TOOL", child) && isSomebodys(child))
                .findFirst()
                .orElse(-1);
    }

    /** "22 of 60 detainees", "seven of the hostages". */
    private boolean isPartOfThose(int people) {
        return tree.token(people).xpos().equals("NNS")
                && (scene.is("@PEOPLE", people) || scene.is("@CAPTIVE", people))
                && tree.child(people, "nummod", "det") >= 0;
    }

    private boolean isSomebodys(int tool) {
        return ofWhom(tool) >= 0 || tree.children(tool, "nmod").stream().anyMatch(tree::isPossessor);
    }

    /** "Arland army jets": the tree hangs the army and whose it is on the jets. */
    private boolean isForceBefore(int force, int tool) {
        return force < tool
                && scene.actorAt(force).isEmpty()
                && scene.placeAt(force).isEmpty();
    }

    private Party force(int force, int tool) {
        int first = force;
        while (first > 0
                && (tree.head(first - 1) == tool || tree.head(first - 1) == force)
                && Set.of("compound", "amod").contains(tree.relation(first - 1))) {
            first--;
        }
        String words = new Wording(scene).text(first, force);
        ActorMention mention =
                new ActorMention(words, Optional.empty(), Resolution.UNKNOWN, List.of(), "words of the sentence");
        return new Party(mention, "armed_group", "", false, false, false);
    }
}
