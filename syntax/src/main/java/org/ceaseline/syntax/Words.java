package org.ceaseline.syntax;

import java.util.Arrays;
import java.util.List;

/**
 * The words of one sentence as numbers, for tagger and parser. Position 0 is the root, 1 to n the words, n + 1 stands for none.
 * One object serves many sentences in turn; not shared between threads.
 */
final class Words {

    private static final int ROOT_MARK = 0x51ED270B;
    private static final int NONE_MARK = 0x2545F491;

    int count;
    int[] word = new int[0];
    int[] form = new int[0];
    int[] last1 = new int[0];
    int[] last2 = new int[0];
    int[] last3 = new int[0];
    int[] last4 = new int[0];
    int[] first1 = new int[0];
    int[] first2 = new int[0];
    int[] first3 = new int[0];
    int[] shape = new int[0];
    int[] commas = new int[0];
    int[] xpos = new int[0];
    int[] upos = new int[0];
    int[] tag = new int[0];
    /** The cluster of each word as a path of bits, its first six and its first four bits, and the tags that its like are given. */
    int[] path = new int[0];

    int[] path6 = new int[0];
    int[] path4 = new int[0];
    int[] usual = new int[0];
    private final Clusters clusters = Clusters.english();
    private char[] normal = new char[64];

    void read(List<Token> tokens) {
        count = tokens.size();
        grow(count + 2);
        mark(0, ROOT_MARK);
        mark(count + 1, NONE_MARK);
        for (int i = 1; i <= count; i++) {
            String written = tokens.get(i - 1).form();
            traits(i, written);
            commas[i] = commas[i - 1] + (isPause(written) ? 1 : 0);
        }
        commas[count + 1] = commas[count];
    }

    /** The same words in the opposite order, for the parser that reads from the end. Tags must be known. */
    void mirror(Words other) {
        count = other.count;
        grow(count + 2);
        mark(0, ROOT_MARK);
        mark(count + 1, NONE_MARK);
        for (int i = 1; i <= count; i++) {
            int from = count + 1 - i;
            word[i] = other.word[from];
            last2[i] = other.last2[from];
            last3[i] = other.last3[from];
            shape[i] = other.shape[from];
            path[i] = other.path[from];
            path6[i] = other.path6[from];
            path4[i] = other.path4[from];
            xpos[i] = other.xpos[from];
            upos[i] = other.upos[from];
            commas[i] = other.commas[count] - other.commas[from - 1];
        }
        commas[count + 1] = commas[count];
        Tagger.join(this);
    }

    /** The place of a word when {@code count} words are read from the end; the root stays where it is. */
    static int mirrored(int place, int count) {
        return place <= 0 ? place : count + 1 - place;
    }

    private static boolean isPause(String form) {
        char c = form.charAt(0);
        return form.length() == 1 && (c == ',' || c == ';' || c == ':');
    }

    private void grow(int needed) {
        if (word.length >= needed) {
            return;
        }
        int size = needed + needed / 2 + 16;
        word = new int[size];
        form = new int[size];
        last1 = new int[size];
        last2 = new int[size];
        last3 = new int[size];
        last4 = new int[size];
        first1 = new int[size];
        first2 = new int[size];
        first3 = new int[size];
        shape = new int[size];
        commas = new int[size];
        xpos = new int[size];
        upos = new int[size];
        tag = new int[size];
        path = new int[size];
        path6 = new int[size];
        path4 = new int[size];
        usual = new int[size];
    }

    private void mark(int at, int mark) {
        word[at] = mark;
        form[at] = mark;
        last1[at] = mark;
        last2[at] = mark;
        last3[at] = mark;
        last4[at] = mark;
        first1[at] = mark;
        first2[at] = mark;
        first3[at] = mark;
        shape[at] = mark;
        path[at] = mark;
        path6[at] = mark;
        path4[at] = mark;
        usual[at] = mark;
        commas[at] = 0;
    }

    private void traits(int at, String written) {
        int length = normalise(written);
        char[] c = normal;
        word[at] = hash(c, 0, length);
        form[at] = formHash(written);
        last1[at] = hash(c, length - 1, length);
        last2[at] = length > 2 ? hash(c, length - 2, length) : 0;
        last3[at] = length > 3 ? hash(c, length - 3, length) : 0;
        last4[at] = length > 4 ? hash(c, length - 4, length) : 0;
        first1[at] = hash(c, 0, 1);
        first2[at] = length > 3 ? hash(c, 0, 2) : 0;
        first3[at] = length > 4 ? hash(c, 0, 3) : 0;
        shape[at] = shapeOf(written);
        use(at, clusters.group(word[at], written));
    }

    private void use(int at, int group) {
        int bits = clusters.path(group);
        path[at] = bits;
        path6[at] = Clusters.upTo(6, bits);
        path4[at] = Clusters.upTo(4, bits);
        usual[at] = clusters.tags(group);
    }

    /** Lower case, digits as 0, one kind of quote and dash; the normal form goes to {@link #normal}. */
    private int normalise(String written) {
        int length = written.length();
        if (normal.length < length + 2) {
            normal = Arrays.copyOf(normal, length * 2);
        }
        return normalise(written, normal);
    }

    private static int normalise(String written, char[] normal) {
        int length = written.length();
        for (int i = 0; i < length; i++) {
            normal[i] = normalUnit(written.charAt(i));
        }
        boolean doubledQuote = length == 2 && normal[0] == '\'' && normal[1] == '\'';
        if (doubledQuote) {
            normal[0] = '"';
        }
        boolean doubledDash = length == 2 && normal[0] == '-' && normal[1] == '-';
        return doubledQuote || doubledDash ? 1 : length;
    }

    static char normalUnit(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c >= '0' && c <= '9' ? '0' : c == '`' ? '\'' : c;
        }
        return switch (c) {
            case '\u2019', '\u2018', '\u02BC', '\u00B4' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> '"';
            case '\u2013', '\u2014', '\u2010', '\u2011' -> '-';
            default -> Character.isDigit(c) ? '0' : Character.toLowerCase(c);
        };
    }

    /** The hash that the tag lexicon knows a word by. */
    static int hashOf(String written) {
        char[] normal = new char[written.length() + 2];
        return hash(normal, 0, normalise(written, normal));
    }

    private static int hash(char[] c, int from, int to) {
        int h = 0x811C9DC5;
        for (int i = from; i < to; i++) {
            h = (h ^ c[i]) * 0x01000193;
        }
        return h ^ h >>> 15;
    }

    private static int formHash(String written) {
        int h = 0x7F4A7C15;
        for (int i = 0; i < written.length(); i++) {
            h = (h ^ written.charAt(i)) * 0x01000193;
        }
        return h ^ h >>> 15;
    }

    private static int shapeOf(String written) {
        int shape = 7;
        int last = -1;
        for (int i = 0; i < written.length(); i++) {
            int kind = kind(written.charAt(i));
            if (kind != last) {
                shape = shape * 31 + kind;
                last = kind;
            }
        }
        return shape * 4 + Math.min(written.length(), 3);
    }

    private static int kind(char c) {
        if (Letters.isUpper(c)) {
            return 1;
        }
        if (Letters.isLetter(c)) {
            return 2;
        }
        return Letters.isDigit(c) ? 3 : Letters.isHyphen(c) ? 4 : c == '.' ? 5 : Letters.isApostrophe(c) ? 6 : 7;
    }
}
