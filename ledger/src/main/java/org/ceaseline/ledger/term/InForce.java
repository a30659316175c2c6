package org.ceaseline.ledger.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.ledger.Confidence;
import org.ceaseline.ledger.Finding.Reply;
import org.ceaseline.ledger.Ground;
import org.ceaseline.ledger.Incident;

/**
 * Whether an agreement held when an event may have been: yes or no only where every reading says so for the whole of
 * that time. Immutable.
 */
public final class InForce {

    private final List<Reading> readings;
    private final Optional<Span> deskEnd;
    private final UnaryOperator<String> name;

    private InForce(List<Reading> readings, Optional<Span> deskEnd, UnaryOperator<String> name) {
        this.readings = readings;
        this.deskEnd = deskEnd;
        this.name = name;
    }

    /**
     * @param deskEnd the end that people have accepted, where they have; it goes before what anybody states
     * @param name the name to print for an asserter
     */
    public static InForce of(List<Reading> readings, Optional<Span> deskEnd, UnaryOperator<String> name) {
        return new InForce(List.copyOf(readings), deskEnd, name);
    }

    /** An answer with its reason. */
    public record Answer(Reply reply, Confidence confidence, String why, List<String> evidence) {}

    public Answer at(Agreement agreement, Incident.When when) {
        if (!when.isKnown()) {
            return new Answer(Reply.UNKNOWN, Confidence.UNKNOWN, "the day of the incident is not known", List.of());
        }
        if (readings.isEmpty()) {
            return new Answer(
                    Reply.UNKNOWN,
                    Confidence.UNKNOWN,
                    "nobody states when the " + agreement.title() + " began",
                    List.of());
        }
        return weigh(event(when));
    }

    private static Span event(Incident.When when) {
        if (when.earliest().equals(when.latest()) && when.clock().isPresent()) {
            return Span.moment(when.earliest()
                    .orElseThrow()
                    .atTime(java.time.LocalTime.parse(when.clock().orElseThrow())));
        }
        return Span.days(when.earliest().orElseThrow(), when.latest().orElseThrow());
    }

    private Answer weigh(Span event) {
        List<String> during = new ArrayList<>();
        List<String> outside = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (Reading reading : readings) {
            Reading read = deskEnd.map(end -> withEnd(reading, end)).orElse(reading);
            switch (read.during(event)) {
                case YES -> during.add(reading.asserter());
                case NO -> outside.add(reading.asserter());
                case UNKNOWN -> open.add(reading.asserter());
            }
        }
        return answer(event, during, outside, open);
    }

    private static Reading withEnd(Reading reading, Span end) {
        return new Reading(
                reading.asserter(),
                reading.start(),
                reading.ownStart(),
                Optional.of(end),
                true,
                "",
                reading.held(),
                reading.grounds());
    }

    private Answer answer(Span event, List<String> during, List<String> outside, List<String> open) {
        List<String> evidence = readings.stream()
                .flatMap(reading -> reading.grounds().stream())
                .map(Ground::ref)
                .toList();
        String desk = deskEnd.map(end -> "; the desk has accepted its end on " + end.words())
                .orElse("");
        if (outside.isEmpty() && open.isEmpty()) {
            String why = event.words() + " lies within the term by every account (" + byWhom() + ")" + desk;
            return new Answer(
                    Reply.YES, starts().size() > 1 ? Confidence.ESTABLISHED : Confidence.PROBABLE, why, evidence);
        }
        if (during.isEmpty() && open.isEmpty()) {
            String why = event.words() + " lies outside the term by every account (" + among(outside) + ")" + desk;
            return new Answer(Reply.NO, Confidence.PROBABLE, why, evidence);
        }
        return new Answer(Reply.UNKNOWN, Confidence.UNKNOWN, spread(event, during, outside, open) + desk, evidence);
    }

    private String spread(Span event, List<String> during, List<String> outside, List<String> open) {
        List<String> parts = new ArrayList<>();
        if (!during.isEmpty()) {
            parts.add("in force by " + among(during));
        }
        if (!outside.isEmpty()) {
            parts.add("not in force by " + among(outside));
        }
        if (!open.isEmpty()) {
            parts.add("within the doubt of start or end by " + among(open));
        }
        return "on " + event.words() + ": " + String.join("; ", parts) + ends();
    }

    private String ends() {
        List<String> ends = readings.stream()
                .filter(reading -> reading.ownEnd())
                .flatMap(reading ->
                        reading.end().map(end -> name.apply(reading.asserter()) + " " + end.words()).stream())
                .toList();
        return ends.isEmpty() ? "" : "; ends as stated: " + String.join(", ", ends);
    }

    /** Those who state the start themselves; the others take it from them. */
    private List<String> starts() {
        return readings.stream()
                .filter(Reading::ownStart)
                .map(Reading::asserter)
                .toList();
    }

    private String byWhom() {
        List<String> ends = readings.stream()
                .filter(reading -> reading.ownEnd() && !reading.ownStart())
                .map(Reading::asserter)
                .toList();
        String start = starts().isEmpty() ? "" : "start: " + among(starts());
        String end = ends.isEmpty() ? "" : "end only: " + among(ends);
        return start + (start.isEmpty() || end.isEmpty() ? "" : "; ") + end;
    }

    private String among(List<String> asserters) {
        return String.join(", ", asserters.stream().map(name).toList());
    }
}
