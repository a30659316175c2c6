package org.ceaseline.coding.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.coding.mention.ActorSpan;
import org.ceaseline.coding.tree.Tree;

/** Tells whose office somebody holds: "the Guard's deputy", "Guard spokesman Colonel Ana Ruiz", "Ana Ruiz, its leader". */
final class Offices {

    /** "a spokesman for the Guard's northern sector": how deep a phrase may name the body. */
    private static final int DEEPEST = 2;

    private final Scene scene;
    private final Tree tree;
    private final Cast cast;

    Offices(Scene scene, Cast cast) {
        this.scene = scene;
        this.tree = scene.tree();
        this.cast = cast;
    }

    /**
     * Whose office the words beside a name tell.
     *
     * @param name the word of the name
     * @param first the first word of the name, titles left aside
     */
    String beside(int name, int first) {
        String behind = tree.children(name, "appos").stream()
                .filter(office -> scene.lexicon().classes().holds("@PERSON", tree.lemma(office)))
                .map(this::whose)
                .filter(owner -> !owner.isBlank())
                .findFirst()
                .orElse("");
        return behind.isBlank() ? before(first) : behind;
    }

    /** "Guard spokesman Colonel Ana Ruiz", "The government spokesman, Ana Ruiz": the body before the offices before a name. */
    private String before(int first) {
        int at = first - 1;
        at -= at > 0 && tree.form(at).equals(",") ? 1 : 0;
        int office = at;
        while (at > 0 && cast.isOffice(at)) {
            at--;
        }
        if (at == office || at < 0) {
            return "";
        }
        boolean possessed = tree.token(at).xpos().equals("POS");
        int body = possessed ? at - 1 : at;
        if (body < 0) {
            return "";
        }
        if (possessed && cast.isBareDefinite(body)) {
            return cast.pointedAt(body).map(Party::name).orElseGet(() -> written(body));
        }
        Optional<ActorSpan> actor = scene.actorAt(body)
                .filter(it -> it.span().last() < office || it.span().last() == body);
        if (actor.isPresent() && !actor.get().kind().equals("person")) {
            return actor.get().name();
        }
        return isName(body) || scene.lexicon().classes().holds("@OFFICIALBODY", tree.lemma(body)) ? written(body) : "";
    }

    private String written(int word) {
        boolean common = word == 0 && !tree.upos(word).equals("PROPN");
        return common ? tree.form(word) : tree.token(word).form();
    }

    /** "the Guard's deputy", "the deputy of the Guard", "its deputy": whose office a noun names; empty where it does not tell. */
    String whose(int office) {
        return whose(office, 0);
    }

    private String whose(int office, int depth) {
        for (int child : tree.children(office, "nmod", "compound", "amod")) {
            boolean part = !tree.relation(child).startsWith("nmod") && cast.isOffice(child);
            String owner = part && depth < DEEPEST ? whose(child, depth + 1) : owner(child, depth);
            if (!owner.isBlank()) {
                return owner;
            }
        }
        return "";
    }

    private String owner(int child, int depth) {
        if (tree.isPossessivePronoun(child)) {
            return List.of("its", "their").contains(tree.form(child))
                    ? cast.pronoun("its", Optional.empty()).stream()
                            .filter(party -> !party.person())
                            .map(Party::name)
                            .findFirst()
                            .orElse("")
                    : "";
        }
        boolean owns = tree.isPossessor(child) || Set.of("of", "for").contains(tree.preposition(child));
        boolean body = tree.relation(child).equals("compound")
                && scene.lexicon().classes().holds("@OFFICIALBODY", tree.lemma(child));
        if (body) {
            return written(child);
        }
        if (!owns) {
            return "";
        }
        if (scene.actorAt(child).isPresent() || cast.isBareDefinite(child)) {
            Optional<Party> before = cast.pointedAt(child);
            return before.isPresent()
                    ? before.get().name()
                    : scene.actorAt(child)
                            .map(ActorSpan::name)
                            .filter(name -> !name.isBlank())
                            .orElseGet(() -> isName(child) ? written(child) : "");
        }
        String deeper = depth < DEEPEST ? whose(child, depth + 1) : "";
        return deeper.isBlank() && isName(child) ? written(child) : deeper;
    }

    /** "the Ridgers' deputy minister": a name that nothing else knows. */
    private boolean isName(int word) {
        return tree.upos(word).equals("PROPN")
                && scene.placeAt(word).isEmpty()
                && !scene.lexicon().classes().holds("@CALENDAR", tree.form(word));
    }
}
