package org.ceaseline.casebook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The side to which somebody is counted for some time, as the source states it. In files a plain word, or several with their
 * periods: {@code arland /2011-05; belmark 2011-05/}.
 *
 * @param name the camp
 * @param from from when, empty where open
 * @param to until when, empty where open
 */
record Camp(String name, Optional<PartialDate> from, Optional<PartialDate> to) {

    /**
     * Reads the camps of a cell.
     *
     * @throws DateTimeException if a period is none
     */
    static List<Camp> read(String alignment) {
        List<Camp> camps = new ArrayList<>();
        for (String part : alignment.split(";")) {
            if (!part.isBlank()) {
                camps.add(one(part.strip()));
            }
        }
        return camps;
    }

    private static Camp one(String part) {
        int cut = part.indexOf(' ');
        int slash = part.indexOf('/', Math.max(cut, 0));
        if (cut < 0 || slash < 0) {
            return new Camp(part, Optional.empty(), Optional.empty());
        }
        return new Camp(part.substring(0, cut), date(part.substring(cut + 1, slash)), date(part.substring(slash + 1)));
    }

    private static Optional<PartialDate> date(String text) {
        return Optional.of(text.strip()).filter(day -> !day.isEmpty()).map(PartialDate::parse);
    }

    /** True where the day may lie within the period. */
    boolean mayHold(LocalDate day) {
        boolean begun = from.map(date -> !date.first().isAfter(day)).orElse(true);
        boolean notOver = to.map(date -> !date.last().isBefore(day)).orElse(true);
        return begun && notOver;
    }

    /** The camp of a cell on a day; empty where none is stated or periods overlap on that day. */
    static Optional<String> on(String alignment, LocalDate day) {
        List<String> held = read(alignment).stream()
                .filter(camp -> camp.mayHold(day))
                .map(Camp::name)
                .distinct()
                .toList();
        return held.size() == 1 ? Optional.of(held.get(0)) : Optional.empty();
    }
}
