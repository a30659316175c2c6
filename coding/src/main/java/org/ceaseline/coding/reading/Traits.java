package org.ceaseline.coding.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ceaseline.coding.learnt.Seen;
import org.ceaseline.coding.learnt.Stretch;
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

    private static final Stretch WORD = Stretch.of("word ");
    private static final Stretch CLASS = Stretch.of("class ");
    private static final Stretch FITS = Stretch.of("fits");
    private static final Stretch NEARLY_FITS = Stretch.of("nearly fits");
    private static final Stretch TYPE = Stretch.of("type ");
    private static final Stretch HEAD = Stretch.of("head ");
    private static final Stretch OF_TYPE = Stretch.of(" type ");
    private static final Stretch MISSES = Stretch.of("misses ");
    private static final Stretch RELATION = Stretch.of("relation ");
    private static final Stretch TAG = Stretch.of("tag ");
    private static final Stretch SECTION = Stretch.of("section ");
    private static final Stretch MATCHES = Stretch.of("matches ");
    private static final Stretch HERE = Stretch.of(" here");
    private static final Stretch CLAIMS = Stretch.of("claims ");
    private static final Stretch TOLD = Stretch.of(" told ");
    private static final Stretch NEGATED = Stretch.of("negated");
    private static final Stretch WITH = Stretch.of("with ");
    private static final Stretch MET = Stretch.of("met ");
    private static final Stretch BARE = Stretch.of("bare ");
    private static final Stretch KIND = Stretch.of("kind");
    private static final Stretch UNMET = Stretch.of("unmet ");
    private static final Stretch BUT_MET = Stretch.of(" met ");
    private static final Stretch UNMET_TOGETHER = Stretch.of("unmet together ");
    private static final Stretch WANTED = Stretch.of("wanted ");
    private static final Stretch SLOT = Stretch.of("slot ");
    private static final Stretch FOUND = Stretch.of("found ");
    private static final Stretch FOUND_TYPE = Stretch.of("found type ");
    private static final Stretch OF_TAG = Stretch.of(" tag ");
    private static final Stretch HAS = Stretch.of("has ");
    private static final Stretch BLANK = Stretch.of(" ");
    private static final Stretch FILLED_ELSEWHERE = Stretch.of("filled elsewhere");
    private static final Stretch FILLED_NOWHERE = Stretch.of("filled nowhere");
    private static final Stretch EMPTY_ELSEWHERE = Stretch.of("empty elsewhere");
    private static final Stretch EMPTY_NOWHERE = Stretch.of("empty nowhere");

    private final Scene scene;
    private final Tree tree;
    private final Stretch[] words;

    Traits(Scene scene) {
        this.scene = scene;
        this.tree = scene.tree();
        this.words = new Stretch[tree.size()];
        for (int word = 0; word < words.length; word++) {
            words[word] = Stretch.of(seen(word));
        }
    }

    /** What is seen of a word: its lemma, or what kind of name it is. */
    String word(int word) {
        return words[word].text();
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
    void ofSentence(Seen seen) {
        for (Stretch word : words) {
            seen.take(WORD, word);
            for (String name : scene.lexicon().classes().of(word.text())) {
                seen.take(CLASS, Stretch.of(name));
            }
        }
    }

    /**
     * What is seen of a word that may tell of an event.
     *
     * @param here what patterns make of the sentence
     */
    void of(Head head, List<NearMiss> misses, Fitting here, Seen seen) {
        Stretch type = Stretch.of(head.type().id());
        Stretch word = words[head.word()];
        int missed = 0;
        for (NearMiss miss : misses) {
            missed += miss.fits() ? 0 : 1;
        }
        Stretch fits = missed < misses.size() ? FITS : NEARLY_FITS;
        seen.take(fits);
        seen.take(fits, BLANK, type);
        seen.take(fits, BLANK, HEAD, word, OF_TYPE, type);
        seen.take(MISSES, upTo(4, missed), BLANK, HEAD, word, OF_TYPE, type);
        seen.take(TYPE, type);
        seen.take(HEAD, word);
        seen.take(HEAD, word, OF_TYPE, type);
        seen.take(MISSES, upTo(4, missed));
        seen.take(RELATION, Stretch.of(tree.relation(head.word())));
        seen.take(TAG, Stretch.of(tree.token(head.word()).xpos()));
        seen.take(SECTION, Stretch.of(scene.section().kind().toString()));
        Stretch fitting = upTo(3, here.heads().size());
        if (here.heads().contains(head.word())) {
            seen.take(MATCHES, fitting, HERE);
        } else {
            seen.take(MATCHES, fitting);
        }
        seen.take(CLAIMS, upTo(3, here.claims()));
        for (String told : here.types()) {
            Stretch other = Stretch.of(told);
            seen.take(type, TOLD, other);
            seen.take(fits, BLANK, type, TOLD, other);
        }
        if (isNegated(head.word())) {
            seen.take(NEGATED);
            seen.take(type, BLANK, NEGATED);
        }
        takeMisses(seen, word, type, misses);
        takeSlots(seen, type, scene.frames().at(head.word()));
        for (Stretch other : words) {
            seen.take(type, BLANK, WITH, other);
        }
    }

    /**
     * What patterns make of a sentence.
     *
     * @param heads words on which one fits
     * @param types types that are told of, by id
     * @param claims how many claims come of it
     */
    record Fitting(Set<Integer> heads, Set<String> types, int claims) {}

    private static Stretch upTo(int most, int number) {
        return Stretch.of(Integer.toString(Math.min(most, number)));
    }

    private boolean isNegated(int word) {
        return tree.children(word, "advmod", "det", "aux").stream().anyMatch(child -> scene.is("@NEGATION", child));
    }

    private void takeMisses(Seen seen, Stretch word, Stretch type, List<NearMiss> misses) {
        Set<String> kinds = new TreeSet<>();
        for (NearMiss miss : misses) {
            if (miss.fits()) {
                continue;
            }
            Stretch met = upTo(3, miss.met());
            seen.take(MET, met);
            if (miss.met() == 0) {
                seen.take(BARE, word, OF_TYPE, type);
            }
            Stretch kind =
                    miss.unmet().map(condition -> kind(miss.frame(), condition)).orElse(KIND);
            kinds.add(kind.text());
            seen.take(UNMET, kind);
            seen.take(UNMET, kind, BUT_MET, upTo(2, miss.met()));
            miss.unmet().ifPresent(condition -> takeUnmet(seen, type, miss.frame(), condition, kind));
        }
        seen.take(UNMET_TOGETHER, Stretch.of(String.join(" ", kinds)));
    }

    private void takeUnmet(Seen seen, Stretch type, Frame frame, Condition condition, Stretch kind) {
        List<String> wanted = condition.words();
        for (int i = 0; i < Math.min(6, wanted.size()); i++) {
            seen.take(WANTED, Stretch.of(wanted.get(i)), BLANK, kind);
        }
        for (String slot : condition.slots()) {
            Stretch name = Stretch.of(slot);
            seen.take(SLOT, name, BLANK, kind);
            for (int word : scene.words(frame, slot)) {
                Stretch found = words[word];
                seen.take(FOUND, name, BLANK, found);
                seen.take(FOUND_TYPE, type, BLANK, found);
                seen.take(FOUND, name, OF_TAG, Stretch.of(tree.upos(word)));
            }
        }
    }

    /** How a condition is not met: its slot is empty or filled with other words, which do or do not stand elsewhere. */
    private Stretch kind(Frame frame, Condition condition) {
        boolean elsewhere = scene.isBeside(frame.head(), condition);
        for (String slot : condition.slots()) {
            if (!scene.words(frame, slot).isEmpty()) {
                return elsewhere ? FILLED_ELSEWHERE : FILLED_NOWHERE;
            }
        }
        return elsewhere ? EMPTY_ELSEWHERE : EMPTY_NOWHERE;
    }

    private void takeSlots(Seen seen, Stretch type, Frame frame) {
        for (Map.Entry<String, List<Integer>> slot : frame.slots().entrySet()) {
            Stretch name = Stretch.of(slot.getKey());
            seen.take(HAS, name);
            seen.take(type, BLANK, HAS, name);
            for (int filler : slot.getValue()) {
                Stretch word = words[filler];
                seen.take(type, BLANK, name, BLANK, word);
                for (String listing : scene.lexicon().classes().of(word.text())) {
                    seen.take(type, BLANK, name, BLANK, Stretch.of(listing));
                }
            }
        }
    }
}
