package org.ceaseline.ledger.docket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.PartialDate;

/**
 * A time that the casebook states for an agreement.
 *
 * @param ref where it stands in the agreement's file, {@code ID/times/1} and on
 */
public record Said(String ref, Agreement.Time time) {

    /** The times that somebody had surely stated by a day; a time without {@code said} counts as always known. */
    static List<Said> by(Optional<LocalDate> day, Agreement agreement) {
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < agreement.times().size(); i++) {
            Said one = new Said(
                    agreement.id() + "/times/" + (i + 1), agreement.times().get(i));
            if (day.isEmpty() || one.known().isEmpty() || !one.known().get().isAfter(day.get())) {
                said.add(one);
            }
        }
        return said;
    }

    /** The day by which it was surely stated; empty where that is not known. */
    public Optional<LocalDate> known() {
        return time.said().map(PartialDate::last);
    }

    public boolean isEnd() {
        return time.what().equals("end");
    }
}
