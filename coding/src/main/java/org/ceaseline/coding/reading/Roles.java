package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.casebook.EventType;
import org.ceaseline.casebook.EventType.Family;
import org.ceaseline.coding.pattern.Role;
import org.ceaseline.coding.tree.Tree;

/** Fills actor and target of a claim from the slots of its frame. */
final class Roles {

    private static final Set<EventType> OF_AN_OFFICE =
            Set.of(EventType.DENIAL, EventType.EXTENSION_REFUSED, EventType.AGREEMENT_PROPOSED);

    private final Scene scene;
    private final Cast cast;

    Roles(Scene scene, Cast cast) {
        this.scene = scene;
        this.cast = cast;
    }

    List<Party> actors(Candidate candidate, Optional<Party> speaker) {
        List<Party> actors =
                cast.parties(words(candidate, candidate.match().pattern().actors()), speaker);
        return actors.stream()
                .filter(party -> isSomebody(party))
                .map(party -> party)
                .toList();
    }

    List<Party> targets(Candidate candidate, Optional<Party> speaker) {
        List<Integer> words = words(candidate, candidate.match().pattern().targets());
        if (candidate.type().family() == Family.STATEMENT) {
            return cast.parties(words, speaker);
        }
        List<Integer> direct = candidate.match().frame().slot("patient");
        return cast.parties(words, speaker).stream()
                .filter(party -> !party.kind().equals("place") || words.stream().anyMatch(direct::contains))
                .toList();
    }

    /** The words of the first source that has any. */
    private List<Integer> words(Candidate candidate, List<Role> roles) {
        Set<Integer> words = new LinkedHashSet<>();
        for (Role role : roles) {
            for (int word : scene.words(candidate.match().frame(), role.slot())) {
                if (scene.is(role.only(), word) && isNamable(word)) {
                    words.add(word);
                    if (candidate.match().pattern().set().containsKey("reciprocal")) {
                        words.addAll(partners(word));
                    }
                }
            }
            if (!words.isEmpty()) {
                return new ArrayList<>(words);
            }
        }
        return List.of();
    }

    /** Days, adverbs and the wounded behind a number are nobody. */
    private boolean isNamable(int word) {
        Tree tree = scene.tree();
        boolean nominal = tree.isNoun(word)
                || tree.isPronoun(word)
                || Set.of("NUM", "DET", "ADJ").contains(tree.upos(word));
        return nominal
                && !scene.lexicon().classes().holds("@CALENDAR", tree.form(word))
                && !scene.lexicon().classes().holds("@HURT", tree.form(word));
    }

    /** "between the government of Arland and rebel groups": the second may hang on the name within the first. */
    private List<Integer> partners(int word) {
        List<Integer> partners = new ArrayList<>();
        for (int name : scene.tree().children(word, "nmod")) {
            for (int other : scene.tree().children(name, "conj")) {
                if (scene.actorAt(other).isPresent()) {
                    partners.add(other);
                }
            }
        }
        return partners;
    }

    /** A shell, a plane or a date does nothing by itself. */
    private boolean isSomebody(Party party) {
        return !party.kind().equals("phrase") || !isThing(party.name());
    }

    private boolean isThing(String name) {
        String[] words = name.split(" ");
        return scene.lexicon().classes().holds("@THING", words[words.length - 1].toLowerCase(Locale.ROOT));
    }

    static boolean speaksForAnOffice(EventType type) {
        return OF_AN_OFFICE.contains(type);
    }
}
