package org.ceaseline.capture.page;

import java.nio.charset.Charset;
import org.ceaseline.capture.page.Tag.Of;

/**
 * Reads bytes into a {@link Tree} in one pass. It follows the HTML standard in what closes what, without its repairs that move
 * nodes elsewhere, so every node stays where its bytes stand. Every step is bounded: nesting beyond {@link #DEEPEST} is flattened.
 *
 * <p>Works on any encoding that writes ASCII as ASCII; others are recoded before.
 */
final class Markup {

    /** Elements nested deeper become leaves at this depth. */
    static final int DEEPEST = 512;

    private final byte[] bytes;
    private final Tree tree;
    private final int[] stack = new int[DEEPEST + 1];
    private final Tag[] open = new Tag[DEEPEST + 1];
    private final int[] openCount = new int[Tag.values().length];
    private int depth;
    private int flattened;
    private boolean linkEnded;
    private int at;

    private Markup(byte[] bytes, Charset charset) {
        this.bytes = bytes;
        this.tree = new Tree(bytes, charset);
        push(tree.add(Tag.HTML, -1, 0, 0), Tag.HTML);
    }

    static Tree read(byte[] bytes, Charset charset) {
        Markup markup = new Markup(bytes, charset);
        markup.run();
        return markup.tree;
    }

    private void run() {
        int textStart = 0;
        while (at < bytes.length) {
            if (bytes[at] != '<') {
                at++;
                continue;
            }
            int mark = at;
            if (at + 1 < bytes.length && opensTag(bytes[at + 1])) {
                text(textStart, mark);
                tag();
                textStart = at;
            } else {
                at++;
            }
        }
        text(textStart, bytes.length);
        while (depth > 0) {
            pop();
        }
    }

    private static boolean opensTag(byte b) {
        return isLetter(b) || b == '/' || b == '!' || b == '?';
    }

    private static boolean isLetter(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
    }

    private void text(int start, int stop) {
        if (stop <= start) {
            return;
        }
        int node = tree.add(Tag.TEXT, stack[depth - 1], start, stop);
        if (openCount[Tag.A.ordinal()] > 0 && !linkEnded) {
            tree.link(node);
        }
    }

    private void tag() {
        byte next = bytes[at + 1];
        if (next == '!') {
            declaration();
        } else if (next == '/') {
            endTag();
        } else if (next == '?') {
            at = after('>', at + 2);
        } else {
            startTag();
        }
    }

    private void declaration() {
        if (at + 3 < bytes.length && bytes[at + 2] == '-' && bytes[at + 3] == '-') {
            comment();
            return;
        }
        at = after('>', at + 2);
    }

    private void comment() {
        int from = at + 4;
        if (from < bytes.length && bytes[from] == '>') {
            at = from + 1;
            return;
        }
        for (int i = from; i + 2 < bytes.length; i++) {
            if (bytes[i] == '-' && bytes[i + 1] == '-' && (bytes[i + 2] == '>' || endsLoosely(i))) {
                at = bytes[i + 2] == '>' ? i + 3 : i + 4;
                return;
            }
        }
        at = bytes.length;
    }

    private boolean endsLoosely(int i) {
        return bytes[i + 2] == '!' && i + 3 < bytes.length && bytes[i + 3] == '>';
    }

    private int after(char wanted, int from) {
        int i = from;
        while (i < bytes.length && bytes[i] != wanted) {
            i++;
        }
        return Math.min(bytes.length, i + 1);
    }

    private int nameEnd(int from) {
        int i = from;
        while (i < bytes.length && bytes[i] != '>' && bytes[i] != '/' && !Attributes.isSpace(bytes[i])) {
            i++;
        }
        return i;
    }

    private void startTag() {
        int nameStart = at + 1;
        int nameStop = nameEnd(nameStart);
        Tag tag = Tag.named(bytes, nameStart, nameStop);
        int stop = scanAttributes(nameStop);
        boolean closed = stop > nameStop && stop <= bytes.length && stop > 0 && bytes[stop - 1] == '/';
        at = Math.min(bytes.length, stop + 1);
        if (stop >= bytes.length) {
            return;
        }
        open(tag, nameStop, stop, closed && openCount[Tag.SVG.ordinal()] + openCount[Tag.MATH.ordinal()] > 0);
        if (tag.is(Of.RAW) && !(closed && openCount[Tag.SVG.ordinal()] > 0)) {
            rawText(tag);
        }
    }

    private int seen;
    private int classStart;
    private int classStop;
    private int idStart;
    private int idStop;

    /** Notes what attributes the tag has; returns the place of its closing {@code >}. */
    private int scanAttributes(int from) {
        seen = 0;
        classStart = classStop = idStart = idStop = 0;
        int i = from;
        while (i < bytes.length) {
            byte b = bytes[i];
            if (b == '>') {
                return i;
            }
            if (Attributes.isSpace(b) || b == '/') {
                i++;
                continue;
            }
            i = attribute(i);
        }
        return bytes.length;
    }

    private int attribute(int nameStart) {
        int i = nameStart + 1;
        while (i < bytes.length
                && bytes[i] != '='
                && bytes[i] != '>'
                && bytes[i] != '/'
                && !Attributes.isSpace(bytes[i])) {
            i++;
        }
        int bit = Attribute.bitOf(bytes, nameStart, i);
        while (i < bytes.length && Attributes.isSpace(bytes[i])) {
            i++;
        }
        int valueStart = i;
        int valueStop = i;
        if (i < bytes.length && bytes[i] == '=') {
            i++;
            while (i < bytes.length && Attributes.isSpace(bytes[i])) {
                i++;
            }
            if (i < bytes.length && (bytes[i] == '"' || bytes[i] == '\'')) {
                valueStart = i + 1;
                valueStop = after((char) bytes[i], valueStart) - 1;
                i = valueStop + 1;
            } else {
                valueStart = i;
                while (i < bytes.length && bytes[i] != '>' && !Attributes.isSpace(bytes[i])) {
                    i++;
                }
                valueStop = i;
            }
        }
        note(bit, valueStart, valueStop);
        return i;
    }

    private void note(int bit, int valueStart, int valueStop) {
        if (bit == 0 || (seen & bit) != 0) {
            return;
        }
        seen |= bit;
        if (bit == Attribute.CLASS.bit) {
            classStart = valueStart;
            classStop = valueStop;
        } else if (bit == Attribute.ID.bit) {
            idStart = valueStart;
            idStop = valueStop;
        }
    }

    private void open(Tag tag, int attributesStart, int stop, boolean empty) {
        if (isRepeatedRoot(tag, attributesStart, stop)) {
            return;
        }
        closeWhatEnds(tag);
        int node = tree.add(tag, stack[depth - 1], attributesStart, stop);
        if (seen != 0) {
            tree.mark(node, seen, tree.classes.number(classStart, classStop), tree.ids.number(idStart, idStop));
        }
        if (tag == Tag.A) {
            linkEnded = (seen & Attribute.HREF.bit) == 0;
        }
        if (tag.is(Of.VOID) || empty) {
            return;
        }
        if (depth >= DEEPEST) {
            flattened++;
            return;
        }
        push(node, tag);
    }

    private boolean isRepeatedRoot(Tag tag, int attributesStart, int stop) {
        if (tag == Tag.HTML) {
            tree.mark(0, seen, tree.classes.number(classStart, classStop), tree.ids.number(idStart, idStop));
            tree.place(0, attributesStart, stop);
            return true;
        }
        return tag == Tag.BODY && openCount[Tag.BODY.ordinal()] > 0 || tag == Tag.HEAD && tree.size() > 64;
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

    private void closeWhatEnds(Tag tag) {
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

    private void endTag() {
        if (at + 2 >= bytes.length || !isLetter(bytes[at + 2])) {
            at = after('>', at + 2);
            return;
        }
        int nameStop = nameEnd(at + 2);
        Tag tag = Tag.named(bytes, at + 2, nameStop);
        at = after('>', nameStop);
        if (flattened > 0) {
            flattened--;
            return;
        }
        if (tag == Tag.BODY || tag == Tag.HTML || tag.is(Of.VOID) || openCount[tag.ordinal()] == 0) {
            return;
        }
        end(tag);
    }

    private void end(Tag tag) {
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

    private void rawText(Tag tag) {
        int start = at;
        for (int i = at; i < bytes.length; i++) {
            if (bytes[i] == '<' && i + 2 < bytes.length && bytes[i + 1] == '/') {
                int stop = nameEnd(i + 2);
                if (tag.isWritten(bytes, i + 2, stop)) {
                    text(start, i);
                    at = after('>', stop);
                    popRaw(tag);
                    return;
                }
            }
        }
        text(start, bytes.length);
        at = bytes.length;
    }

    private void popRaw(Tag tag) {
        if (flattened > 0) {
            flattened--;
        } else if (open[depth - 1] == tag) {
            popTo(depth - 1);
        }
    }
}
