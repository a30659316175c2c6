package org.ceaseline.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Brings the rows of one kind to what was weighed: what differs from what stands is written, in one order and in portions, so
 * that a weighing that was killed and begun again writes the same rows.
 */
final class StandingRows<T> {

    private static final int PORTION = 1000;
    private static final String PAGES = "standing_page";

    private final Archive archive;
    private final String casebookId;
    private final Shape<T> shape;
    private long written;

    /**
     * What rows of a kind are made of.
     *
     * @param name the kind
     * @param rows the columns of its row after the digest; further rows are its actors
     */
    record Shape<T>(
            String name,
            String table,
            Function<T, String> id,
            Function<T, String> json,
            Function<T, List<List<@Nullable Object>>> rows) {

        static <T> Shape<T> page(
                String name, Function<T, String> id, Function<T, String> json, Function<T, String> agreement) {
            return new Shape<>(name, PAGES, id, json, one -> List.of(List.of(agreement.apply(one))));
        }

        private boolean isPage() {
            return table.equals(PAGES);
        }

        private String ofKind() {
            return isPage() ? " AND kind = '" + name + "'" : "";
        }

        private String insert() {
            String columns =
                    switch (table) {
                        case "standing_incident" -> "type, day, lat, lon, place_precision";
                        case "standing_finding" -> "agreement, incident, actor, verdict, type, day, lat, lon";
                        default -> "agreement, kind";
                    };
            int count = 4 + columns.split(", ", -1).length;
            return "INSERT INTO " + table + " (casebook_id, id, weighed, digest, " + columns + ") VALUES ("
                    + "?, ".repeat(count - 1) + "?)";
        }
    }

    /** Something that is new, has changed, or is gone. */
    private record Change<T>(String id, String json, Optional<T> now) {}

    StandingRows(Archive archive, String casebookId, Shape<T> shape) {
        this.archive = archive;
        this.casebookId = casebookId;
        this.shape = shape;
    }

    /**
     * Writes what differs from what stands; gives how many rows that were.
     *
     * @param all in the order of ids
     */
    long write(List<T> all) {
        Map<String, String> standing = standing();
        List<Change<T>> portion = new ArrayList<>();
        for (T one : all) {
            String id = shape.id().apply(one);
            String text = shape.json().apply(one);
            if (!Digest.of(text).equals(standing.remove(id))) {
                add(portion, new Change<>(id, text, Optional.of(one)));
            }
        }
        return removed(standing.keySet(), portion);
    }

    /**
     * As {@link #write(List)}, where what stands is at hand: nothing is read, and only what differs is turned into text.
     *
     * @param stands what was last written, by this process
     */
    long write(List<T> all, List<T> stands) {
        Map<String, T> before = new HashMap<>(stands.size() * 2);
        stands.forEach(one -> before.put(shape.id().apply(one), one));
        List<Change<T>> portion = new ArrayList<>();
        for (T one : all) {
            String id = shape.id().apply(one);
            T was = before.remove(id);
            if (!one.equals(was)) {
                String text = shape.json().apply(one);
                if (was == null || !text.equals(shape.json().apply(was))) {
                    add(portion, new Change<>(id, text, Optional.of(one)));
                }
            }
        }
        return removed(before.keySet(), portion);
    }

    /** @param gone ids of what stood and stands no longer */
    private long removed(Set<String> gone, List<Change<T>> portion) {
        for (String id : new TreeSet<>(gone)) {
            add(portion, new Change<>(id, "", Optional.empty()));
        }
        if (!portion.isEmpty()) {
            keep(portion);
        }
        return written;
    }

    private Map<String, String> standing() {
        Map<String, String> digests = new HashMap<>();
        archive.store()
                .read(db -> Queries.list(
                        db,
                        "SELECT id, digest FROM " + shape.table() + " WHERE casebook_id = ?" + shape.ofKind(),
                        row -> digests.put(row.getString(1), row.getString(2)),
                        casebookId));
        return digests;
    }

    private void add(List<Change<T>> portion, Change<T> change) {
        portion.add(change);
        if (portion.size() == PORTION) {
            keep(portion);
            portion.clear();
        }
    }

    private void keep(List<Change<T>> portion) {
        written += portion.size();
        archive.write(writing -> {
            Entry entry = new Entry("weigh", casebookId, shape.name() + " " + portion.size());
            List<Long> keys = new ArrayList<>();
            for (Change<T> change : portion) {
                long key = writing.key(Table.WEIGHED);
                keys.add(key);
                entry.add(Table.WEIGHED, key, casebookId, shape.name(), change.id(), change.json());
            }
            writing.append(entry);
            remove(writing.db(), portion);
            insert(writing.db(), portion, keys);
            new Leases(writing, archive.self()).renew(Leases.WEIGH, casebookId);
            return keys;
        });
    }

    private void remove(Connection db, List<Change<T>> portion) throws SQLException {
        try (Batch rows = new Batch(
                        db, "DELETE FROM " + shape.table() + " WHERE casebook_id = ? AND id = ?" + shape.ofKind());
                Batch actors =
                        new Batch(db, "DELETE FROM standing_actor WHERE casebook_id = ? AND kind = ? AND id = ?")) {
            for (Change<T> change : portion) {
                rows.add(casebookId, change.id());
                if (shape.name().equals("incident")) {
                    actors.add(casebookId, shape.name(), change.id());
                }
            }
        }
    }

    private void insert(Connection db, List<Change<T>> portion, List<Long> keys) throws SQLException {
        try (Batch rows = new Batch(db, shape.insert());
                Batch actors = new Batch(
                        db, "INSERT INTO standing_actor (casebook_id, kind, actor, day, id) VALUES (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < portion.size(); i++) {
                Change<T> change = portion.get(i);
                if (change.now().isPresent()) {
                    insert(change, keys.get(i), rows, actors);
                }
            }
        }
    }

    private void insert(Change<T> change, long key, Batch rows, Batch actors) throws SQLException {
        List<List<@Nullable Object>> found = shape.rows().apply(change.now().orElseThrow());
        List<@Nullable Object> values = new ArrayList<>();
        values.add(casebookId);
        values.add(change.id());
        values.add(key);
        values.add(Digest.of(change.json()));
        values.addAll(found.get(0));
        if (shape.isPage()) {
            values.add(shape.name());
        }
        rows.add(values.toArray());
        for (List<@Nullable Object> actor : found.subList(1, found.size())) {
            actors.add(casebookId, shape.name(), actor.get(0), actor.get(1), change.id());
        }
    }
}
