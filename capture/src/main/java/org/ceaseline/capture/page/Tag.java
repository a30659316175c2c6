package org.ceaseline.capture.page;

import java.nio.charset.StandardCharsets;

/** The elements that matter for reading, each with what the HTML standard says of it. */
enum Tag {
    TEXT("#text", 0),
    OTHER("#other", 0),
    A("a", Of.INLINE),
    ABBR("abbr", Of.INLINE),
    ADDRESS("address", Of.BLOCK | Of.SPECIAL | Of.CLOSES_P),
    AREA("area", Of.VOID | Of.SPECIAL),
    ARTICLE("article", Of.BLOCK | Of.SPECIAL | Of.CLOSES_P),
    ASIDE("aside", Of.BLOCK | Of.SPECIAL | Of.CLOSES_P),
    AUDIO("audio", Of.DROP),
    B("b", Of.INLINE),
    BASE("base", Of.VOID | Of.SPECIAL | Of.HEAD),
    BLOCKQUOTE("blockquote", Of.BLOCK | Of.SPECIAL | Of.CLOSES_P),
    BODY("body", Of.BLOCK | Of.SPECIAL),
    BR("br", Of.VOID | Of.SPECIAL),
    BUTTON("button", Of.SPECIAL | Of.DROP | Of.BLOCK),
    CANVAS("canvas", Of.DROP),
    CAPTION("caption", Of.BLOCK | Of.SPECIAL | Of.FENCE),
    CENTER("center", Of.BLOCK | Of.SPECIAL | Of.CLOSES_P),
    CITE("cite", Of.INLINE),
    CODE("code", Of.INLINE),
    COL("col", Of.VOID | Of.SPECIAL),
    DD("dd", Of.BLOCK | Of.SPECIAL | Of.CLOSES_P),
    DEL("del", Of.INLINE),
    DETAILS("details", Of.BLOCK | Of.SPECIAL | Of.CLOSES_P),
    DIALOG("dialog", Of.BLOCK | Of.CLOSES_P | Of.DROP),
    DIV("div", Of.BLOCK | Of.SPECIAL | Of.CLOSES_P),
    DL("dl", Of.BLOCK | Of.SPECIAL | Of.CLOSES_P),
    DT("dt", Of.BLOCK | Of.SPECIAL | Of.CLOSES_P),
    EM("em", Of.INLINE),
    EMBED("embed", Of.VOID | Of.SPECIAL | Of.DROP),
    FIELDSET("fieldset", Of.BLOCK | Of.SPECIAL | Of.CLOSES_P),
    FIGCAPTION("figcaption", Of.BLOCK | Of.SPECIAL | Of.CLOSES_P),
    FIGURE("figure", Of.BLOCK | Of.SPECIAL | Of.CLOSES_P),
    FONT("font", Of.INLINE),
    FOOTER("footer", Of.BLOCK | Of.SPECIAL | Of.CLOSES_P),
    FORM("form", Of.BLOCK | Of.SPECIAL | Of.CLOSES_P),
    FRAME("frame", Of.VOID | Of.SPECIAL),
    H1("h1", Of.BLOCK | Of.SPECIAL | Of.CLOSES_P | Of.HEADING),
    H2("h2", Of.BLOCK | Of.SPECIAL | Of.CLOSES_P | Of.HEADING),
    H3("h3", Of.BLOCK | Of.SPECIAL | Of.CLOSES_P | Of.HEADING),
    H4("h4", Of.BLOCK | Of.SPECIAL | Of.CLOSES_P | Of.HEADING),
    H5("h5", Of.BLOCK | Of.SPECIAL | Of.CLOSES_P | Of.HEADING),
    H6("h6", Of.BLOCK | Of.SPECIAL | Of.CLOSES_P | Of.HEADING),
    HEAD("head", Of.SPECIAL | Of.BLOCK),
    HEADER("header", Of.BLOCK | Of.SPECIAL | Of.CLOSES_P),
    HR("hr", Of.VOID | Of.BLOCK | Of.SPECIAL | Of.CLOSES_P),
    HTML("html", Of.BLOCK | Of.SPECIAL | Of.FENCE),
    I("i", Of.INLINE),
    IFRAME("iframe", Of.RAW | Of.SPECIAL | Of.DROP),
    IMG("img", Of.VOID | Of.SPECIAL),
    INPUT("input", Of.VOID | Of.SPECIAL),
    INS("ins", Of.INLINE),
    LABEL("label", Of.INLINE),
    LEGEND("legend", Of.BLOCK),
    LI("li", Of.BLOCK | Of.SPECIAL | Of.CLOSES_P),
    LINK("link", Of.VOID | Of.SPECIAL | Of.HEAD),
    MAIN("main", Of.BLOCK | Of.SPECIAL | Of.CLOSES_P),
    MARK("mark", Of.INLINE),
    MATH("math", Of.INLINE),
    MENU("menu", Of.BLOCK | Of.SPECIAL | Of.CLOSES_P),
    META("meta", Of.VOID | Of.SPECIAL | Of.HEAD),
    NAV("nav", Of.BLOCK | Of.SPECIAL | Of.CLOSES_P),
    NOSCRIPT("noscript", Of.SPECIAL | Of.DROP | Of.HEAD),
    OBJECT("object", Of.SPECIAL | Of.FENCE | Of.DROP),
    OL("ol", Of.BLOCK | Of.SPECIAL | Of.CLOSES_P),
    OPTGROUP("optgroup", Of.BLOCK),
    OPTION("option", Of.BLOCK),
    P("p", Of.BLOCK | Of.SPECIAL | Of.CLOSES_P),
    PARAM("param", Of.VOID | Of.SPECIAL),
    PICTURE("picture", Of.INLINE),
    PRE("pre", Of.BLOCK | Of.SPECIAL | Of.CLOSES_P),
    Q("q", Of.INLINE),
    S("s", Of.INLINE),
    SCRIPT("script", Of.RAW | Of.SPECIAL | Of.DROP | Of.HEAD),
    SECTION("section", Of.BLOCK | Of.SPECIAL | Of.CLOSES_P),
    SELECT("select", Of.BLOCK | Of.SPECIAL | Of.DROP),
    SMALL("small", Of.INLINE),
    SOURCE("source", Of.VOID | Of.SPECIAL),
    SPAN("span", Of.INLINE),
    STRIKE("strike", Of.INLINE),
    STRONG("strong", Of.INLINE),
    STYLE("style", Of.RAW | Of.SPECIAL | Of.DROP | Of.HEAD),
    SUB("sub", Of.INLINE),
    SUMMARY("summary", Of.BLOCK | Of.SPECIAL | Of.CLOSES_P),
    SUP("sup", Of.INLINE),
    SVG("svg", Of.DROP),
    TABLE("table", Of.BLOCK | Of.SPECIAL | Of.FENCE),
    TBODY("tbody", Of.BLOCK | Of.SPECIAL),
    TD("td", Of.BLOCK | Of.SPECIAL | Of.FENCE),
    TEMPLATE("template", Of.BLOCK | Of.SPECIAL | Of.FENCE | Of.DROP | Of.HEAD),
    TEXTAREA("textarea", Of.RAW | Of.SPECIAL | Of.DROP),
    TFOOT("tfoot", Of.BLOCK | Of.SPECIAL),
    TH("th", Of.BLOCK | Of.SPECIAL | Of.FENCE),
    THEAD("thead", Of.BLOCK | Of.SPECIAL),
    TIME("time", Of.INLINE),
    TITLE("title", Of.RAW | Of.SPECIAL | Of.HEAD | Of.DROP),
    TR("tr", Of.BLOCK | Of.SPECIAL),
    TRACK("track", Of.VOID | Of.SPECIAL),
    U("u", Of.INLINE),
    UL("ul", Of.BLOCK | Of.SPECIAL | Of.CLOSES_P),
    VIDEO("video", Of.DROP),
    WBR("wbr", Of.VOID | Of.SPECIAL),
    NOFRAMES("noframes", Of.RAW | Of.SPECIAL | Of.DROP),
    NOEMBED("noembed", Of.RAW | Of.SPECIAL | Of.DROP),
    XMP("xmp", Of.RAW | Of.SPECIAL | Of.DROP);

    /** What the standard says of an element, as bits. */
    static final class Of {
        static final int VOID = 1;
        static final int BLOCK = 2;
        static final int SPECIAL = 4;
        static final int CLOSES_P = 8;
        static final int FENCE = 16;
        static final int RAW = 32;
        static final int HEAD = 64;
        static final int DROP = 128;
        static final int HEADING = 256;
        static final int INLINE = 0;

        private Of() {}
    }

    private static final Tag[] ALL = values();
    private static final Tag[] TABLE_OF = new Tag[1024];
    private static final int LONGEST = 10;

    static {
        for (Tag tag : ALL) {
            int slot = hash(tag.bytes, 0, tag.bytes.length) & 1023;
            while (TABLE_OF[slot] != null) {
                slot = slot + 1 & 1023;
            }
            TABLE_OF[slot] = tag;
        }
    }

    private final byte[] bytes;
    final String written;
    final int bits;

    Tag(String name, int bits) {
        this.written = name;
        this.bytes = name.getBytes(StandardCharsets.US_ASCII);
        this.bits = bits;
    }

    boolean is(int bit) {
        return (bits & bit) != 0;
    }

    static Tag of(int number) {
        return ALL[number];
    }

    /** The element named by these bytes in any case, or {@link #OTHER}. */
    static Tag named(byte[] page, int start, int end) {
        if (end - start > LONGEST) {
            return OTHER;
        }
        int slot = hash(page, start, end) & 1023;
        while (TABLE_OF[slot] != null) {
            if (TABLE_OF[slot].isWritten(page, start, end)) {
                return TABLE_OF[slot];
            }
            slot = slot + 1 & 1023;
        }
        return OTHER;
    }

    boolean isWritten(byte[] page, int start, int end) {
        if (end - start != bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (lower(page[start + i]) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(byte[] page, int start, int end) {
        int hash = 17;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + lower(page[i]);
        }
        return hash ^ hash >>> 10;
    }

    static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b + 32 : b;
    }
}
