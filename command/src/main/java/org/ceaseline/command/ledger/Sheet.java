package org.ceaseline.command.ledger;

import java.util.ArrayList;
import java.util.List;

/** Lines of a terminal, wrapped between words at a fixed width. Not safe to share. */
final class Sheet {

    static final int WIDTH = 96;

    private final StringBuilder out = new StringBuilder();

    Sheet heading(String text) {
        if (!out.isEmpty()) {
            blank();
        }
        return line(0, 0, text);
    }

    Sheet blank() {
        out.append('\n');
        return this;
    }

    /** Text with a hanging indent: the first line begins at {@code first}, the others at {@code then}. */
    Sheet line(int first, int then, String text) {
        String begin = " ".repeat(first);
        for (String part : wrapped(text, WIDTH - first, WIDTH - then)) {
            out.append(begin).append(part).append('\n');
            begin = " ".repeat(then);
        }
        return this;
    }

    /** A label in a column, and text beside it. */
    Sheet item(int indent, int column, String label, String text) {
        String name =
                label.length() >= column - indent ? label + "  " : label + " ".repeat(column - indent - label.length());
        return line(indent, column, name + text);
    }

    private static List<String> wrapped(String text, int first, int then) {
        List<String> lines = new ArrayList<>();
        String rest = text.stripTrailing();
        int room = first;
        while (rest.length() > room) {
            int cut = rest.lastIndexOf(' ', room);
            boolean leading = cut <= 0 || rest.substring(0, cut).isBlank();
            int at = leading ? room : cut;
            lines.add(rest.substring(0, at).stripTrailing());
            rest = rest.substring(at).strip();
            room = then;
        }
        lines.add(rest);
        return lines;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
