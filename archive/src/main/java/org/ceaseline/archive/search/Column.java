package org.ceaseline.archive.search;

import java.io.IOException;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.FixedBitSet;

/**
 * One number for each document of a segment, in as few bytes as do: 0 for none, else a value's number counted from 1; the last
 * number says that a document has several values. Counting over these is ten times as quick as asking the files. Immutable.
 */
abstract class Column {

    /** So many numbers fit into one byte, and into two. */
    private static final int NARROW = 1 << 8;

    private static final int WIDE = 1 << 16;

    private final int numbers;

    private Column(int numbers) {
        this.numbers = numbers;
    }

    /** How many numbers there are: one more than the largest. */
    int numbers() {
        return numbers;
    }

    abstract int of(int doc);

    abstract int docs();

    /** The documents whose number is wanted. */
    final FixedBitSet having(boolean[] wanted) {
        long[] ones = new long[numbers];
        for (int number = 0; number < numbers; number++) {
            ones[number] = wanted[number] ? 1 : 0;
        }
        int docs = docs();
        FixedBitSet having = new FixedBitSet(docs);
        long[] words = having.getBits();
        for (int from = 0; from < docs; from += Long.SIZE) {
            words[from / Long.SIZE] = word(from, Math.min(docs, from + Long.SIZE), ones);
        }
        return having;
    }

    /** A bit for each of up to 64 documents, the first one lowest: the one of its number. */
    abstract long word(int from, int to, long[] ones);

    /** Adds one to the count of each document's number. */
    abstract void count(int[] docs, int size, int[] counts);

    /** Gives a document its number. */
    interface Numbered {
        int of(int doc) throws IOException;
    }

    /** @param numbers one more than the largest */
    static Column of(int docs, int numbers, Numbered number) throws IOException {
        if (numbers <= NARROW) {
            byte[] narrow = new byte[docs];
            for (int doc = 0; doc < docs; doc++) {
                narrow[doc] = (byte) number.of(doc);
            }
            return new Bytes(numbers, narrow);
        }
        if (numbers <= WIDE) {
            char[] wider = new char[docs];
            for (int doc = 0; doc < docs; doc++) {
                wider[doc] = (char) number.of(doc);
            }
            return new Chars(numbers, wider);
        }
        int[] widest = new int[docs];
        for (int doc = 0; doc < docs; doc++) {
            widest[doc] = number.of(doc);
        }
        return new Ints(numbers, widest);
    }

    /** The values of a facet, by their numbers in the segment. */
    static Column of(int docs, SortedSetDocValues values) throws IOException {
        int several = Math.toIntExact(values.getValueCount()) + 1;
        return of(docs, several + 1, doc -> {
            if (!values.advanceExact(doc)) {
                return 0;
            }
            return values.docValueCount() > 1 ? several : Math.toIntExact(values.nextOrd()) + 1;
        });
    }

    private static final class Bytes extends Column {
        private final byte[] values;

        Bytes(int numbers, byte[] values) {
            super(numbers);
            this.values = values;
        }

        @Override
        int of(int doc) {
            return values[doc] & 0xff;
        }

        @Override
        int docs() {
            return values.length;
        }

        @Override
        long word(int from, int to, long[] ones) {
            long word = 0;
            for (int doc = to - 1; doc >= from; doc--) {
                word = word << 1 | ones[values[doc] & 0xff];
            }
            return word;
        }

        @Override
        void count(int[] docs, int size, int[] counts) {
            for (int at = 0; at < size; at++) {
                counts[values[docs[at]] & 0xff]++;
            }
        }
    }

    private static final class Chars extends Column {
        private final char[] values;

        Chars(int numbers, char[] values) {
            super(numbers);
            this.values = values;
        }

        @Override
        int of(int doc) {
            return values[doc];
        }

        @Override
        int docs() {
            return values.length;
        }

        @Override
        long word(int from, int to, long[] ones) {
            long word = 0;
            for (int doc = to - 1; doc >= from; doc--) {
                word = word << 1 | ones[values[doc]];
            }
            return word;
        }

        @Override
        void count(int[] docs, int size, int[] counts) {
            for (int at = 0; at < size; at++) {
                counts[values[docs[at]]]++;
            }
        }
    }

    private static final class Ints extends Column {
        private final int[] values;

        Ints(int numbers, int[] values) {
            super(numbers);
            this.values = values;
        }

        @Override
        int of(int doc) {
            return values[doc];
        }

        @Override
        int docs() {
            return values.length;
        }

        @Override
        long word(int from, int to, long[] ones) {
            long word = 0;
            for (int doc = to - 1; doc >= from; doc--) {
                word = word << 1 | ones[values[doc]];
            }
            return word;
        }

        @Override
        void count(int[] docs, int size, int[] counts) {
            for (int at = 0; at < size; at++) {
                counts[values[docs[at]]]++;
            }
        }
    }
}
