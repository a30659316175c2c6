package org.ceaseline.coding.reading;

import java.util.Set;
import org.ceaseline.coding.pattern.Asked;
import org.ceaseline.coding.pattern.Asked.Told;
import org.ceaseline.coding.pattern.WordClasses;
import org.ceaseline.coding.tree.Tree;
import org.ceaseline.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Which classes list each word of a sentence, and which words that patterns ask for it is; worked out when asked for. Not safe to share. */
final class Listings {

    private static final Set<String> PERSONAL =
            Set.of("he", "she", "they", "it", "we", "i", "who", "them", "him", "her");

    private final Scene scene;
    private final Tree tree;
    private final Asked asked;
    private final Told told;
    private final WordClasses classes;
    private final long[] @Nullable [] listed;
    private final long[] @Nullable [] all;
    private long @Nullable [] any;

    Listings(Scene scene) {
        this.scene = scene;
        this.tree = scene.tree();
        this.asked = scene.lexicon().asked();
        this.told = asked.told();
        this.classes = scene.lexicon().classes();
        this.listed = new long[tree.size()][];
        this.all = new long[tree.size()][];
    }

    /** The bits of {@link Asked} for a word: with what its mention tells, and what it counts ("thousands of leaflets" are leaflets). */
    long[] of(int word) {
        long[] known = all[word];
        if (known == null) {
            known = listed(word).clone();
            addCounted(word, known);
            addMentioned(word, known);
            all[word] = known;
        }
        return known;
    }

    /** The bits of all words of the sentence together. */
    long[] ofAny() {
        long[] known = any;
        if (known == null) {
            known = asked.none();
            for (int word = 0; word < tree.size(); word++) {
                long[] one = of(word);
                for (int i = 0; i < known.length; i++) {
                    known[i] |= one[i];
                }
            }
            any = known;
        }
        return known;
    }

    private long[] listed(int word) {
        long[] known = listed[word];
        if (known == null) {
            known = asked.none();
            addAll(tree.lemma(word), "", known);
            addAll(tree.form(word), tree.lemma(word), known);
            addAll(lastWord(word), tree.form(word), known);
            addAll(scene.joined(word), tree.lemma(word), known);
            listed[word] = known;
        }
        return known;
    }

    /** Adds what lists a word, unless it is one that was added before. */
    private void addAll(String word, String before, long[] to) {
        if (!word.equals(before)) {
            asked.addAll(word, to);
        }
    }

    private void addCounted(int word, long[] to) {
        if (!classes.holds("@PARTITIVE", tree.lemma(word))) {
            return;
        }
        for (int child : tree.children(word, "nmod")) {
            if (tree.preposition(child).equals("of")) {
                asked.addClasses(listed(child), to);
            }
        }
    }

    private void addMentioned(int word, long[] to) {
        boolean anybody = isUnknownName(word);
        boolean place = scene.placeAt(word).isPresent();
        boolean person = tree.isPronoun(word) && PERSONAL.contains(tree.form(word));
        for (int any : told.any()) {
            Asked.set(to, any);
        }
        add(told.namedPlace(), place, to);
        add(told.place(), place || anybody, to);
        add(told.actor(), anybody || person || scene.actorAt(word).isPresent(), to);
        add(told.number(), tree.upos(word).equals("NUM") || isCount(word), to);
        add(told.clause(), tree.isVerb(word) || tree.child(word, "cop", "nsubj") >= 0, to);
    }

    /** "Seventeen of them": a number that opens a sentence is read as a noun. */
    private boolean isCount(int word) {
        Token token = scene.tree().token(word);
        return word == 0
                && scene.found().counts().stream()
                        .anyMatch(count -> count.span().start() == token.start()
                                && count.span().end() == token.end());
    }

    private static void add(int number, boolean is, long[] to) {
        if (is) {
            Asked.set(to, number);
        }
    }

    /** A name that no list knows may be anybody's and any place's; days and months are neither. */
    private boolean isUnknownName(int word) {
        return tree.upos(word).equals("PROPN")
                && !classes.holds("@CALENDAR", tree.form(word))
                && (word > 0 || !scene.lexicon().isCommon(tree.form(word)));
    }

    /** The last word of a name of several: "crescent" of "Red Crescent". */
    private String lastWord(int word) {
        String form = tree.form(word);
        int blank = form.lastIndexOf(' ');
        return blank < 0 ? form : form.substring(blank + 1);
    }

    /** True where a word is this one, which no pattern asks for. */
    boolean isWord(String wanted, int word) {
        return wanted.equals(tree.lemma(word))
                || wanted.equals(lastWord(word))
                || wanted.equals(tree.form(word))
                || wanted.equals(scene.joined(word));
    }
}
