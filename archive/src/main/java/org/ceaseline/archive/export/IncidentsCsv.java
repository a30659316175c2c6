package org.ceaseline.archive.export;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ceaseline.casebook.EventType;
import org.ceaseline.ledger.Corroboration;
import org.ceaseline.ledger.Incident;

/** A row an incident, for spreadsheets. Several values stand in one cell, apart by {@code "; "}; origins by {@code " | "}. */
public final class IncidentsCsv implements EventLayout {

    private static final List<String> HEADER = List.of(
            "id",
            "type",
            "types",
            "start",
            "end",
            "date_precision",
            "clock",
            "state",
            "actors",
            "actor_ids",
            "targets",
            "target_ids",
            "places",
            "place_ids",
            "place_precision",
            "origins",
            "told_by",
            "outlets",
            "occurrence",
            "place_and_time",
            "attribution",
            "credibility",
            "killed_at_least",
            "killed",
            "killed_at_most",
            "related",
            "claims",
            "sentences",
            "weighed");

    @Override
    public void begin(Appendable out) throws IOException {
        Csv.line(out, HEADER);
    }

    @Override
    public Optional<String> add(Event event, Appendable out) throws IOException {
        Incident incident = event.incident();
        Corroboration borneOut = incident.corroboration();
        Csv.line(
                out,
                List.of(
                        incident.id(),
                        incident.type().id(),
                        incident.types().stream().map(EventType::id).sorted().collect(Collectors.joining("; ")),
                        event.start(),
                        event.end(),
                        event.datePrecision(),
                        incident.time().clock().orElse(""),
                        incident.time().state() ? "since before" : "",
                        names(incident.actors()),
                        ids(incident.actors()),
                        names(incident.targets()),
                        ids(incident.targets()),
                        incident.places().stream().map(Incident.Place::surface).collect(Collectors.joining("; ")),
                        incident.places().stream()
                                .map(place -> place.id().orElse(""))
                                .collect(Collectors.joining("; ")),
                        event.precision() == 0 ? "" : Integer.toString(event.precision()),
                        Integer.toString(incident.origins().size()),
                        String.join(" | ", event.knowers()),
                        event.outlets(),
                        borneOut.occurrence().words(),
                        borneOut.placeAndTime().words(),
                        borneOut.attribution().words(),
                        Integer.toString(borneOut.item()),
                        event.killed().map(Event::least).map(Object::toString).orElse(""),
                        event.killed()
                                .flatMap(told -> told.best())
                                .map(Object::toString)
                                .orElse(""),
                        event.killed()
                                .flatMap(told -> told.high())
                                .map(Object::toString)
                                .orElse(""),
                        incident.relations().stream()
                                .map(relation -> relation.kind() + " " + relation.incident())
                                .collect(Collectors.joining("; ")),
                        String.join("; ", incident.claims()),
                        event.sentences().values().stream().distinct().collect(Collectors.joining(" | ")),
                        event.changed().toString()));
        return Optional.empty();
    }

    static String names(List<Incident.Party> parties) {
        return parties.stream().map(Incident.Party::surface).collect(Collectors.joining("; "));
    }

    private static String ids(List<Incident.Party> parties) {
        return parties.stream().map(party -> party.id().orElse("")).collect(Collectors.joining("; "));
    }

    /** A word of the ledger as it is written in columns. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
