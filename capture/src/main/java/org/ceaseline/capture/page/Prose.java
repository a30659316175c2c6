package org.ceaseline.capture.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.ceaseline.capture.page.Tag.Of;

/** Text of a stretch of nodes with its white space folded and the raw byte of each word kept. Not safe to share between threads. */
final class Prose {

    private final Tree tree;
    private final boolean utf8;
    private char[] text = new char[128];
    private int length;
    private int[] textStarts = new int[32];
    private int[] rawStarts = new int[32];
    private int size;
    private boolean spaced;
    private boolean broken;

    Prose(Tree tree) {
        this.tree = tree;
        this.utf8 = tree.charset.equals(StandardCharsets.UTF_8);
    }

    /** The text of nodes {@code from} to {@code to} in one line. */
    static String line(Tree tree, int from, int to) {
        Prose prose = new Prose(tree);
        prose.add(from, to);
        return prose.inOneLine();
    }

    /** Adds nodes {@code from} to {@code to} in document order. */
    void add(int from, int to) {
        int i = from;
        while (i < to) {
            i = step(i);
        }
    }

    /** Adds the first {@code size} of these texts and breaks. */
    void add(int[] nodes, int size) {
        for (int i = 0; i < size; i++) {
            step(nodes[i]);
        }
    }

    private int step(int node) {
        Tag tag = tree.tag(node);
        if (tag == Tag.TEXT) {
            words(tree.start(node), tree.stop(node));
            return node + 1;
        }
        if (tag == Tag.BR) {
            broken |= length > 0;
            return node + 1;
        }
        spaced |= tag.is(Of.BLOCK);
        return tag.is(Of.DROP) ? tree.end(node) : node + 1;
    }

    /** Adds the words of a stretch of raw bytes. */
    void words(int start, int stop) {
        byte[] bytes = tree.bytes;
        int i = start;
        while (i < stop) {
            if (bytes[i] <= ' ' && bytes[i] >= 0) {
                spaced = true;
                i++;
                continue;
            }
            int from = i;
            while (i < stop && (bytes[i] > ' ' || bytes[i] < 0)) {
                i++;
            }
            word(from, i);
        }
    }

    private void word(int from, int to) {
        if (isPlain(from, to)) {
            begin(from);
            makeRoom(to - from);
            for (int i = from; i < to; i++) {
                put((char) tree.bytes[i]);
            }
            return;
        }
        String word = new String(tree.bytes, from, to - from, utf8 ? StandardCharsets.UTF_8 : tree.charset);
        word = References.read(word);
        int start = 0;
        for (int i = 0; i <= word.length(); i++) {
            if (i == word.length() || isBlank(word.charAt(i))) {
                piece(word, start, i, from);
                start = i + 1;
                spaced |= i < word.length();
            }
        }
    }

    /** True for a word that stands in its bytes as it reads. */
    private boolean isPlain(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tree.bytes[i] < 0 || tree.bytes[i] == '&') {
                return false;
            }
        }
        return true;
    }

    private void piece(String word, int start, int stop, int raw) {
        if (stop <= start) {
            return;
        }
        begin(raw);
        makeRoom(stop - start);
        for (int i = start; i < stop; i++) {
            put(word.charAt(i));
        }
    }

    private void makeRoom(int more) {
        if (length + more > text.length) {
            text = Arrays.copyOf(text, (length + more) * 2);
        }
    }

    private void put(char c) {
        text[length++] = c == 0 ? '\uFFFD' : c;
    }

    private String inOneLine() {
        for (int i = 0; i < length; i++) {
            text[i] = text[i] == '\n' ? ' ' : text[i];
        }
        return text();
    }

    private void begin(int raw) {
        separate();
        if (size == textStarts.length) {
            textStarts = Arrays.copyOf(textStarts, size * 2);
            rawStarts = Arrays.copyOf(rawStarts, size * 2);
        }
        textStarts[size] = length;
        rawStarts[size++] = raw;
    }

    private void separate() {
        if (length > 0 && (broken || spaced)) {
            makeRoom(1);
            put(broken ? '\n' : ' ');
        }
        spaced = false;
        broken = false;
    }

    /** True where these raw bytes show nothing. */
    static boolean isNothing(Tree tree, int start, int stop) {
        boolean plain = true;
        for (int i = start; i < stop; i++) {
            byte b = tree.bytes[i];
            if (b > ' ' && b != '&' && plain) {
                return false;
            }
            plain &= b > 0 && b != '&';
        }
        if (plain) {
            return true;
        }
        String text = References.read(new String(tree.bytes, start, stop - start, tree.charset));
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isBlank(char c) {
        return c <= ' ' && c != 0
                || c == '\u00A0'
                || c == '\u200B'
                || c == '\uFEFF'
                || c == '\u00AD'
                || c == '\u2028'
                || c == '\u2029';
    }

    boolean isEmpty() {
        return length == 0;
    }

    String text() {
        return new String(text, 0, length);
    }

    int[] textStarts() {
        return Arrays.copyOf(textStarts, size);
    }

    int[] rawStarts() {
        return Arrays.copyOf(rawStarts, size);
    }

    void clear() {
        length = 0;
        size = 0;
        spaced = false;
        broken = false;
    }
}
