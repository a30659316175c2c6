package org.ceaseline.coding.reading;

/**
 * One who may have a part in an event.
 *
 * @param word the head of the words for it; -1 for one told of before
 * @param party whom the words stand for
 * @param from how one told of before is known ({@code speaker} of the sentence, who {@code told} last, the last {@code act} or
 *     {@code group}, chosen by a {@code rule}); empty for a
 *     word of the sentence
 */
record Somebody(int word, Party party, String from) {

    /** True for a word of the sentence. */
    boolean isNamed() {
        return word >= 0;
    }
}
