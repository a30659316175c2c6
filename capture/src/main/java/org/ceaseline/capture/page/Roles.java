package org.ceaseline.capture.page;

import org.ceaseline.capture.page.Tag.Of;

/** What each element of a page may be within a comment thread. */
final class Roles {

    private static final int NEVER_ITEMS = Role.ITEM.bit | Role.OWN_ITEM.bit;

    final int[] of;
    boolean any;

    private Roles(int size) {
        this.of = new int[size];
    }

    static Roles of(Tree tree, Naming naming) {
        Roles roles = new Roles(tree.size());
        for (int i = 1; i < tree.size(); i++) {
            if (!tree.isText(i)) {
                roles.of[i] = roles.read(tree, i, naming);
                roles.any |= (roles.of[i] & (Role.ITEM.bit | Role.TEXT.bit)) != 0;
            }
        }
        return roles;
    }

    private int read(Tree tree, int node, Naming naming) {
        Tag tag = tree.tag(node);
        int bits = 0;
        if (tree.classOf(node) != 0) {
            bits |= naming.classMeanings[tree.classOf(node)].on(tag, tree, node);
        }
        if (tree.idOf(node) != 0) {
            bits |= naming.idMeanings[tree.idOf(node)].on(tag, tree, node);
        }
        if (tree.has(node, Attribute.ITEMPROP)) {
            bits |= Engines.LISTED.ofProperty(tree.attribute(node, Attribute.ITEMPROP));
        }
        if (tree.has(node, Attribute.ITEMTYPE)) {
            bits |= Engines.LISTED.ofProperty(tree.attribute(node, Attribute.ITEMTYPE));
        }
        if ((bits & NEVER_ITEMS) != 0 && !mayBeItem(tree, node, tag, bits)) {
            bits &= ~NEVER_ITEMS;
        }
        return bits;
    }

    private static boolean mayBeItem(Tree tree, int node, Tag tag, int bits) {
        boolean block = tag.is(Of.BLOCK) && !tag.is(Of.HEADING) || tag == Tag.OTHER;
        boolean never = tag == Tag.UL
                || tag == Tag.OL
                || tag == Tag.FORM
                || tag == Tag.P
                || tag == Tag.BODY
                || tag == Tag.TBODY
                || tag == Tag.BLOCKQUOTE
                || tag == Tag.SUMMARY
                || tag == Tag.NAV;
        return block && !never && !Role.TEXT.in(bits) && tree.end(node) > node + 1;
    }
}
