package org.ceaseline.coding.reading;

import org.ceaseline.coding.EventTime;

/** The first day of what has lasted since: the day on which it came about. */
final class Began {

    private Began() {}

    static EventTime of(EventTime time) {
        boolean since = time.state() && time.raw().startsWith("since");
        return since
                ? new EventTime(
                        time.start(),
                        time.start(),
                        1,
                        time.basis(),
                        time.raw(),
                        time.clock(),
                        time.zone(),
                        true,
                        time.reasons())
                : time;
    }
}
