package org.ceaseline.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When things were weighed, what they were before, and whether the weighing is behind. */
final class Recorded {

    private final Store store;
    private final String casebookId;

    Recorded(Store store, String casebookId) {
        this.store = store;
        this.casebookId = casebookId;
    }

    /** What something was and when it was weighed so, oldest first. */
    List<Version> history(String kind, String id) {
        return store.read(db -> Queries.list(
                db,
                "SELECT a.recorded, w.json FROM weighed w JOIN audit a ON a.seq = w.entry WHERE w.casebook_id = ?"
                        + " AND w.kind = ? AND w.id = ? ORDER BY w.key",
                row -> new Version(Instant.parse(row.getString(1)), row.getString(2)),
                casebookId,
                kind,
                id));
    }

    /** Everything of a kind as it was weighed by a time, in the order of ids: the archive as it was known then. */
    List<String> recordedBy(String kind, Instant time) {
        return store
                .read(db -> Queries.list(
                        db,
                        "SELECT w.json FROM weighed w WHERE w.casebook_id = ? AND w.kind = ? AND w.key ="
                                + " (SELECT MAX(n.key) FROM weighed n JOIN audit a ON a.seq = n.entry"
                                + " WHERE n.casebook_id = w.casebook_id AND n.kind = w.kind AND n.id = w.id"
                                + " AND a.recorded <= ?) ORDER BY w.id",
                        row -> row.getString(1),
                        casebookId,
                        kind,
                        RecordedTime.text(time)))
                .stream()
                .filter(json -> !json.isEmpty())
                .toList();
    }

    /** What the last weighing that came to its end rested on. */
    private Optional<String> note(Connection db) throws SQLException {
        return Queries.first(
                db,
                "SELECT note FROM job WHERE stage = ? AND subject = ? AND state = 'done'",
                row -> row.getString(1),
                Leases.WEIGH,
                casebookId);
    }

    String state() {
        return store.read(this::note).orElse("");
    }

    boolean isFreshFor(String edition) {
        return store.read(db -> note(db).equals(Optional.of(Weigh.rest(db, casebookId, edition))));
    }

    boolean isFresh() {
        return store.read(db -> {
            Optional<String> note = note(db);
            return note.isPresent() && note.get().equals(Weigh.rest(db, casebookId, editionOf(note.get())));
        });
    }

    private static String editionOf(String rest) {
        int end = rest.length();
        for (int numbers = 0; numbers < 4; numbers++) {
            end = rest.lastIndexOf(' ', end - 1);
        }
        return rest.substring(0, Math.max(0, end));
    }

    Optional<Instant> at() {
        return store.read(db -> Queries.first(
                db,
                "SELECT a.recorded FROM audit a WHERE a.seq = (SELECT MAX(entry) FROM weighed WHERE casebook_id = ?)",
                row -> Instant.parse(row.getString(1)),
                casebookId));
    }
}
