package org.ceaseline.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ceaseline.archive.export.Event;
import org.ceaseline.archive.export.Judged;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.Incident;

/** The incidents and findings that the last weighing left, one by one, each with the claims that it rests on. */
final class Events {

    private static final String INCIDENTS = "SELECT w.json, a.recorded FROM standing_incident s"
            + " JOIN weighed w ON w.key = s.weighed JOIN audit a ON a.seq = w.entry"
            + " WHERE s.casebook_id = ? ORDER BY s.day, s.id";
    private static final String FINDINGS = "SELECT i.json, a.recorded, f.json FROM standing_finding s"
            + " JOIN weighed f ON f.key = s.weighed JOIN standing_incident t ON t.casebook_id = s.casebook_id"
            + " AND t.id = s.incident JOIN weighed i ON i.key = t.weighed JOIN audit a ON a.seq = i.entry"
            + " WHERE s.casebook_id = ? ORDER BY s.day, s.id";
    private static final String CLAIMS = "SELECT c.json, r.title, r.published_from FROM standing_claim s"
            + " JOIN claim c ON c.key = s.claim JOIN coding k ON k.key = c.coding JOIN report r ON r.key = k.report"
            + " WHERE s.casebook_id = ? AND s.incident = ?";

    private final Store store;
    private final Casebook casebook;
    private final Instant written;
    private final ClaimRulings said;

    Events(Store store, Casebook casebook, Instant written) {
        this.store = store;
        this.casebook = casebook;
        this.written = written;
        this.said = store.read(ClaimRulings::all);
    }

    /** By first day, then id; to be closed. */
    Stream<Event> incidents() {
        return RowStream.of(store, INCIDENTS, this::event, casebook.id());
    }

    /** By the day of their incident, then id; to be closed. */
    Stream<Judged> findings() {
        return RowStream.of(
                store,
                FINDINGS,
                row -> new Judged(Forms.read(row.getString(3), Finding.class), event(row)),
                casebook.id());
    }

    /** Claims are read over the same connection, so that they belong to the incident as it then was. */
    private Event event(ResultSet row) throws SQLException {
        Incident incident = Forms.read(row.getString(1), Incident.class);
        Map<String, Event.Told> told = told(row.getStatement().getConnection(), incident.id());
        List<Event.Told> inOrder = incident.claims().stream()
                .filter(told::containsKey)
                .map(id -> Objects.requireNonNull(told.get(id)))
                .toList();
        return new Event(incident, inOrder, casebook, Instant.parse(row.getString(2)), written);
    }

    private Map<String, Event.Told> told(Connection db, String incident) throws SQLException {
        return Queries.list(db, CLAIMS, this::told, casebook.id(), incident).stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(told -> told.claim().id(), Function.identity()));
    }

    private Optional<Event.Told> told(ResultSet row) throws SQLException {
        String title = row.getString(2);
        String published = Objects.requireNonNullElse(row.getString(3), "");
        return said.of(Forms.claim(row.getString(1))).map(claim -> new Event.Told(claim, title, published));
    }
}
