package org.ceaseline.desk.holding;

/** There are too many claims to work something out while somebody waits for a page. */
public final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMuch(long claims) {
        super(Long.toString(claims));
    }
}
