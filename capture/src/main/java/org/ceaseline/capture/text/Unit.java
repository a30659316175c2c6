package org.ceaseline.capture.text;

import java.util.List;
import java.util.Optional;
import org.ceaseline.capture.text.Furniture.Mark;

/**
 * The smallest stretch that is judged as one: a line, or a paragraph whose lines were broken at a fixed width.
 *
 * @param index place among the units of its sheet
 * @param gap blank lines before it
 * @param text its words, broken lines joined by a blank
 * @param mark what furniture it is, empty for content
 */
record Unit(int index, List<Line> lines, int gap, String text, Optional<Mark> mark) {

    static Unit of(int index, List<Line> lines, Optional<Mark> mark) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(text.isEmpty() ? "" : " ").append(line.text());
        }
        return new Unit(index, List.copyOf(lines), lines.get(0).blanksBefore(), text.toString(), mark);
    }

    Line first() {
        return lines.get(0);
    }

    boolean isContent() {
        return mark.isEmpty();
    }

    boolean plays(Furniture.Role role) {
        return mark.isPresent() && mark.get().role() == role;
    }

    int words() {
        return Words.count(text);
    }

    boolean isClosed() {
        return Words.endsSentence(text);
    }

    /** Long enough, and ended as a sentence is: a paragraph that an article would print. */
    boolean isParagraph() {
        return words() >= 30 || words() >= 12 && isClosed();
    }
}
