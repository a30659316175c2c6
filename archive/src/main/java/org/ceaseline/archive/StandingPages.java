package org.ceaseline.archive;

import java.util.List;
import java.util.Optional;

/** Pages that the last weighing left, each with its kind and id. */
final class StandingPages {

    private static final int MOST = 1000;

    private final Store store;
    private final String casebookId;

    StandingPages(Store store, String casebookId) {
        this.store = store;
        this.casebookId = casebookId;
    }

    /** The pages of an agreement, or of none, in the order of ids. */
    <T> List<T> of(String kind, String agreement, Class<T> type) {
        return of(kind, agreement, type, 0, MOST);
    }

    <T> List<T> of(String kind, String agreement, Class<T> type, int skip, int most) {
        return store.read(db -> Queries.list(
                db,
                "SELECT w.json FROM (SELECT id, weighed FROM standing_page WHERE casebook_id = ? AND kind = ?"
                        + " AND agreement = ? ORDER BY id LIMIT ? OFFSET ?) s JOIN weighed w ON w.key = s.weighed"
                        + " ORDER BY s.id",
                row -> Forms.read(row.getString(1), type),
                casebookId,
                kind,
                agreement,
                most,
                skip));
    }

    /** The only page of this kind of an agreement. */
    <T> Optional<T> only(String kind, String agreement, Class<T> type) {
        return of(kind, agreement, type, 0, 1).stream().findFirst();
    }

    long count(String kind, String agreement) {
        return store.read(db -> Queries.number(
                db,
                "SELECT COUNT(*) FROM standing_page WHERE casebook_id = ? AND kind = ? AND agreement = ?",
                casebookId,
                kind,
                agreement));
    }

    /** The page with this id. */
    <T> Optional<T> one(String kind, String id, Class<T> type) {
        return store.read(db -> Queries.first(
                db,
                "SELECT w.json FROM standing_page s JOIN weighed w ON w.key = s.weighed WHERE s.casebook_id = ?"
                        + " AND s.kind = ? AND s.id = ?",
                row -> Forms.read(row.getString(1), type),
                casebookId,
                kind,
                id));
    }
}
