package org.ceaseline.capture.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ceaseline.capture.page.Tag.Of;

/** The blocks of a page and the signs of its elements, found in one walk. */
final class Outline {

    private static final int BURIED = Sign.of(Sign.HIDDEN);

    /** Last byte of the full stop that Chinese and Japanese write. */
    private static final byte IDEOGRAPHIC_STOP = (byte) 0x82;

    /** First bytes of the digits that Arabic and Persian write. */
    private static final byte ARABIC_DIGIT = (byte) 0xD9;

    private static final byte PERSIAN_DIGIT = (byte) 0xDB;

    /** The first two bytes of the figures of Burmese in UTF-8. */
    private static final byte BURMESE_DIGIT = (byte) 0xE1;

    private static final byte BURMESE_DIGIT_GOES_ON = (byte) 0x81;

    final Tree tree;
    private final boolean utf8;
    final List<Block> blocks = new ArrayList<>();
    /** Signs that an element's own names and attributes give. */
    final int[] own;
    /** Good prose below each element, in characters. */
    final int[] prose;

    /** What the elements may be within comment threads. */
    final Roles roles;
    /** The comments of the page. */
    final List<Post> posts;

    private int[] owner = new int[0];

    private final int[] classSigns;
    private final int[] idSigns;
    private final int[] holders;

    private Outline(Tree tree) {
        this.tree = tree;
        this.utf8 = tree.charset.equals(StandardCharsets.UTF_8);
        this.own = new int[tree.size()];
        this.prose = new int[tree.size()];
        this.holders = new int[tree.size()];
        Naming naming = new Naming(tree);
        this.classSigns = naming.classSigns;
        this.idSigns = naming.idSigns;
        this.roles = Roles.of(tree, naming);
        walk();
        weigh();
        Threads threads = Threads.of(this);
        this.posts = threads.posts();
        this.owner = threads.owner();
        weigh();
    }

    /** Letters of all blocks; those of scripts that need more room count double. */
    long letters() {
        return blocks.stream().mapToLong(block -> block.chars).sum();
    }

    /** The comment that a node belongs to, as its place in {@link #posts}; -1 for none. */
    int owner(int node) {
        return owner[node];
    }

    static Outline of(Tree tree) {
        return new Outline(tree);
    }

    private void walk() {
        Block open = null;
        int breaks = 0;
        int i = 0;
        while (i < tree.size()) {
            Tag tag = tree.tag(i);
            int parent = tree.parent(i);
            holders[i] = parent < 0 ? 0 : tree.tag(parent).is(Of.BLOCK) ? parent : holders[parent];
            if (tag == Tag.TEXT) {
                if (isBlank(i)) {
                    i++;
                    continue;
                }
                if (open == null || open.holder != holders[i] || breaks > 1) {
                    open = new Block(i, holders[i]);
                    blocks.add(open);
                }
                breaks = 0;
                count(open, i);
                i++;
                continue;
            }
            own[i] = signs(i, tag);
            if (tag.is(Of.DROP) || isHidden(i)) {
                own[i] |= BURIED;
                open = tag.is(Of.BLOCK) ? null : open;
                i = tree.end(i);
                continue;
            }
            breaks += tag == Tag.BR ? 1 : 0;
            if (tag.is(Of.BLOCK)) {
                open = null;
            }
            i++;
        }
    }

    private boolean isBlank(int text) {
        byte[] bytes = tree.bytes;
        for (int i = tree.start(text); i < tree.stop(text); i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return isNothing(i, tree.stop(text));
            }
        }
        return true;
    }

    /** True where only hard spaces are left. */
    private boolean isNothing(int from, int stop) {
        return stop - from <= 48 && Prose.isNothing(tree, from, stop);
    }

    private int signs(int node, Tag tag) {
        int signs = classSigns[tree.classOf(node)] | idSigns[tree.idOf(node)];
        if (tree.has(node, Attribute.ITEMPROP)) {
            String property = tree.attribute(node, Attribute.ITEMPROP);
            signs |= property.contains("articleBody") ? Sign.BODY.bit : 0;
        }
        if (tree.has(node, Attribute.PROPERTY)
                && tree.attribute(node, Attribute.PROPERTY).endsWith("articleBody")) {
            signs |= Sign.BODY.bit;
        }
        if (tree.has(node, Attribute.ROLE)) {
            signs |= role(tree.attribute(node, Attribute.ROLE));
        }
        return signs
                | switch (tag) {
                    case NAV, MENU -> Sign.NAV.bit;
                    case FOOTER -> Sign.FOOTER.bit;
                    case ASIDE -> Sign.SIDEBAR.bit;
                    case FIGURE, FIGCAPTION, CAPTION -> Sign.CAPTION.bit;
                    default -> 0;
                };
    }

    private static int role(String role) {
        return switch (role.toLowerCase(Locale.ROOT)) {
            case "navigation", "menu", "menubar", "banner", "search", "toolbar", "tablist" -> Sign.NAV.bit;
            case "complementary" -> Sign.SIDEBAR.bit;
            case "contentinfo" -> Sign.FOOTER.bit;
            case "dialog", "alertdialog", "alert" -> Sign.POPUP.bit;
            default -> 0;
        };
    }

    private boolean isHidden(int node) {
        if (tree.has(node, Attribute.HIDDEN)) {
            return true;
        }
        if (!tree.has(node, Attribute.STYLE)) {
            return false;
        }
        String style =
                tree.attribute(node, Attribute.STYLE).toLowerCase(Locale.ROOT).replace(" ", "");
        return style.contains("display:none") || style.contains("visibility:hidden");
    }

    private void count(Block block, int text) {
        byte[] bytes = tree.bytes;
        int chars = 1;
        int stop = tree.stop(text);
        for (int i = tree.start(text); i < stop; i++) {
            byte b = bytes[i];
            if (b > ' ') {
                chars++;
                block.stops += b == '.' || b == '!' || b == '?' ? 1 : 0;
                block.digits += b >= '0' && b <= '9' ? 1 : 0;
            } else if (b < 0) {
                chars += utf8 ? width(b) : 1;
                block.digits += isFarDigit(b, i + 1 < stop ? bytes[i + 1] : 0) ? Block.OF_A_DAY : 0;
                block.stops += b == IDEOGRAPHIC_STOP && bytes[i - 1] == (byte) 0x80 ? 1 : 0;
            }
        }
        block.chars += chars;
        block.linkChars += tree.isLinked(text) ? chars : 0;
        block.to = text + 1;
    }

    private static boolean isFarDigit(byte b, byte next) {
        return b == ARABIC_DIGIT || b == PERSIAN_DIGIT || b == BURMESE_DIGIT && next == BURMESE_DIGIT_GOES_ON;
    }

    /** A sign of three bytes mostly carries a syllable or a word. */
    private static int width(byte b) {
        return (b & 0xC0) == 0x80 ? 0 : (b & 0xF0) == 0xE0 ? 2 : 1;
    }

    private void weigh() {
        java.util.Arrays.fill(prose, 0);
        for (Block block : blocks) {
            if (block.isProse() && (owner.length == 0 || owner[block.from] < 0)) {
                prose[block.holder] += block.chars - block.linkChars;
            }
        }
        for (int i = tree.size() - 1; i > 0; i--) {
            prose[tree.parent(i)] += prose[i];
        }
    }
}
