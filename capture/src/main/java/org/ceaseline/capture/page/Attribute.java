package org.ceaseline.capture.page;

import java.nio.charset.StandardCharsets;

/** The attributes that are asked for; the tree notes for each element which of them it has. */
enum Attribute {
    CLASS("class"),
    ID("id"),
    HREF("href"),
    STYLE("style"),
    HIDDEN("hidden"),
    ARIA_HIDDEN("aria-hidden"),
    ROLE("role"),
    REL("rel"),
    NAME("name"),
    PROPERTY("property"),
    CONTENT("content"),
    ITEMPROP("itemprop"),
    ITEMTYPE("itemtype"),
    ITEMSCOPE("itemscope"),
    DATETIME("datetime"),
    TITLE("title"),
    TYPE("type"),
    TYPEOF("typeof"),
    LANG("lang"),
    SRC("src"),
    ALT("alt"),
    HTTP_EQUIV("http-equiv"),
    PUBDATE("pubdate"),
    COUNT("data-count"),
    COMMENT_ID("data-commentid"),
    COMMENT_STAMP("data-comment-timestamp"),
    DATA_TIME("data-time"),
    UTIME("data-utime"),
    DATE_STRING("data-datestring"),
    AUTHOR("data-author"),
    VALUE("value"),
    ARIA_LABEL("aria-label");

    private static final Attribute[] BY_HASH = new Attribute[256];

    static {
        for (Attribute attribute : values()) {
            byte[] name = attribute.bytes;
            int slot = hash(name, 0, name.length) & 255;
            while (BY_HASH[slot] != null) {
                slot = slot + 1 & 255;
            }
            BY_HASH[slot] = attribute;
        }
    }

    final byte[] bytes;
    final int bit;

    Attribute(String name) {
        this.bytes = name.getBytes(StandardCharsets.US_ASCII);
        this.bit = 1 << ordinal();
    }

    /** The bit of the attribute named by these bytes, 0 where nobody asks for it. */
    static int bitOf(byte[] page, int start, int end) {
        if (end - start > 24 || end - start < 2) {
            return 0;
        }
        int slot = hash(page, start, end) & 255;
        while (BY_HASH[slot] != null) {
            if (equal(BY_HASH[slot].bytes, page, start, end)) {
                return BY_HASH[slot].bit;
            }
            slot = slot + 1 & 255;
        }
        return 0;
    }

    static boolean equal(byte[] name, byte[] page, int start, int end) {
        if (end - start != name.length) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            if (Tag.lower(page[start + i]) != name[i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(byte[] page, int start, int end) {
        return Tag.lower(page[start]) * 31
                + Tag.lower(page[end - 1]) * 7
                + Tag.lower(page[start + 1])
                + (end - start) * 131;
    }
}
