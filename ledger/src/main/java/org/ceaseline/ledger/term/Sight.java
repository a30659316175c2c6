package org.ceaseline.ledger.term;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.ledger.Ground;
import org.ceaseline.ledger.docket.Docket;
import org.ceaseline.ledger.docket.Said;

/**
 * An end that was stated before it came and that nobody has put off, in its last days. One that is told on its day, or
 * after it, was never in sight; of a term of a few weeks the end is always in sight and no sign of anything.
 *
 * @param from 14 days before the end, or the day on which it was first stated where that is later
 * @param grounds what states the end
 */
public record Sight(String asserter, LocalDate from, LocalDate end, List<Ground> grounds) {

    private static final int LAST_DAYS = 14;
    private static final int SHORT_TERM_DAYS = 28;

    public Sight {
        grounds = List.copyOf(grounds);
    }

    /** The ends in sight at any time, in the order of the readings. */
    public static List<Sight> of(Docket docket, Agreement agreement, List<Reading> readings) {
        List<Said> said = docket.said(agreement);
        List<Sight> found = new ArrayList<>();
        for (Reading reading : readings) {
            if (reading.ownEnd() && reading.end().isPresent()) {
                LocalDate end = reading.end().get().firstDay();
                List<Ground> grounds = ofEnd(said, reading);
                LocalDate from = from(docket, said, grounds, end.minusDays(LAST_DAYS));
                if (isLong(reading, end) && from.isBefore(end)) {
                    found.add(new Sight(reading.asserter(), from, end, grounds));
                }
            }
        }
        return found;
    }

    /** Days from its first to the end. */
    public long days() {
        return ChronoUnit.DAYS.between(from, end);
    }

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(end);
    }

    private static boolean isLong(Reading reading, LocalDate end) {
        return reading.start()
                        .map(start -> ChronoUnit.DAYS.between(start.firstDay(), end))
                        .orElse((long) SHORT_TERM_DAYS)
                >= SHORT_TERM_DAYS;
    }

    private static LocalDate from(Docket docket, List<Said> said, List<Ground> grounds, LocalDate from) {
        return grounds.stream()
                .map(ground -> statedOn(docket, said, ground).orElse(from))
                .min(Comparator.naturalOrder())
                .filter(stated -> stated.isAfter(from))
                .orElse(from);
    }

    private static Optional<LocalDate> statedOn(Docket docket, List<Said> said, Ground ground) {
        return ground.kind() == Ground.Kind.CASEBOOK
                ? said(said, ground).flatMap(Said::known)
                : docket.claim(ground.ref()).flatMap(claim -> docket.knownFrom(claim.report()));
    }

    private static Optional<Said> said(List<Said> said, Ground ground) {
        return said.stream().filter(one -> one.ref().equals(ground.ref())).findFirst();
    }

    /** Of what a reading rests on, that which states an end or a length: entries of the casebook, and claims. */
    public static List<Ground> ofEnd(List<Said> said, Reading reading) {
        return reading.grounds().stream()
                .filter(ground -> ground.kind() != Ground.Kind.CASEBOOK
                        || said(said, ground)
                                .filter(one ->
                                        one.isEnd() || one.time().duration().isPresent())
                                .isPresent())
                .toList();
    }
}
