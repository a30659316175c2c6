package org.ceaseline.coding.mention;

import org.ceaseline.coding.EventTime;

/**
 * A time expression.
 *
 * @param span where
 * @param kind what it does
 * @param time resolved against the report
 */
public record TimeSpan(Span span, Kind kind, EventTime time) {

    /** What a time expression does in its sentence. */
    public enum Kind {
        /** A day, month, year or part of a day: when. */
        POINT,
        /** From one time to another. */
        RANGE,
        /** From a time on until the report: a state. */
        SINCE,
        /** Before a time that is still open: within 21 days, by the end of the month. */
        DEADLINE,
        /** How long: three-day, for two hours. Says nothing of when. */
        DURATION
    }
}
