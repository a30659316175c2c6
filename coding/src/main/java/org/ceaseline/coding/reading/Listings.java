package org.ceaseline.coding.reading;

import java.util.Set;
import org.ceaseline.coding.pattern.Asked;
import org.ceaseline.coding.pattern.WordClasses;
import org.ceaseline.coding.tree.Tree;
import org.jspecify.annotations.Nullable;

/** Which classes list each word of a sentence, and which words that patterns ask for it is; worked out when asked for. Not safe to share. */
final class Listings {

    private static final Set<String> PERSONAL =
            Set.of("he", "she", "they", "it", "we", "i", "who", "them", "him", "her");

    private final Scene scene;
    private final Tree tree;
    private final Asked asked;
    private final WordClasses classes;
    private final long @Nullable [][] listed;
    private final long @Nullable [][] all;

    Listings(Scene scene) {
        this.scene = scene;
        this.tree = scene.tree();
        this.asked = scene.lexicon().asked();
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

    private long[] listed(int word) {
        long[] known = listed[word];
        if (known == null) {
            known = asked.none();
            asked.addAll(tree.lemma(word), known);
            asked.addAll(tree.form(word), known);
            asked.addAll(lastWord(word), known);
            asked.addAll(scene.joined(word), known);
            listed[word] = known;
        }
        return known;
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
        add("", true, to);
        add("*", true, to);
        add("@NAMEDPLACE", place, to);
        add("@PLACE", place || anybody, to);
        add("@ACTOR", anybody || person || scene.actorAt(word).isPresent(), to);
        add("@NUMBER", tree.upos(word).equals("NUM"), to);
        add("@CLAUSE", tree.isVerb(word) || tree.child(word, "cop", "nsubj") >= 0, to);
    }

    private void add(String wanted, boolean is, long[] to) {
        if (is) {
            asked.add(wanted, to);
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
        return form.substring(form.lastIndexOf(' ') + 1);
    }

    /** True where a word is this one, which no pattern asks for. */
    boolean isWord(String wanted, int word) {
        return wanted.equals(tree.lemma(word))
                || wanted.equals(lastWord(word))
                || wanted.equals(tree.form(word))
                || wanted.equals(scene.joined(word));
    }
}
