package org.ceaseline.capture.page;

/** What a class or id name says of the part that it names. */
enum Sign {
    BODY,
    COMMENT,
    NAV,
    SHARE,
    RELATED,
    SIDEBAR,
    AD,
    SIGNUP,
    POPUP,
    FOOTER,
    META,
    CAPTION,
    EMBED,
    TITLE,
    STANDFIRST,
    HIDDEN,
    CORRECTION;

    final int bit = 1 << ordinal();

    boolean in(int signs) {
        return (signs & bit) != 0;
    }

    static int of(Sign... signs) {
        int bits = 0;
        for (Sign sign : signs) {
            bits |= sign.bit;
        }
        return bits;
    }
}
