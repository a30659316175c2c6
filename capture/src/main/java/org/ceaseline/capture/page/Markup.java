package org.ceaseline.capture.page;

import java.nio.charset.Charset;
import org.ceaseline.capture.draft.Watched;
import org.ceaseline.capture.page.Tag.Of;

/**
 * Reads bytes into a {@link Tree} in one pass. It follows the HTML standard in what closes what, without its repairs that move
 * nodes elsewhere, so every node stays where its bytes stand. Every step is bounded: nesting beyond {@link OpenElements#DEEPEST} is flattened.
 *
 * <p>Works on any encoding that writes ASCII as ASCII; others are recoded before.
 */
final class Markup {

    /** A page of more elements and texts is no page that people wrote; about 80 bytes are held for each. */
    static final int MOST_NODES = 4_000_000;

    /** Bytes after which it is told how far the reading is; few pages are so long. */
    static final int TOLD = 1 << 20;

    private final byte[] bytes;
    private final Tree tree;
    private final OpenElements open;
    private int at;

    private Markup(byte[] bytes, Charset charset) {
        this.bytes = bytes;
        this.tree = new Tree(bytes, charset);
        this.open = new OpenElements(tree);
    }

    static Tree read(byte[] bytes, Charset charset) {
        Markup markup = new Markup(bytes, charset);
        markup.run();
        return markup.tree;
    }

    private void run() {
        int textStart = 0;
        int told = 0;
        while (at < bytes.length && tree.size() < MOST_NODES) {
            if (at - told >= TOLD) {
                Watched.now().part(at, 2L * bytes.length);
                told = at;
            }
            int mark = Seek.next(bytes, at, bytes.length, '<');
            at = mark;
            if (mark + 1 < bytes.length && opensTag(bytes[mark + 1])) {
                text(textStart, mark);
                tag();
                textStart = at;
            } else {
                at++;
            }
        }
        text(textStart, bytes.length);
        open.closeAll();
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
        int node = tree.add(Tag.TEXT, open.innermost(), start, stop);
        if (open.isLinked()) {
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
        for (int i = next('-', from); i + 2 < bytes.length; i = next('-', i + 1)) {
            if (bytes[i + 1] == '-' && (bytes[i + 2] == '>' || endsLoosely(i))) {
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
        return Math.min(bytes.length, Seek.next(bytes, Math.min(from, bytes.length), bytes.length, wanted) + 1);
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
        open(tag, nameStop, stop, closed && (open.holds(Tag.SVG) || open.holds(Tag.MATH)));
        if (tag.is(Of.RAW) && !(closed && open.holds(Tag.SVG))) {
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
        open.closeWhatEnds(tag);
        int node = tree.add(tag, open.innermost(), attributesStart, stop);
        if (seen != 0) {
            tree.mark(node, seen, tree.classes.number(classStart, classStop), tree.ids.number(idStart, idStop));
        }
        if (tag == Tag.A) {
            open.beginLink((seen & Attribute.HREF.bit) != 0);
        }
        if (!tag.is(Of.VOID) && !empty) {
            open.open(node, tag);
        }
    }

    private boolean isRepeatedRoot(Tag tag, int attributesStart, int stop) {
        if (tag == Tag.HTML) {
            tree.mark(0, seen, tree.classes.number(classStart, classStop), tree.ids.number(idStart, idStop));
            tree.place(0, attributesStart, stop);
            return true;
        }
        return tag == Tag.BODY && open.holds(Tag.BODY) || tag == Tag.HEAD && tree.size() > 64;
    }

    private void endTag() {
        if (at + 2 >= bytes.length || !isLetter(bytes[at + 2])) {
            at = after('>', at + 2);
            return;
        }
        int nameStop = nameEnd(at + 2);
        Tag tag = Tag.named(bytes, at + 2, nameStop);
        at = after('>', nameStop);
        open.end(tag);
    }

    /** Text up to the element's own end tag, whatever stands in it. */
    private void rawText(Tag tag) {
        int start = at;
        for (int i = next('<', at); i < bytes.length; i = next('<', i + 1)) {
            if (isEndOf(tag, i)) {
                text(start, i);
                at = after('>', i + 2 + tag.written.length());
                open.endRaw(tag);
                return;
            }
        }
        text(start, bytes.length);
        at = bytes.length;
    }

    private int next(char wanted, int from) {
        return Seek.next(bytes, from, bytes.length, wanted);
    }

    private boolean isEndOf(Tag tag, int mark) {
        int nameStart = mark + 2;
        int nameStop = nameStart + tag.written.length();
        if (nameStop > bytes.length || bytes[mark + 1] != '/' || !tag.isWritten(bytes, nameStart, nameStop)) {
            return false;
        }
        return nameStop == bytes.length
                || bytes[nameStop] == '>'
                || bytes[nameStop] == '/'
                || Attributes.isSpace(bytes[nameStop]);
    }
}
