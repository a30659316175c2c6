package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ceaseline.coding.tree.Frame;
import org.ceaseline.coding.tree.Tree;

/** What a model sees of those beside an event: how their words hang together with the event's, never who they are. */
final class Parts {

    private static final int LONGEST_PATH = 4;
    private static final int MANY = 6;
    private static final int NEAR = 4;
    private static final int FAR = 10;

    /** Parts that tell little of somebody who has them not. */
    private static final Set<String> ASIDE = Set.of("place", "speaker");

    private final Scene scene;
    private final Tree tree;
    private final Traits words;

    Parts(Scene scene) {
        this.scene = scene;
        this.tree = scene.tree();
        this.words = new Traits(scene);
    }

    /**
     * What is seen of each.
     *
     * @param ruled names to which the rules give each part
     */
    Map<Somebody, List<String>> of(Candidate candidate, List<Somebody> all, Map<String, Set<String>> ruled) {
        Map<Somebody, List<String>> seen = new LinkedHashMap<>();
        all.forEach(one -> seen.put(one, of(candidate, one, ruled, all.size())));
        return seen;
    }

    private List<String> of(Candidate candidate, Somebody one, Map<String, Set<String>> ruled, int among) {
        Set<String> plain = new LinkedHashSet<>();
        Frame frame = candidate.match().frame();
        String slot = one.isNamed() ? slot(frame, one.word()) : "none";
        String path = one.isNamed() ? path(one.word(), candidate.head()) : one.from();
        String given = given(plain, one, ruled);
        addTogether(plain, slot, path, kind(one), given);
        if (one.isNamed()) {
            addJoined(plain, frame, one.word(), candidate.head());
            addWord(plain, one.word(), candidate, slot);
            addPlace(plain, one.word());
        }
        plain.add("among " + Math.min(MANY, among));
        return crossed(plain, candidate, path, slot);
    }

    /** The parts that the rules give, as one word. */
    private static String given(Set<String> plain, Somebody one, Map<String, Set<String>> ruled) {
        List<String> given = new ArrayList<>();
        ruled.forEach((part, names) -> {
            boolean here = names.contains(one.party().name());
            plain.add("rule " + (here ? part : names.isEmpty() ? "no " + part : "other " + part));
            if (here) {
                given.add(part);
            } else if (!names.isEmpty() && !ASIDE.contains(part)) {
                given.add("other " + part);
            }
        });
        return String.join(" ", given);
    }

    private static void addTogether(Set<String> plain, String slot, String path, String kind, String given) {
        plain.add("given " + given);
        plain.add("slot " + slot);
        plain.add("path " + path);
        plain.add("kind " + kind);
        plain.add("slot " + slot + " given " + given);
        plain.add("path " + path + " given " + given);
        plain.add("kind " + kind + " given " + given);
        plain.add("slot " + slot + " kind " + kind);
        plain.add("path " + path + " kind " + kind);
    }

    /** "the Guard and the army": the second is what the first is. */
    private void addJoined(Set<String> plain, Frame frame, int word, int head) {
        int first = tree.firstConjunct(word);
        if (first != word) {
            plain.add("joined to slot " + slot(frame, first));
            plain.add("joined to path " + path(first, head));
        }
    }

    private void addWord(Set<String> plain, int word, Candidate candidate, String slot) {
        String seen = words.word(word);
        plain.add("word " + seen);
        plain.add("slot " + slot + " word " + seen);
        scene.lexicon().classes().of(seen).forEach(name -> plain.add("class " + name));
        plain.add(word < candidate.head() ? "before" : "behind");
        plain.add("tag " + tree.token(word).xpos());
        int apart = Math.abs(word - candidate.head());
        plain.add("apart " + (apart < NEAR ? "near" : apart < FAR ? "some way" : "far"));
        tree.children(word).stream()
                .filter(child -> child < word)
                .forEach(child -> plain.add("with " + tree.relation(child) + " " + words.word(child)));
        if (candidate.said().stream().anyMatch(said -> said.speakers().contains(word))) {
            plain.add("says so");
        }
    }

    private void addPlace(Set<String> plain, int word) {
        String preposition = tree.preposition(tree.firstConjunct(word));
        plain.add("case " + preposition);
        scene.placeAt(word).ifPresent(place -> {
            plain.add("place " + (place.named() ? "named" : "general") + " " + preposition);
            plain.add("place noun " + place.noun());
            plain.add("place precision " + place.mention().precision());
        });
    }

    private static List<String> crossed(Set<String> plain, Candidate candidate, String path, String slot) {
        Frame frame = candidate.match().frame();
        String type = candidate.type().id();
        String family = candidate.type().family().name();
        String voice = frame.kind() + (frame.passive() ? " passive" : "");
        List<String> all = new ArrayList<>(plain);
        for (String trait : plain) {
            all.add(type + " " + trait);
            all.add(family + " " + trait);
        }
        all.add(voice + " slot " + slot);
        all.add(voice + " path " + path);
        all.add("trigger " + frame.lemma() + " slot " + slot);
        all.add("trigger " + frame.lemma() + " path " + path);
        all.add("type " + type);
        all.add("negative " + candidate.manner().negative());
        all.add("pattern " + candidate.match().pattern().id() + " slot " + slot);
        return all;
    }

    private String kind(Somebody one) {
        String owned = one.party().owner().isBlank() ? "" : " owned";
        return one.party().kind() + owned + (one.isNamed() && tree.isPronoun(one.word()) ? " pronoun" : "");
    }

    /** The slot of a frame that a word fills, or that of the word on which it hangs. */
    private String slot(Frame frame, int word) {
        String above = "none";
        for (Map.Entry<String, List<Integer>> slot : frame.slots().entrySet()) {
            if (slot.getValue().contains(word)) {
                return slot.getKey();
            }
            if (above.equals("none") && slot.getValue().contains(tree.head(word))) {
                above = slot.getKey() + "." + link(word);
            }
        }
        return above;
    }

    /** The relations up from one word and down to the other; only how many where they are many. */
    private String path(int from, int to) {
        List<Integer> up = new ArrayList<>();
        int top = from;
        while (top >= 0 && !tree.dominates(top, to)) {
            up.add(top);
            top = tree.head(top);
        }
        List<Integer> down = new ArrayList<>();
        for (int below = to; below >= 0 && below != top; below = tree.head(below)) {
            down.add(0, below);
        }
        if (up.size() + down.size() > LONGEST_PATH) {
            return "far " + Math.min(3, up.size()) + " " + Math.min(3, down.size());
        }
        StringBuilder path = new StringBuilder();
        up.forEach(word -> path.append(link(word)).append('^'));
        down.forEach(word -> path.append('v').append(link(word)));
        return path.toString();
    }

    private String link(int word) {
        String preposition = tree.preposition(word);
        return preposition.isEmpty() ? tree.relation(word) : tree.relation(word) + ":" + preposition;
    }
}
