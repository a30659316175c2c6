package org.ceaseline.coding.discourse;

import java.time.temporal.IsoFields;
import java.util.Locale;
import org.ceaseline.capture.Published;

/** Names of weeks. */
public final class Weeks {

    private Weeks() {}

    /** The ISO week of publication, {@code 2031-W20}; {@code undated} where its bounds lie in different weeks. */
    public static String of(Published published) {
        boolean bounded = published.isKnown()
                && published.latest().toEpochDay() - published.earliest().toEpochDay() < 7;
        if (!bounded || !week(published.earliest()).equals(week(published.latest()))) {
            return "undated";
        }
        return week(published.earliest());
    }

    private static String week(java.time.LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
