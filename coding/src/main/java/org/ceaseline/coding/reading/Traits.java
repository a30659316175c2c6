package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ceaseline.coding.pattern.Condition;
import org.ceaseline.coding.reading.NearMisses.Head;
import org.ceaseline.coding.tree.Frame;
import org.ceaseline.coding.tree.Tree;

/**
 * What a model sees of a sentence and of a word in it. Of actors, places, days, names and numbers it sees that they are there and
 * never which, so that it weighs every side alike.
 */
final class Traits {

    private static final List<String> KINDS_OF_ACTOR = List.of("@CIVILIAN", "@MONITOR");

    private final Scene scene;
    private final Tree tree;
    private final List<String> words = new ArrayList<>();

    Traits(Scene scene) {
        this.scene = scene;
        this.tree = scene.tree();
        for (int word = 0; word < tree.size(); word++) {
            words.add(seen(word));
        }
    }

    /** What is seen of a word: its lemma, or what kind of name it is. */
    String word(int word) {
        return words.get(word);
    }

    private String seen(int word) {
        String lemma = tree.lemma(word).toLowerCase(Locale.ROOT);
        if (scene.actorAt(word).isPresent()) {
            return "ACTOR"
                    + KINDS_OF_ACTOR.stream()
                            .filter(kind -> scene.lexicon().classes().holds(kind, lemma))
                            .findFirst()
                            .orElse("");
        }
        if (scene.placeAt(word).isPresent()) {
            return "PLACE";
        }
        if (scene.isTime(word)) {
            return "TIME";
        }
        boolean capital = word > 0
                && !tree.token(word).form().isEmpty()
                && Character.isUpperCase(tree.token(word).form().codePointAt(0));
        if (capital || tree.upos(word).equals("PROPN")) {
            return "NAME";
        }
        return tree.upos(word).equals("NUM") ? "NUMBER" : lemma;
    }

    /** Its words, and the classes that list them. */
    List<String> ofSentence() {
        Set<String> traits = new LinkedHashSet<>();
        for (String word : words) {
            traits.add("word " + word);
            scene.lexicon().classes().of(word).forEach(name -> traits.add("class " + name));
        }
        return List.copyOf(traits);
    }

    /**
     * What is seen of a word that may tell of an event.
     *
     * @param matches how many patterns fit in the sentence, on which words
     */
    List<String> of(Head head, List<NearMiss> misses, Set<Integer> matches, int claims) {
        Set<String> traits = new LinkedHashSet<>();
        String type = head.type().id();
        String word = words.get(head.word());
        traits.add(misses.stream().anyMatch(NearMiss::fits) ? "fits" : "nearly fits");
        traits.add("type " + type);
        traits.add("head " + word);
        traits.add("head " + word + " type " + type);
        traits.add("misses "
                + Math.min(4, misses.stream().filter(miss -> !miss.fits()).count()));
        traits.add("relation " + tree.relation(head.word()));
        traits.add("tag " + tree.token(head.word()).xpos());
        traits.add("section " + scene.section().kind());
        traits.add("matches " + Math.min(3, matches.size()) + (matches.contains(head.word()) ? " here" : ""));
        traits.add("claims " + Math.min(3, claims));
        if (isNegated(head.word())) {
            traits.add("negated");
            traits.add(type + " negated");
        }
        addMisses(traits, head, misses);
        addSlots(traits, type, scene.frames().at(head.word()));
        words.forEach(other -> traits.add(type + " with " + other));
        return List.copyOf(traits);
    }

    private boolean isNegated(int word) {
        return tree.children(word, "advmod", "det", "aux").stream().anyMatch(child -> scene.is("@NEGATION", child));
    }

    private void addMisses(Set<String> traits, Head head, List<NearMiss> misses) {
        Set<String> kinds = new TreeSet<>();
        for (NearMiss miss : misses) {
            if (miss.fits()) {
                continue;
            }
            int met = Math.min(3, miss.met());
            traits.add("met " + met);
            if (met == 0) {
                traits.add("bare " + words.get(head.word()) + " type "
                        + head.type().id());
            }
            String kind =
                    miss.unmet().map(condition -> kind(miss.frame(), condition)).orElse("kind");
            kinds.add(kind);
            traits.add("unmet " + kind);
            traits.add("unmet " + kind + " met " + Math.min(2, met));
            miss.unmet().ifPresent(condition -> addUnmet(traits, head, miss.frame(), condition, kind));
        }
        traits.add("unmet together " + String.join(" ", kinds));
    }

    private void addUnmet(Set<String> traits, Head head, Frame frame, Condition condition, String kind) {
        condition.words().stream().limit(6).forEach(wanted -> traits.add("wanted " + wanted + " " + kind));
        for (String slot : condition.slots()) {
            traits.add("slot " + slot + " " + kind);
            for (int word : scene.words(frame, slot)) {
                String found = words.get(word);
                traits.add("found " + slot + " " + found);
                traits.add("found type " + head.type().id() + " " + found);
                traits.add("found " + slot + " tag " + tree.upos(word));
            }
        }
    }

    /** How a condition is not met: its slot is empty or filled with other words, which do or do not stand elsewhere. */
    private String kind(Frame frame, Condition condition) {
        boolean filled = condition.slots().stream()
                .anyMatch(slot -> !scene.words(frame, slot).isEmpty());
        return (filled ? "filled " : "empty ") + (isElsewhere(frame.head(), condition) ? "elsewhere" : "nowhere");
    }

    private boolean isElsewhere(int head, Condition condition) {
        for (int word = 0; word < tree.size(); word++) {
            int other = word;
            if (word != head && condition.words().stream().anyMatch(wanted -> scene.is(wanted, other))) {
                return true;
            }
        }
        return false;
    }

    private void addSlots(Set<String> traits, String type, Frame frame) {
        for (Map.Entry<String, List<Integer>> slot : frame.slots().entrySet()) {
            traits.add("has " + slot.getKey());
            traits.add(type + " has " + slot.getKey());
            for (int filler : slot.getValue()) {
                String word = words.get(filler);
                traits.add(type + " " + slot.getKey() + " " + word);
                scene.lexicon().classes().of(word).forEach(name -> traits.add(type + " " + slot.getKey() + " " + name));
            }
        }
    }
}
