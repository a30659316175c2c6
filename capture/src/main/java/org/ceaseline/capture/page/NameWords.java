package org.ceaseline.capture.page;

import java.util.Arrays;
import java.util.List;

/**
 * The words of a class or id value: split at signs, digits and capitals, in small letters, without a final s. Holds one
 * value at a time; not safe to share between threads.
 */
final class NameWords {

    /** All words without anything between them. */
    char[] letters = new char[256];

    /** Where each word begins in {@link #letters}; after the last word stands the end. */
    private int[] starts = new int[65];

    /** A hash of each word, as {@link NameTable} takes it. */
    private int[] hashes = new int[65];

    private int count;

    static NameWords of(String value) {
        return new NameWords().read(value);
    }

    NameWords read(String value) {
        if (letters.length < value.length()) {
            letters = new char[value.length()];
            starts = new int[value.length() + 1];
            hashes = new int[value.length() + 1];
        }
        count = 0;
        int size = 0;
        boolean open = false;
        char before = ' ';
        int hash = 0;
        int hashBefore = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean capital = c >= 'A' && c <= 'Z';
            boolean letter = capital || c >= 'a' && c <= 'z' || c > 127;
            if (open && (!letter || capital && before >= 'a')) {
                size = close(size, hash, hashBefore);
                open = false;
            }
            if (letter) {
                if (!open) {
                    begin(size);
                    open = true;
                    hash = NameTable.EMPTY;
                }
                letters[size] = capital ? (char) (c + 32) : c > 127 ? Character.toLowerCase(c) : c;
                hashBefore = hash;
                hash = hash * 31 + letters[size++];
            }
            before = c;
        }
        size = open ? close(size, hash, hashBefore) : size;
        begin(size);
        count--;
        return this;
    }

    private void begin(int at) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        starts[count++] = at;
    }

    /** Ends the word before {@code end}; returns the end without a final s. */
    private int close(int end, int hash, int hashBefore) {
        int length = end - starts[count - 1];
        boolean plural = length > 3 && letters[end - 1] == 's' && letters[end - 2] != 's';
        hashes[count - 1] = plural ? hashBefore : hash;
        return plural ? end - 1 : end;
    }

    int count() {
        return count;
    }

    int start(int word) {
        return starts[word];
    }

    int hash(int word) {
        return hashes[word];
    }

    int end(int word) {
        return starts[word + 1];
    }

    /** How many letters the words have together. */
    int length() {
        return starts[count];
    }

    String text(int word) {
        return new String(letters, start(word), end(word) - start(word));
    }

    /** True where these words stand side by side from word {@code at} on. */
    boolean stand(List<String> words, int at) {
        if (at + words.size() > count) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!NameTable.isWritten(words.get(i), letters, start(at + i), end(at + i))) {
                return false;
            }
        }
        return true;
    }
}
