package org.ceaseline.capture.draft;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.ceaseline.capture.Published;

/** What the moment of fetching says of the day of publication: no page is published after it was fetched. */
final class Fetching {

    private Fetching() {}

    /** The bounds with the moment among the signals; a page without a day is bounded by it from above. */
    static Published bound(Published published, String when) {
        LocalDate last;
        try {
            last = LocalDate.parse(when.substring(0, Math.min(10, when.length())))
                    .plusDays(1);
        } catch (DateTimeParseException e) {
            return published;
        }
        boolean sharper = last.isBefore(published.latest()) && !last.isBefore(published.earliest());
        boolean bounds = sharper && !published.isKnown();
        List<Published.Signal> signals = new ArrayList<>(published.signals());
        signals.add(new Published.Signal(
                "fetched",
                when,
                when,
                false,
                published.earliest().isAfter(last)
                        ? "the page was fetched before the day that it states: look at it"
                        : "bounds the day from above, a day left for time zones, and is never the day"));
        return new Published(published.earliest(), bounds ? last : published.latest(), published.precision(), signals);
    }
}
