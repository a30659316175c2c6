package org.ceaseline.capture.page;

/** What an element is within a comment thread. */
enum Role {
    ITEM,
    TEXT,
    AUTHOR,
    TIME,
    VOTES,
    LIST,
    REPLIES,
    REPLYTO,
    EDITED,
    HELD,
    STICKY,
    INLINE,
    DROP,
    COUNT,
    /** An item by an engine's own name; always together with {@link #ITEM}. */
    OWN_ITEM,
    /** A text by an engine's own name; always together with {@link #TEXT}. */
    OWN_TEXT,
    /** An author by an engine's own name; always together with {@link #AUTHOR}. */
    OWN_AUTHOR;

    final int bit = 1 << ordinal();

    boolean in(int roles) {
        return (roles & bit) != 0;
    }
}
