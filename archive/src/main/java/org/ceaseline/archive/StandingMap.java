package org.ceaseline.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ceaseline.casebook.EventType;

/** Where and on which days the incidents that stand lie, for maps and time lines. */
final class StandingMap {

    private final Store store;
    private final String casebookId;

    StandingMap(Store store, String casebookId) {
        this.store = store;
        this.casebookId = casebookId;
    }

    /** Incidents with a place that the casebook knows, as a map shows them; in no particular order. */
    List<Mark> marks(Sieve sieve, int most) {
        Sifting sifting = Sifting.incidents(casebookId, sieve);
        String from = !sifting.table().equals("standing_incident")
                ? "(SELECT DISTINCT s.casebook_id AS book, " + sifting.id() + " AS id FROM " + sifting.table() + " s"
                        + sifting.where()
                        + ") x JOIN standing_incident i ON i.casebook_id = x.book AND i.id = x.id WHERE i.lat IS NOT NULL"
                : "standing_incident s" + sifting.where() + " AND s.lat IS NOT NULL";
        return store.read(db ->
                Queries.list(db, columns(sifting) + from + " LIMIT " + most, StandingMap::mark, sifting.values()));
    }

    private static String columns(Sifting sifting) {
        String table = sifting.table().equals("standing_incident") ? "s" : "i";
        return "SELECT %1$s.id, %1$s.type, %1$s.day, %1$s.lat, %1$s.lon, %1$s.place_precision FROM ".formatted(table);
    }

    private static Mark mark(ResultSet row) throws SQLException {
        String day = row.getString(3);
        return new Mark(
                row.getString(1),
                EventType.of(row.getString(2)).orElseThrow(),
                day.equals(Placing.UNDATED) ? Optional.empty() : Optional.of(LocalDate.parse(day)),
                row.getDouble(4),
                row.getDouble(5),
                row.getInt(6));
    }

    Spread spread() {
        Spread.Filling filling = new Spread.Filling();
        store.read(db -> {
            Queries.each(
                    db,
                    "SELECT lat, lon, day, COUNT(*) FROM standing_incident WHERE casebook_id = ? AND lat IS NOT NULL"
                            + " GROUP BY lat, lon, day ORDER BY lat, lon, day",
                    row -> filling.add(row.getDouble(1), row.getDouble(2), row.getString(3), row.getInt(4)),
                    casebookId);
            return filling;
        });
        return filling.done();
    }

    /** How many incidents there are on each day; those without one are left out. */
    Map<LocalDate, Long> days() {
        Map<LocalDate, Long> days = new TreeMap<>();
        store.read(db -> Queries.list(
                        db,
                        "SELECT day, COUNT(*) FROM standing_incident WHERE casebook_id = ? AND day < ? GROUP BY day",
                        row -> Map.entry(LocalDate.parse(row.getString(1)), row.getLong(2)),
                        casebookId,
                        Placing.UNDATED))
                .forEach(row -> days.put(row.getKey(), row.getValue()));
        return days;
    }
}
