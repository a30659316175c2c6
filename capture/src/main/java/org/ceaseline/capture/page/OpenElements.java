package org.ceaseline.capture.page;

import org.ceaseline.capture.page.Tag.Of;

/** The elements that are open while markup is read, and what the HTML standard says of what closes them. */
final class OpenElements {

    /** Elements nested deeper become leaves at this depth. */
    static final int DEEPEST = 512;

    private final Tree tree;
    private final int[] stack = new int[DEEPEST + 1];
    private final Tag[] open = new Tag[DEEPEST + 1];
    private final int[] openCount = new int[Tag.values().length];
    private int depth;
    private int flattened;
    private boolean linkEnded;

    OpenElements(Tree tree) {
        this.tree = tree;
        push(tree.add(Tag.HTML, -1, 0, 0), Tag.HTML);
    }

    /** The innermost open element. */
    int innermost() {
        return stack[depth - 1];
    }

    boolean holds(Tag tag) {
        return openCount[tag.ordinal()] > 0;
    }

    /** True within a link that has an address. */
    boolean isLinked() {
        return holds(Tag.A) && !linkEnded;
    }

    /** Opens an element that may hold others; one that is too deep stays a leaf. */
    void open(int node, Tag tag) {
        if (depth >= DEEPEST) {
            flattened++;
            return;
        }
        push(node, tag);
    }

    void beginLink(boolean hasAddress) {
        linkEnded = !hasAddress;
    }

    void closeAll() {
        while (depth > 0) {
            pop();
        }
    }

    private void push(int node, Tag tag) {
        stack[depth] = node;
        open[depth++] = tag;
        openCount[tag.ordinal()]++;
    }

    private void pop() {
        depth--;
        Tag tag = open[depth];
        tree.close(stack[depth]);
        openCount[tag.ordinal()]--;
        if (tag == Tag.A && openCount[Tag.A.ordinal()] == 0) {
            linkEnded = false;
        }
    }

    private void popTo(int level) {
        while (depth > level) {
            pop();
        }
        flattened = 0;
    }

    /** Closes what cannot stay open where this element begins. */
    void closeWhatEnds(Tag tag) {
        if (openCount[Tag.HEAD.ordinal()] > 0 && !tag.is(Of.HEAD) && tag != Tag.HEAD && !isWithinNoscript(tag)) {
            closeNearest(Tag.HEAD, Of.FENCE);
        }
        if (tag.is(Of.CLOSES_P) && openCount[Tag.P.ordinal()] > 0) {
            closeNearest(Tag.P, Of.FENCE);
        }
        switch (tag) {
            case LI -> closeItem(Tag.LI, Tag.LI);
            case DD, DT -> closeItem(Tag.DD, Tag.DT);
            case OPTION, OPTGROUP -> closeCurrent(Tag.OPTION);
            case TR -> closeRow();
            case TD, TH -> closeCell();
            case TBODY, THEAD, TFOOT -> closeGroup();
            case BUTTON -> closeNearest(Tag.BUTTON, Of.FENCE);
            case A -> closeLink();
            case H1, H2, H3, H4, H5, H6 -> closeHeading();
            default -> {}
        }
    }

    private boolean isWithinNoscript(Tag tag) {
        return openCount[Tag.NOSCRIPT.ordinal()] > 0 && tag != Tag.BODY;
    }

    private void closeNearest(Tag tag, int fence) {
        if (openCount[tag.ordinal()] == 0) {
            return;
        }
        for (int i = depth - 1; i > 0; i--) {
            if (open[i] == tag) {
                popTo(i);
                return;
            }
            if (open[i].is(fence)) {
                return;
            }
        }
    }

    private void closeItem(Tag one, Tag other) {
        if (openCount[one.ordinal()] + openCount[other.ordinal()] == 0) {
            return;
        }
        for (int i = depth - 1; i > 0; i--) {
            Tag tag = open[i];
            if (tag == one || tag == other) {
                popTo(i);
                return;
            }
            if (tag.is(Of.SPECIAL) && tag != Tag.ADDRESS && tag != Tag.DIV && tag != Tag.P) {
                return;
            }
        }
    }

    private void closeCurrent(Tag tag) {
        if (open[depth - 1] == tag) {
            popTo(depth - 1);
        }
    }

    private void closeHeading() {
        if (open[depth - 1].is(Of.HEADING)) {
            popTo(depth - 1);
        }
    }

    private void closeLink() {
        if (open[depth - 1] == Tag.A) {
            popTo(depth - 1);
        } else {
            endInline(Tag.A);
        }
    }

    private void closeCell() {
        closeUpToTable(Tag.TD, Tag.TH);
    }

    private void closeRow() {
        closeUpToTable(Tag.TR, Tag.TR);
    }

    private void closeGroup() {
        closeUpToTable(Tag.TBODY, Tag.THEAD);
        closeUpToTable(Tag.TFOOT, Tag.CAPTION);
    }

    private void closeUpToTable(Tag one, Tag other) {
        if (openCount[one.ordinal()] + openCount[other.ordinal()] == 0) {
            return;
        }
        for (int i = depth - 1; i > 0; i--) {
            if (open[i] == one || open[i] == other) {
                popTo(i);
                return;
            }
            if (open[i] == Tag.TABLE) {
                return;
            }
        }
    }

    /** An end tag. */
    void end(Tag tag) {
        if (flattened > 0) {
            flattened--;
        } else if (tag != Tag.BODY && tag != Tag.HTML && !tag.is(Of.VOID) && holds(tag)) {
            close(tag);
        }
    }

    /** The end of an element that holds nothing but text. */
    void endRaw(Tag tag) {
        if (flattened > 0) {
            flattened--;
        } else {
            closeCurrent(tag);
        }
    }

    private void close(Tag tag) {
        if (!tag.is(Of.SPECIAL)) {
            endInline(tag);
        } else if (tag == Tag.FORM) {
            endForm();
        } else if (tag == Tag.TABLE) {
            closeNearest(tag, 0);
        } else if (tag == Tag.TD || tag == Tag.TH || tag == Tag.TR || tag == Tag.TBODY || tag == Tag.THEAD) {
            closeUpToTable(tag, tag);
        } else if (tag.is(Of.HEADING)) {
            endHeading();
        } else {
            closeNearest(tag, Of.FENCE);
        }
    }

    private void endInline(Tag tag) {
        for (int i = depth - 1; i > 0; i--) {
            if (open[i] == tag) {
                popTo(i);
                return;
            }
            if (open[i].is(Of.SPECIAL)) {
                linkEnded |= tag == Tag.A;
                return;
            }
        }
    }

    private void endForm() {
        if (open[depth - 1] == Tag.FORM) {
            popTo(depth - 1);
        }
    }

    private void endHeading() {
        for (int i = depth - 1; i > 0 && !open[i].is(Of.FENCE); i--) {
            if (open[i].is(Of.HEADING)) {
                popTo(i);
                return;
            }
        }
    }
}
