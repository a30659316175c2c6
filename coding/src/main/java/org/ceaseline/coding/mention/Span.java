package org.ceaseline.coding.mention;

/**
 * A stretch of a sentence.
 *
 * @param first index of its first token in the sentence
 * @param last index of its last token, not before {@code first}
 * @param head index of the token that stands for it in the tree; the last one where the sentence is not parsed
 * @param start first UTF-16 unit in the report's text
 * @param end unit after the last
 */
public record Span(int first, int last, int head, int start, int end) {

    public Span {
        if (last < first || end < start) {
            throw new IllegalArgumentException("Span runs backwards: tokens " + first + " to " + last + ", units "
                    + start + " to " + end + ". Swap them.");
        }
    }

    public boolean holds(int token) {
        return first <= token && token <= last;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
