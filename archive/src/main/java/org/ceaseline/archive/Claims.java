package org.ceaseline.archive;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.ceaseline.coding.Claim;

/** The claims of an archive as they were coded. */
final class Claims {

    private static final long NOW = Long.MAX_VALUE;

    private final Store store;

    Claims(Store store) {
        this.store = store;
    }

    Stream<Claim> all() {
        return upTo(NOW);
    }

    Stream<Claim> recordedBy(Instant time) {
        return upTo(store.read(db -> Queries.number(
                db, "SELECT COALESCE(MAX(seq), 0) FROM audit WHERE recorded <= ?", RecordedTime.text(time))));
    }

    /** @param entry the last audit entry to look at */
    private Stream<Claim> upTo(long entry) {
        return RowStream.of(store, Views.CLAIMS, row -> Forms.claim(row.getString(1)), entry, entry, entry, entry);
    }

    Stream<Claim> under(String casebookId) {
        return RowStream.of(
                store, Views.CLAIMS_UNDER, row -> Forms.claim(row.getString(1)), NOW, casebookId, NOW, NOW, NOW);
    }

    Optional<Claim> lastCoded(String id) {
        return last(id, "c.json").map(Forms::claim);
    }

    Optional<String> casebookOf(String id) {
        return last(id, "k.casebook_id");
    }

    private Optional<String> last(String id, String column) {
        return store.read(db -> Queries.first(
                db,
                "SELECT " + column + " FROM claim c JOIN coding k ON k.key = c.coding WHERE c.id = ?"
                        + " ORDER BY c.key DESC LIMIT 1",
                row -> row.getString(1),
                id));
    }

    long countCoded(String casebookId) {
        return store.read(db ->
                Queries.number(db, "SELECT COALESCE(SUM(claims), 0) FROM coding WHERE casebook_id = ?", casebookId));
    }
}
