package org.ceaseline.capture.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ceaseline.capture.Watch;
import org.ceaseline.capture.draft.Watched;
import org.ceaseline.capture.text.Furniture.Mark;

/** A capture as units in order. */
record Sheet(List<Unit> units) {

    /** Broader lines were not broken by a mail program or a terminal. */
    private static final int BROADEST = 100;

    private static final int BROKEN_LINES = 4;

    /** How far the reading is, is told after each 1024 units. */
    static final int TOLD = 10;

    static Sheet of(String text) {
        List<Line> lines = Line.of(text);
        List<List<Line>> blocks = blocks(lines);
        boolean broken = isBrokenAtWidth(blocks);
        List<Unit> units = new ArrayList<>();
        Watch watch = Watched.now();
        for (List<Line> block : blocks) {
            int before = units.size();
            addUnits(units, block, broken);
            if (before >> TOLD < units.size() >> TOLD) {
                watch.part(
                        block.get(0).number(), 2L * lines.get(lines.size() - 1).number());
            }
        }
        return new Sheet(Links.marked(units));
    }

    private static List<List<Line>> blocks(List<Line> lines) {
        List<List<Line>> blocks = new ArrayList<>();
        for (Line line : lines) {
            if (blocks.isEmpty() || line.blanksBefore() > 0) {
                blocks.add(new ArrayList<>());
            }
            blocks.get(blocks.size() - 1).add(line);
        }
        return blocks;
    }

    /** True where most lines that have a line below them are about as long as the longest. */
    private static boolean isBrokenAtWidth(List<List<Line>> blocks) {
        List<Line> inner = new ArrayList<>();
        for (List<Line> block : blocks) {
            inner.addAll(block.subList(0, block.size() - 1));
        }
        int broadest = blocks.stream()
                .flatMap(List::stream)
                .mapToInt(line -> line.text().length())
                .max()
                .orElse(0);
        long full = inner.stream()
                .filter(line -> line.text().length() >= 0.7 * broadest)
                .count();
        return broadest >= 40 && broadest <= BROADEST && full >= BROKEN_LINES && full * 10 >= inner.size() * 6L;
    }

    private static void addUnits(List<Unit> units, List<Line> block, boolean broken) {
        List<Line> open = new ArrayList<>();
        for (Line line : block) {
            Optional<Mark> mark = Furniture.of(line.text());
            boolean goesOn = !open.isEmpty() && line.goesOnQuoting(open.get(0));
            boolean alone = mark.isPresent() || !goesOn && (!broken || startsItem(line));
            if (alone && !open.isEmpty()) {
                units.add(Unit.of(units.size(), open, Optional.empty()));
                open.clear();
            }
            if (mark.isPresent()) {
                units.add(Unit.of(units.size(), List.of(line), mark));
            } else {
                open.add(goesOn ? line.withoutQuoteMark() : line);
            }
        }
        if (!open.isEmpty()) {
            units.add(Unit.of(units.size(), open, Optional.empty()));
        }
    }

    private static boolean startsItem(Line line) {
        return Article.isListItem(line.text()) || line.text().startsWith(">");
    }

    List<Unit> content(int from, int to) {
        return units.subList(from, to).stream().filter(Unit::isContent).toList();
    }
}
