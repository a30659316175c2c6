package org.ceaseline.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Puts words together into sentences. A line break in the text always ends one. */
final class Splitter {

    /** A run of words longer than this is cut, so that no input makes the parser slow. */
    static final int LONGEST = 250;

    private static final Set<String> OPENERS = WordList.words("openers.txt");

    private final String text;
    private final Spans words;

    private Splitter(String text, Spans words) {
        this.text = text;
        this.words = words;
    }

    static List<Sentence> sentences(String text, Spans words) {
        return new Splitter(text, words).run();
    }

    private List<Sentence> run() {
        List<Sentence> sentences = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            if (i + 1 == words.size() || i + 1 - from >= LONGEST || endsAfter(i)) {
                sentences.add(sentence(from, i + 1));
                from = i + 1;
            }
        }
        return sentences;
    }

    private Sentence sentence(int from, int to) {
        Token[] tokens = new Token[to - from];
        for (int i = from; i < to; i++) {
            int start = words.start(i);
            int end = words.end(i);
            tokens[i - from] = new Token(i - from, start, end, text.substring(start, end), "", "", "", -1, "");
        }
        return new Sentence(words.start(from), words.end(to - 1), List.of(tokens), false);
    }

    private boolean endsAfter(int i) {
        if (breakBetween(words.end(i), words.start(i + 1))) {
            return true;
        }
        int ender = i;
        while (ender > 0 && isCloser(ender) && touches(ender - 1)) {
            ender--;
        }
        if (ender < i && !endsWithStop(ender)) {
            return false;
        }
        return endsWithStop(ender) && !closerFollows(i) && opensSentence(ender, i + 1);
    }

    private boolean breakBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Letters.isBreak(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isCloser(int i) {
        return words.end(i) - words.start(i) <= 2 && Letters.isClosing(text.charAt(words.start(i)));
    }

    private boolean touches(int i) {
        return words.end(i) == words.start(i + 1);
    }

    private boolean endsWithStop(int i) {
        char last = text.charAt(words.end(i) - 1);
        return last == '.'
                || last == '!'
                || last == '?'
                || last == '\u2026'
                || last == '\u061F'
                || last == '\u06D4'
                || last == '\u3002';
    }

    private boolean closerFollows(int i) {
        return isCloser(i + 1) && touches(i);
    }

    /** True if the word at {@code next} can open a sentence after the one that ends in a stop at {@code ender}. */
    private boolean opensSentence(int ender, int next) {
        boolean word = words.end(ender) - words.start(ender) > 1 && Letters.isInner(text.charAt(words.start(ender)));
        if (word) {
            return abbreviationEnds(ender, next);
        }
        int first = next;
        while (first + 1 < words.size() && isOpener(first)) {
            first++;
        }
        char c = text.charAt(words.start(first));
        if (!Letters.isInner(c)) {
            return first > next
                    || c == '-'
                    || c == '\u2014'
                    || c == '\u2022'
                    || c == '#'
                    || c == '@'
                    || c == '$'
                    || c >= 0x2190;
        }
        return !Letters.isLower(c) && !isShortNumber(ender, first);
    }

    private boolean isOpener(int i) {
        return words.end(i) - words.start(i) <= 2 && Letters.isOpening(text.charAt(words.start(i)));
    }

    /** "6 . 30" is no end: a digit that touches the stop. */
    private boolean isShortNumber(int ender, int first) {
        return touches(ender) && Letters.isDigit(text.charAt(words.start(first)));
    }

    private boolean abbreviationEnds(int ender, int next) {
        String word = text.substring(words.start(ender), words.end(ender));
        if (Abbreviations.neverEnds(word)) {
            return false;
        }
        int first = isOpener(next) && next + 1 < words.size() ? next + 1 : next;
        String opener = text.substring(words.start(first), words.end(first));
        return Letters.isUpper(opener.charAt(0)) && OPENERS.contains(opener.toLowerCase(Locale.ROOT));
    }
}
