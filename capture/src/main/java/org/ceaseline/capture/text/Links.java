package org.ceaseline.capture.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.capture.text.Furniture.Mark;
import org.ceaseline.capture.text.Furniture.Role;

/** Finds the links to other reports that stand below an article, after its tags or a heading such as "Related". */
final class Links {

    private static final int MOST_WORDS = 20;
    private static final double SPOKEN = 1.0;

    private static final int LABEL_WORDS = 5;
    private static final int FEWEST = 4;
    private static final Mark LIST = new Mark("list of links", Role.DROP);

    private Links() {}

    /** Marks the short lines that stand right below each other, four and more and none of them a sentence. */
    static List<Unit> marked(List<Unit> units) {
        List<Unit> all = new ArrayList<>(units);
        int from = 0;
        for (int i = 0; i <= units.size(); i++) {
            boolean starts = i == units.size() || units.get(i).gap() > 0 || !isLabel(units.get(i));
            if (starts) {
                long labels =
                        units.subList(from, i).stream().filter(Unit::isContent).count();
                for (int k = from; labels >= FEWEST && k < i; k++) {
                    Unit unit = units.get(k);
                    all.set(
                            k,
                            unit.isContent()
                                    ? new Unit(k, unit.lines(), unit.gap(), unit.text(), Optional.of(LIST))
                                    : unit);
                }
                from = i < units.size() && !isLabel(units.get(i)) ? i + 1 : i;
            }
        }
        return List.copyOf(all);
    }

    private static boolean isLabel(Unit unit) {
        boolean part = unit.plays(Role.PART) || unit.plays(Role.THREAD);
        return !part
                && unit.words() <= LABEL_WORDS
                && !unit.isClosed()
                && !Article.isListItem(unit.text())
                && !Credits.isCredit(unit.text());
    }

    /** Indexes of content units up to {@code end} that are such links. */
    static Set<Integer> below(Sheet sheet, Head head, int end) {
        Set<Integer> links = new HashSet<>();
        List<Unit> units = sheet.units();
        boolean ended = false;
        for (int i = Math.min(end, head.body() + 1); i < end; i++) {
            Unit unit = units.get(i);
            boolean resumes = unit.isContent() && !isLink(unit);
            if (ended && resumes) {
                links.remove(nameAbove(units, i));
            }
            ended = unit.plays(Role.END) || ended && !resumes;
            if (ended && unit.isContent()) {
                links.add(i);
            }
        }
        return links;
    }

    private static boolean isLink(Unit unit) {
        return !unit.isClosed() && unit.words() <= MOST_WORDS && Voice.words(unit.text()) < SPOKEN;
    }

    /** A name right above the text that goes on is its author, not a link. */
    private static int nameAbove(List<Unit> units, int at) {
        Unit above = units.get(at - 1);
        boolean name = above.isContent() && units.get(at).gap() <= 1 && NameLine.couldBe(above.text());
        return name ? at - 1 : -1;
    }
}
