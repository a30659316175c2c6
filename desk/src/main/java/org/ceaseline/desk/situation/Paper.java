package org.ceaseline.desk.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A report in parts, before it is written as HTML or Markdown. */
final class Paper {

    /** A stretch of text, with where it leads. */
    record Bit(String text, Optional<String> link) {}

    /** A heading, a paragraph, a list or a table; a cell is a row of bits. */
    sealed interface Part permits Heading, Paragraph, Bullets, Table, Picture {}

    record Heading(int level, String text) implements Part {}

    record Paragraph(List<Bit> bits) implements Part {}

    record Bullets(List<List<Bit>> items) implements Part {}

    record Table(List<String> head, List<List<List<Bit>>> rows) implements Part {}

    /** A drawing with its name, for HTML only. */
    record Picture(String svg, String name) implements Part {}

    private final List<Part> parts = new ArrayList<>();

    List<Part> parts() {
        return List.copyOf(parts);
    }

    void heading(int level, String text) {
        parts.add(new Heading(level, text));
    }

    void paragraph(Bit... bits) {
        parts.add(new Paragraph(List.of(bits)));
    }

    void bullets(List<List<Bit>> items) {
        if (!items.isEmpty()) {
            parts.add(new Bullets(items));
        }
    }

    void table(List<String> head, List<List<List<Bit>>> rows) {
        parts.add(new Table(head, rows));
    }

    void picture(String svg, String name) {
        parts.add(new Picture(svg, name));
    }

    static Bit text(String text) {
        return new Bit(text, Optional.empty());
    }

    static Bit link(String text, String address) {
        return new Bit(text, Optional.of(address));
    }
}
