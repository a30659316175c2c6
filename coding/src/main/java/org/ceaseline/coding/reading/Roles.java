package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.pattern.Role;

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
        return cast.parties(words(candidate, candidate.match().pattern().targets()), speaker);
    }

    /** The words of the first source that has any. */
    private List<Integer> words(Candidate candidate, List<Role> roles) {
        Set<Integer> words = new LinkedHashSet<>();
        for (Role role : roles) {
            for (int word : scene.words(candidate.match().frame(), role.slot())) {
                if (scene.is(role.only(), word)) {
                    words.add(word);
                }
            }
            if (!words.isEmpty()) {
                return new ArrayList<>(words);
            }
        }
        return List.of();
    }

    /** A shell, a plane or a date does nothing by itself. */
    private boolean isSomebody(Party party) {
        return !party.kind().equals("phrase") || !isThing(party.name());
    }

    private boolean isThing(String name) {
        String[] words = name.split(" ");
        return scene.lexicon().classes().holds("@THING", words[words.length - 1].toLowerCase(java.util.Locale.ROOT));
    }

    static boolean speaksForAnOffice(EventType type) {
        return OF_AN_OFFICE.contains(type);
    }
}
