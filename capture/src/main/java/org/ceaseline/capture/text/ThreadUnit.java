package org.ceaseline.capture.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A unit of a thread with the parts of comments (votes, reply links, times) that stand between it and the unit before.
 *
 * @param gap widest run of blank lines since the unit before
 * @param header name and time, where the unit is such a line
 */
record ThreadUnit(Unit unit, int gap, List<Unit> partsBefore, Optional<CommentHeader> header) {

    static List<ThreadUnit> of(List<Unit> units) {
        List<ThreadUnit> thread = new ArrayList<>();
        List<Unit> parts = new ArrayList<>();
        int gap = 0;
        for (Unit unit : units) {
            gap = Math.max(gap, unit.gap());
            Optional<CommentHeader> header = unit.isContent() ? CommentHeader.of(unit.text()) : Optional.empty();
            if (!unit.isContent() || header.isPresent() && header.get().name().isEmpty()) {
                parts.add(unit);
                continue;
            }
            thread.add(new ThreadUnit(unit, gap, List.copyOf(parts), header));
            parts.clear();
            gap = 0;
        }
        return thread;
    }

    String text() {
        return unit.text();
    }

    boolean couldBeName() {
        return header.isPresent() || NameLine.couldBe(unit.text());
    }

    /** The author's name as the page prints it. */
    String name() {
        return header.map(CommentHeader::name).orElseGet(() -> NameLine.withoutSays(unit.text()));
    }

    /** A time between the unit before and this one betrays that the unit before is an author. */
    boolean followsTime() {
        return partsBefore.stream()
                .anyMatch(part -> part.text().matches("(?i).*\\d.*|just now|yesterday|.*\\bago\\b.*")
                        && !part.text().matches("(?i).*(like|vote|point|reply|[+–−-] ?\\d).*"));
    }

    /** A reply link, votes or a rule between the unit before and this one end a comment. */
    boolean followsEnd() {
        return partsBefore.stream()
                .anyMatch(
                        part -> part.text()
                                .matches(
                                        "(?i).*(reply|like|vote|point|report|quote|ответить|répondre|antworten|رد).*|[-–—_=*~#.• ]{3,80}|[+–−-] ?\\d+|👍.*"));
    }
}
