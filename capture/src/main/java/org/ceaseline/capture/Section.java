package org.ceaseline.capture;

/**
 * A stretch of a report's normalised text.
 *
 * @param kind what it is
 * @param start first UTF-16 unit in {@link Report#text()}
 * @param end unit after the last
 * @param comment number of the comment that it belongs to, counted from 1; 0 where it is none
 * @param ambiguous true where the cut rests on weak evidence and an analyst should look
 * @param why the rule that decided, for {@code --explain}
 */
public record Section(Kind kind, int start, int end, int comment, boolean ambiguous, String why) {

    /** What a stretch of text is on its page. */
    public enum Kind {
        HEADLINE,
        STANDFIRST,
        BODY,
        LIST,
        TABLE,
        QUOTE,
        CAPTION,
        CAPTION_ILLUSTRATIVE,
        CORRECTION,
        BYLINE,
        COMMENT,
        FURNITURE;

        /** True for text that the article itself tells. */
        public boolean isArticle() {
            return this == STANDFIRST || this == BODY || this == LIST || this == TABLE || this == QUOTE;
        }
    }

    public Section {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Section runs backwards: " + start + " to " + end + ". Swap them.");
        }
    }
}
