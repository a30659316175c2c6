package org.ceaseline.casebook;

import java.time.DateTimeException;
import java.util.Optional;

/** Reads dates of casebook files and says what is wrong with those that are none. */
final class Dates {

    private Dates() {}

    static Optional<PartialDate> read(String text, Spot spot, Faults faults) {
        try {
            return Optional.of(PartialDate.parse(text));
        } catch (DateTimeException unreadable) {
            faults.error(
                    spot,
                    "DATE_UNREADABLE",
                    "'" + text + "' is no date.",
                    "Write 2018, 2018-02, 2018-02-15 or 2018-01-09/2018-01-11.");
        } catch (IllegalArgumentException backwards) {
            faults.error(spot, "DATE_BACKWARDS", "'" + text + "' ends before it starts.", "Swap the two dates.");
        }
        return Optional.empty();
    }
}
