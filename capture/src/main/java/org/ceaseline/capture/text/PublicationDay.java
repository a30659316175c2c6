package org.ceaseline.capture.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ceaseline.capture.Published;
import org.ceaseline.capture.Published.Precision;
import org.ceaseline.capture.Published.Signal;

/** Weighs the dates of a capture. A date of the site's own furniture bounds the day from above and is never the day. */
final class PublicationDay {

    private final List<Credits.Dated> credits = new ArrayList<>();
    private final List<VisibleDates.Found> furniture = new ArrayList<>();

    void credit(Credits.Dated dated) {
        credits.add(dated);
    }

    void furniture(VisibleDates.Found date) {
        furniture.add(date);
    }

    Optional<String> updated() {
        return credits.stream()
                .filter(dated ->
                        dated.role() == Credits.Role.UPDATED && dated.date().hasYear())
                .map(dated -> dated.date().iso() + (dated.clock().isEmpty() ? "" : "T" + dated.clock()))
                .findFirst();
    }

    Published published() {
        Optional<Credits.Dated> best = credits.stream()
                .filter(dated -> dated.date().hasYear() && dated.role() != Credits.Role.UPDATED)
                .min(Comparator.comparingInt(
                        dated -> dated.role().ordinal() + (dated.date().day() > 0 ? 0 : 10)));
        List<Signal> signals = new ArrayList<>();
        best.ifPresent(dated -> signals.add(signal(dated, true)));
        for (Credits.Dated dated : credits) {
            if (best.isEmpty() || dated != best.get()) {
                signals.add(signal(dated, false));
            }
        }
        furniture.forEach(date -> signals.add(new Signal(
                "furniture",
                date.raw(),
                date.iso(),
                false,
                "the site's own widget; it bounds the day from above and is never the day")));
        return best.map(dated -> bounded(dated, signals)).orElseGet(() -> unbounded(signals));
    }

    private static Published bounded(Credits.Dated best, List<Signal> signals) {
        VisibleDates.Found date = best.date();
        LocalDate earliest = date.earliest().orElseThrow();
        LocalDate latest = date.latest().orElseThrow();
        if (best.role() == Credits.Role.AS_OF || best.role() == Credits.Role.SERIES) {
            latest = latest.plusDays(1);
        }
        return new Published(earliest, latest, date.day() > 0 ? Precision.DAY : Precision.MONTH, signals);
    }

    private Published unbounded(List<Signal> signals) {
        Stream<LocalDate> widgets =
                furniture.stream().flatMap(date -> date.latest().stream()).max(Comparator.naturalOrder()).stream();
        Stream<LocalDate> updates = credits.stream()
                .filter(dated ->
                        dated.role() == Credits.Role.UPDATED && dated.date().hasYear())
                .flatMap(dated -> dated.date().latest().stream());
        LocalDate latest =
                Stream.concat(widgets, updates).min(Comparator.naturalOrder()).orElse(LocalDate.MAX);
        return new Published(LocalDate.MIN, latest, Precision.UNKNOWN, signals);
    }

    private static Signal signal(Credits.Dated dated, boolean used) {
        String time = dated.clock().isEmpty() ? "" : "T" + dated.clock();
        return new Signal("visible-text", dated.date().raw(), dated.date().iso() + time, used, why(dated, used));
    }

    private static String why(Credits.Dated dated, boolean used) {
        if (!dated.date().hasYear()) {
            return "gives no year";
        }
        return switch (dated.role()) {
            case POSTED -> used ? "the page says that it was posted then" : "another line says it more surely";
            case UPDATED -> "an update is not the publication, which it bounds from above";
            case AS_OF -> used ? "the report tells what was known then" : "another line says it more surely";
            case ALONE -> used ? "a date that stands alone beside the headline" : "another line says it more surely";
            case SERIES -> used ? "the note is named after this day" : "another line says it more surely";
            case DATELINE -> used ? "the dateline" : "another line says it more surely";
        };
    }
}
