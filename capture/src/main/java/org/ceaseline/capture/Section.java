package org.ceaseline.capture;

import java.util.Optional;

/**
 * A stretch of a report's normalised text.
 *
 * @param kind what it is
 * @param start first UTF-16 unit in {@link Report#text()}
 * @param end unit after the last
 * @param comment number of the comment that it belongs to, counted from 1; 0 where it is none
 * @param ambiguous true where the cut rests on weak evidence and an analyst should look
 * @param why the rule that decided, for {@code --explain}
 * @param time when the post of a live page was written that this belongs to, ISO 8601 as sharp as the page gives it:
 *     {@code 2031-05-03T14:35:00+02:00}, or {@code T14:35} where the page shows the clock alone; empty elsewhere
 */
public record Section(
        Kind kind, int start, int end, int comment, boolean ambiguous, String why, Optional<String> time) {

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

    /** A section that belongs to no post. */
    public Section(Kind kind, int start, int end, int comment, boolean ambiguous, String why) {
        this(kind, start, end, comment, ambiguous, why, Optional.empty());
    }
}
