package org.ceaseline.syntax;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Cuts a text into words after the treebank's conventions, in one pass. Not shared: one for each text. */
final class Tokeniser {

    private static final Map<String, String> CONTRACTIONS = WordList.pairs("contractions.tsv");
    private static final Set<String> UNITS = WordList.words("units.txt");
    private static final int LONGEST_CONTRACTION = 9;
    private static final int LONGEST_UNIT = 4;
    private static final String REPEATED = ".!?-*=_~+#";

    private final String text;
    private final int end;
    private final Spans spans = new Spans();

    private Tokeniser(String text, int end) {
        this.text = text;
        this.end = end;
    }

    static Spans words(String text, int start, int end) {
        Tokeniser tokeniser = new Tokeniser(text, end);
        tokeniser.run(start);
        return tokeniser.spans;
    }

    private void run(int start) {
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            if (Letters.isSpace(c)) {
                at++;
            } else if (startsWord(at, c)) {
                at = word(at);
            } else {
                at = mark(at, c);
            }
        }
    }

    private boolean startsWord(int at, char c) {
        if (Letters.isInner(c) || isLetterPair(at)) {
            return true;
        }
        if (Letters.isApostrophe(c)) {
            return startsWithApostrophe(at);
        }
        boolean tagged = c == '#' || c == '@';
        return tagged && at + 1 < end && Letters.isLetter(text.charAt(at + 1)) && !afterInner(at);
    }

    /** '90s, 'Akkab and clitics that stand alone: an apostrophe that opens a word and no quotation. */
    private boolean startsWithApostrophe(int at) {
        if (text.charAt(at) == '\u2018' || at + 1 >= end) {
            return false;
        }
        return at + 2 < end
                        && Letters.isDigit(text.charAt(at + 1))
                        && Letters.isDigit(text.charAt(at + 2))
                        && !afterInner(at)
                || Clitics.lengthAt(text, at, end) > 0;
    }

    private boolean afterInner(int at) {
        return at > 0 && Letters.isInner(text.charAt(at - 1));
    }

    private boolean isLetterPair(int at) {
        return at + 1 < end
                && Character.isHighSurrogate(text.charAt(at))
                && Character.isLetterOrDigit(text.codePointAt(at));
    }

    /** One word beginning here; returns where to go on. */
    private int word(int start) {
        if (Addresses.startsAt(text, start, end)) {
            int stop = Addresses.endOf(text, start, end);
            spans.add(start, stop);
            return stop;
        }
        int stop = wordEnd(start);
        cut(start, stop);
        return stop;
    }

    private int wordEnd(int start) {
        int at = start + (isLetterPair(start) ? 2 : 1);
        while (at < end) {
            if (Letters.isInner(text.charAt(at))) {
                at++;
            } else if (isLetterPair(at)) {
                at += 2;
            } else if (at + 1 < end && Letters.isInner(text.charAt(at + 1)) && joins(start, at)) {
                at += 2;
            } else {
                break;
            }
        }
        boolean stopKept = at < end && text.charAt(at) == '.' && Abbreviations.keepsStop(text, start, at, end);
        return stopKept ? at + 1 : at;
    }

    /** True if the mark at {@code at}, between two inner units, does not end the word. */
    private boolean joins(int start, int at) {
        char mark = text.charAt(at);
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        if (Letters.isApostrophe(mark)) {
            return !Letters.isDigit(before) || Letters.isLetter(after);
        }
        if (Letters.isHyphen(mark)) {
            return Letters.isLetterOrDigit(before) && Hyphens.stays(text, start, at, end);
        }
        return switch (mark) {
            case '.' -> stopJoins(start, at, before, after);
            case ',' -> Letters.isDigit(before) && groupOfThree(at);
            case ':', '/' -> Letters.isDigit(before) && Letters.isDigit(after);
            case '&' -> Letters.isUpper(before) && Letters.isUpper(after);
            case '@' -> true;
            default -> false;
        };
    }

    private boolean stopJoins(int start, int at, char before, char after) {
        if (Letters.isDigit(before) && Letters.isDigit(after)) {
            return true;
        }
        boolean initials = at - start == 1 || at - start > 2 && text.charAt(at - 2) == '.';
        if (initials && Letters.isLetter(before) && Letters.isLetter(after)) {
            return true;
        }
        return Letters.isLower(before) && Letters.isLower(after);
    }

    private boolean groupOfThree(int comma) {
        for (int i = comma + 1; i <= comma + 3; i++) {
            if (i >= end || !Letters.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return comma + 4 >= end || !Letters.isDigit(text.charAt(comma + 4));
    }

    /** Adds a word, cut before its clitic or unit, or where a contraction parts. */
    private void cut(int start, int stop) {
        int inner = Clitics.cutOf(text, start, stop);
        if (inner == stop) {
            inner = unitCut(start, stop);
        }
        if (inner == stop && stop - start <= LONGEST_CONTRACTION) {
            String parts = CONTRACTIONS.get(text.substring(start, stop).toLowerCase(Locale.ROOT));
            inner = parts == null ? stop : start + Integer.parseInt(parts);
        }
        spans.add(start, inner);
        if (inner < stop) {
            spans.add(inner, stop);
        }
    }

    private int unitCut(int start, int stop) {
        int letters = stop;
        while (letters > start && stop - letters <= LONGEST_UNIT && Letters.isLetter(text.charAt(letters - 1))) {
            letters--;
        }
        boolean candidate = letters > start && letters < stop && Letters.isDigit(text.charAt(letters - 1));
        boolean number = candidate && Letters.isDigit(text.charAt(start));
        return number && UNITS.contains(text.substring(letters, stop).toLowerCase(Locale.ROOT)) ? letters : stop;
    }

    /** A mark of punctuation or a symbol; runs of one mark (..., --, !!) stay together. */
    private int mark(int at, char c) {
        int stop = at + 1;
        if (Character.isHighSurrogate(c) && stop < end && Character.isLowSurrogate(text.charAt(stop))) {
            stop++;
        } else if (c == '!' || c == '?') {
            stop = run(at, "!?");
        } else if (REPEATED.indexOf(c) >= 0) {
            stop = run(at, String.valueOf(c));
        } else if (stop < end && text.charAt(stop) == c && (c == '\'' || c == '`' || c == '<' || c == '>')) {
            stop++;
        }
        spans.add(at, stop);
        return stop;
    }

    private int run(int at, String marks) {
        int stop = at + 1;
        while (stop < end && marks.indexOf(text.charAt(stop)) >= 0) {
            stop++;
        }
        return stop;
    }
}
