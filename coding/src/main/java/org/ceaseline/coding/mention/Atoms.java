package org.ceaseline.coding.mention;

import java.util.Arrays;
import java.util.List;
import org.ceaseline.syntax.Sentence;
import org.ceaseline.syntax.Token;

/**
 * A sentence cut into its smallest pieces: words, numbers and single signs. Matching runs over these, so it does not
 * depend on how a tokeniser cuts hyphens, apostrophes and ranges; {@link #span} leads back to the sentence's tokens.
 */
final class Atoms {

    private static final byte WORD = 0;
    private static final byte NUMBER = 1;
    private static final byte SIGN = 2;
    private static final byte GENITIVE = 3;

    private final String text;
    private final Sentence sentence;
    private int size;
    private int[] starts = new int[48];
    private int[] ends = new int[48];
    private byte[] kinds = new byte[48];
    private String[] keys = new String[48];

    private Atoms(String text, Sentence sentence) {
        this.text = text;
        this.sentence = sentence;
    }

    static Atoms of(String text, Sentence sentence) {
        Atoms atoms = new Atoms(text, sentence);
        int at = sentence.start();
        while (at < sentence.end()) {
            at = atoms.cut(at, sentence.end());
        }
        return atoms;
    }

    private int cut(int at, int limit) {
        char c = text.charAt(at);
        if (Character.isWhitespace(c) || c == '\u00a0') {
            return at + 1;
        }
        if (isDigit(c)) {
            return add(NUMBER, at, numberEnd(at, limit));
        }
        if (Character.isLetter(c)) {
            return add(WORD, at, wordEnd(at, limit));
        }
        if (Folding.isApostrophe(c) && at + 1 < limit && lower(at + 1) == 's' && wordEnd(at + 1, limit) == at + 2) {
            return add(GENITIVE, at, at + 2);
        }
        return add(SIGN, at, at + (Character.isHighSurrogate(c) && at + 1 < limit ? 2 : 1));
    }

    private int wordEnd(int at, int limit) {
        int end = at;
        while (end < limit) {
            char c = text.charAt(end);
            boolean inner =
                    Folding.isApostrophe(c) && end > at && isLetterAt(end + 1, limit) && !isGenitiveAt(end, limit);
            boolean dotted = c == '.' && isDottedAcronym(at, end, limit);
            if (!Character.isLetter(c) && !isMark(c) && !inner && !dotted) {
                break;
            }
            end++;
        }
        return end;
    }

    /** U.N. and U.S.: single capitals, each with its full stop. */
    private boolean isDottedAcronym(int at, int end, int limit) {
        boolean single = end - at == 1 || text.charAt(end - 2) == '.';
        boolean more = isLetterAt(end + 1, limit) && !isLetterAt(end + 2, limit);
        boolean closing = end - at >= 3 && text.charAt(end - 2) == '.' && !isLetterAt(end + 1, limit);
        return single && Character.isUpperCase(text.charAt(end - 1)) && (more || closing);
    }

    private boolean isGenitiveAt(int at, int limit) {
        return at + 1 < limit && lower(at + 1) == 's' && !isLetterAt(at + 2, limit);
    }

    private char lower(int at) {
        return Character.toLowerCase(text.charAt(at));
    }

    private boolean isLetterAt(int at, int limit) {
        return at < limit && Character.isLetter(text.charAt(at));
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK || c == '\u0640';
    }

    private int numberEnd(int at, int limit) {
        int end = at;
        while (end < limit) {
            char c = text.charAt(end);
            boolean grouped = (c == ',' || c == '.') && end + 1 < limit && isDigit(text.charAt(end + 1));
            if (!isDigit(c) && !(grouped && (c == '.' || isThousands(end, limit)))) {
                break;
            }
            end++;
        }
        return end;
    }

    private boolean isThousands(int comma, int limit) {
        int digits = 0;
        while (comma + 1 + digits < limit && isDigit(text.charAt(comma + 1 + digits))) {
            digits++;
        }
        return digits == 3;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private int add(byte kind, int start, int end) {
        if (size == starts.length) {
            grow();
        }
        starts[size] = start;
        ends[size] = end;
        kinds[size] = kind;
        keys[size] = key(kind, start, end);
        size++;
        return end;
    }

    private String key(byte kind, int start, int end) {
        if (kind == GENITIVE) {
            return "'s";
        }
        if (kind == SIGN && Folding.isHyphen(text.charAt(start))) {
            return "-";
        }
        String key = kind == WORD ? Folding.word(text, start, end) : text.substring(start, end);
        return kind == WORD && key.indexOf('.') >= 0 ? key.replace(".", "") : key;
    }

    private void grow() {
        starts = Arrays.copyOf(starts, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
        kinds = Arrays.copyOf(kinds, size * 2);
        keys = Arrays.copyOf(keys, size * 2);
    }

    /** True where the words of the sentence begin, behind a dateline or the number of a list. */
    boolean isFirstWord(int at) {
        List<Token> tokens = sentence.tokens();
        return !tokens.isEmpty() && at < size && starts[at] == tokens.get(0).start();
    }

    int size() {
        return size;
    }

    String text() {
        return text;
    }

    Sentence sentence() {
        return sentence;
    }

    /** The looked-up form of the atom; empty outside the sentence, so callers need no bounds check. */
    String key(int atom) {
        return atom >= 0 && atom < size ? keys[atom] : "";
    }

    boolean is(int atom, String key) {
        return key(atom).equals(key);
    }

    boolean isWord(int atom) {
        return atom >= 0 && atom < size && kinds[atom] == WORD;
    }

    boolean isNumber(int atom) {
        return atom >= 0 && atom < size && kinds[atom] == NUMBER;
    }

    boolean isSign(int atom) {
        return atom >= 0 && atom < size && kinds[atom] == SIGN;
    }

    boolean isGenitive(int atom) {
        return atom >= 0 && atom < size && kinds[atom] == GENITIVE;
    }

    int start(int atom) {
        return starts[atom];
    }

    int end(int atom) {
        return ends[atom];
    }

    String raw(int atom) {
        return text.substring(starts[atom], ends[atom]);
    }

    String raw(int first, int last) {
        return text.substring(starts[first], ends[last]);
    }

    boolean isCapitalised(int atom) {
        return isWord(atom) && Character.isUpperCase(text.charAt(starts[atom]));
    }

    /** Two letters or more, all of them capitals. */
    boolean isAllCapitals(int atom) {
        if (!isWord(atom) || ends[atom] - starts[atom] < 2) {
            return false;
        }
        for (int i = starts[atom]; i < ends[atom]; i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return Character.isUpperCase(text.charAt(starts[atom]));
    }

    /** True where nothing stands between this atom and the one before. */
    boolean isGlued(int atom) {
        return atom > 0 && atom < size && starts[atom] == ends[atom - 1];
    }

    /** The value of a whole number, -1 where the atom is none. */
    long number(int atom) {
        if (!isNumber(atom) || ends[atom] - starts[atom] > 15 || key(atom).indexOf('.') >= 0) {
            return -1;
        }
        long value = 0;
        for (int i = starts[atom]; i < ends[atom]; i++) {
            char c = text.charAt(i);
            value = c == ',' ? value : value * 10 + (c - '0');
        }
        return value;
    }

    /** Atoms {@code first..last} as a stretch of the sentence's tokens. */
    Span span(int first, int last) {
        int from = tokenAt(starts[first]);
        int to = Math.max(from, tokenAt(ends[last] - 1));
        return new Span(from, to, to, starts[first], ends[last]);
    }

    /** Index of the token that holds this unit of the text, or of the last one before it. */
    int tokenAt(int offset) {
        List<Token> tokens = sentence.tokens();
        int low = 0;
        int high = tokens.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (tokens.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
