package org.ceaseline.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Early warning for one agreement on one day: reasons, not a probability.
 *
 * @param reasons why it stands at this tier
 * @param lowers what would lower it
 * @param quality what the data cannot show
 * @param series incidents and reports, a row for each day with either
 * @param baseline the last day against the days before; empty where too few were reported on, or the day itself was not
 * @param alarm the running sum against a doubled rate; empty where there is no past to compare with
 * @param segments stretches of one rate, oldest first
 * @param excitation how far incidents draw others after them, or why that is not said
 * @param political signals of the last 14 days, newest first
 */
public record Signals(
        String agreement,
        LocalDate day,
        Tier tier,
        List<String> reasons,
        List<String> lowers,
        List<String> quality,
        List<Day> series,
        Optional<Baseline> baseline,
        Optional<Alarm> alarm,
        List<Segment> segments,
        Excitation excitation,
        List<Political> political) {

    public Signals {
        reasons = List.copyOf(reasons);
        lowers = List.copyOf(lowers);
        quality = List.copyOf(quality);
        series = List.copyOf(series);
        segments = List.copyOf(segments);
        political = List.copyOf(political);
    }

    /** How closely to look. */
    public enum Tier {
        WATCH,
        RAISED,
        HIGH;

        public String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Incidents on a day, and reports at hand for it: a day without a report is not a quiet day. */
    public record Day(LocalDate day, long incidents, long reports) {}

    /**
     * One day against the 28 days that end two days before it.
     *
     * @param days how many of them were reported on; the others are not counted as quiet
     * @param tail how often a day like this, or a busier one, is to be expected if nothing has changed
     * @param flagged true where the tail is under one in a hundred and there are three incidents or more
     */
    public record Baseline(
            LocalDate from,
            LocalDate to,
            int days,
            double mean,
            double variance,
            long today,
            double tail,
            boolean flagged) {}

    /**
     * Poisson CUSUM of the last days.
     *
     * @param limit chosen so that a false alarm comes about once in 180 days
     */
    public record Alarm(double rate, double reference, double limit, double sum, boolean raised) {}

    /** A stretch of days with one rate, days that nobody reported on left out. */
    public record Segment(LocalDate from, LocalDate to, double perDay) {}

    /**
     * Discrete-time Hawkes fit.
     *
     * @param branching incidents that one incident draws after it, best estimate
     * @param low lower end of the 95 % interval of a parametric bootstrap
     * @param high upper end
     * @param said false where it is not said, {@code why} then gives the reason
     */
    public record Excitation(boolean said, double branching, double low, double high, long events, String why) {}

    /** One political signal with its faded weight. */
    public record Political(LocalDate day, String words, int weight, double faded, Ground ground) {}
}
