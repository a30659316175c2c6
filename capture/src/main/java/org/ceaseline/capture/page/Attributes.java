package org.ceaseline.capture.page;

import java.nio.charset.Charset;

/** Reads the attributes of one start tag. */
final class Attributes {

    /** No value that is worth reading is longer, in bytes. */
    private static final int LONGEST = 1 << 16;

    private final byte[] bytes;
    private final int stop;
    private int at;
    int nameStart;
    int nameStop;
    int valueStart;
    int valueStop;

    Attributes(byte[] bytes, int start, int stop) {
        this.bytes = bytes;
        this.at = start;
        this.stop = stop;
    }

    /** Moves to the next attribute; false at the end of the tag. */
    boolean next() {
        while (at < stop && (isSpace(bytes[at]) || bytes[at] == '/')) {
            at++;
        }
        if (at >= stop) {
            return false;
        }
        nameStart = at++;
        while (at < stop && bytes[at] != '=' && !isSpace(bytes[at]) && bytes[at] != '/') {
            at++;
        }
        nameStop = at;
        while (at < stop && isSpace(bytes[at])) {
            at++;
        }
        valueStart = at;
        valueStop = at;
        if (at < stop && bytes[at] == '=') {
            at++;
            value();
        }
        return true;
    }

    private void value() {
        while (at < stop && isSpace(bytes[at])) {
            at++;
        }
        if (at < stop && (bytes[at] == '"' || bytes[at] == '\'')) {
            byte quote = bytes[at++];
            valueStart = at;
            while (at < stop && bytes[at] != quote) {
                at++;
            }
            valueStop = at++;
            return;
        }
        valueStart = at;
        while (at < stop && !isSpace(bytes[at])) {
            at++;
        }
        valueStop = at;
    }

    static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\t' || b == '\r' || b == '\f';
    }

    static String value(byte[] bytes, int start, int stop, byte[] name, Charset charset) {
        Attributes attributes = new Attributes(bytes, start, stop);
        while (attributes.next()) {
            if (Attribute.equal(name, bytes, attributes.nameStart, attributes.nameStop)) {
                int length = Math.min(LONGEST, attributes.valueStop - attributes.valueStart);
                return References.read(new String(bytes, attributes.valueStart, length, charset));
            }
        }
        return "";
    }
}
