package org.ceaseline.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.Incident;

/** Cuts what stands into slices: the rows are chosen first, by the columns alone; only then is what they hold read. */
final class Slices {

    private final Store store;
    private final String casebookId;

    Slices(Store store, String casebookId) {
        this.store = store;
        this.casebookId = casebookId;
    }

    /**
     * How the rows of a kind are read.
     *
     * @param kept the column that leads to what a row holds
     * @param join to that, from {@code x}
     * @param json the column that holds it
     */
    private record Way<T>(String kept, String join, String json, Queries.RowReader<T> reader) {}

    private record Placed<T>(String day, String id, T row) {}

    Slice<Incident> incidents(Sieve sieve, Optional<String> cursor, int most) {
        return incidents(Sifting.incidents(casebookId, sieve), cursor, most, false);
    }

    private Slice<Incident> incidents(Sifting sifting, Optional<String> cursor, int most, boolean newestFirst) {
        String join = sifting.table().equals("standing_incident")
                ? " JOIN weighed w ON w.key = x.kept"
                : " JOIN standing_incident i ON i.casebook_id = x.book AND i.id = x.id JOIN weighed w ON w.key = i.weighed";
        return slice(
                sifting,
                new Way<>("weighed", join, "w.json", row -> Forms.read(row.getString(3), Incident.class)),
                cursor,
                most,
                newestFirst);
    }

    Slice<Finding> findings(Sieve sieve, Optional<String> cursor, int most) {
        return slice(
                Sifting.findings(casebookId, sieve),
                new Way<>(
                        "weighed",
                        " JOIN weighed w ON w.key = x.kept",
                        "w.json",
                        row -> Forms.read(row.getString(3), Finding.class)),
                cursor,
                most,
                false);
    }

    Slice<Claim> claims(Sieve sieve, Optional<String> cursor, int most) {
        Sifting sifting = Sifting.claims(casebookId, sieve);
        String join = sifting.table().equals(Sifting.BY_ACTOR)
                ? " JOIN standing_claim i ON i.casebook_id = x.book AND i.id = x.id JOIN claim c ON c.key = i.claim"
                : " JOIN claim c ON c.key = x.kept";
        return slice(
                sifting, new Way<>("claim", join, "c.json", row -> Forms.claim(row.getString(3))), cursor, most, false);
    }

    /** The last day first; those without a day come last here too. */
    Slice<Incident> newestIncidents(Sieve sieve, Optional<String> cursor, int most) {
        Sifting all = Sifting.incidents(casebookId, sieve);
        boolean dated = cursor.map(Sifting::isDated).orElse(true);
        Slice<Incident> newest =
                dated ? incidents(all.dated(), cursor, most, true) : new Slice<>(List.of(), Optional.empty());
        if (newest.next().isPresent() || newest.rows().size() >= most && most > 0 && !hasUndated(all)) {
            return newest;
        }
        Optional<String> from = dated ? Optional.empty() : cursor;
        int room = most - newest.rows().size();
        if (room <= 0) {
            return new Slice<>(newest.rows(), Optional.of(Sifting.cursor(Placing.UNDATED, "")));
        }
        Slice<Incident> undated = incidents(all.undated(), from, room, false);
        List<Incident> rows = new ArrayList<>(newest.rows());
        rows.addAll(undated.rows());
        return new Slice<>(rows, undated.next());
    }

    private boolean hasUndated(Sifting all) {
        return count(all.undated()) > 0;
    }

    private <T> Slice<T> slice(Sifting sifting, Way<T> way, Optional<String> cursor, int most, boolean newestFirst) {
        String order = newestFirst ? " DESC" : "";
        Sifting from = cursor.map(at -> sifting.after(at, newestFirst)).orElse(sifting);
        boolean once = from.id().equals("s.id");
        String column =
                from.table().equals(Sifting.BY_ACTOR) ? "0" : once ? "s." + way.kept() : "MAX(s." + way.kept() + ")";
        String chosen = "SELECT " + (once ? "s.casebook_id" : "MAX(s.casebook_id)") + " AS book, s.day AS day, "
                + from.id() + " AS id, " + column + " AS kept FROM " + from.table() + " s" + from.where()
                + (once ? "" : " GROUP BY s.day, " + from.id())
                + " ORDER BY s.day" + order + ", " + from.id() + order + " LIMIT " + (most + 1);
        List<Placed<T>> found = store.read(db -> Queries.list(
                db,
                "SELECT x.day, x.id, " + way.json() + " FROM (" + chosen + ") x" + way.join() + " ORDER BY x.day"
                        + order + ", x.id" + order,
                row -> new Placed<>(
                        row.getString(1), row.getString(2), way.reader().read(row)),
                from.values()));
        List<T> rows = found.stream().limit(most).map(Placed::row).toList();
        boolean more = found.size() > most;
        return new Slice<>(
                rows,
                more && most > 0
                        ? Optional.of(Sifting.cursor(
                                found.get(most - 1).day(), found.get(most - 1).id()))
                        : Optional.empty());
    }

    long count(Sifting sifting) {
        String what =
                sifting.table().equals("standing_finding") && !sifting.id().equals("s.id")
                        ? "COUNT(DISTINCT " + sifting.id() + ")"
                        : "COUNT(*)";
        return store.read(db -> Queries.number(
                db, "SELECT " + what + " FROM " + sifting.table() + " s" + sifting.where(), sifting.values()));
    }
}
