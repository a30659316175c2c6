package org.ceaseline.archive;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.store.LockObtainFailedException;
import org.ceaseline.archive.ArchiveUnusable.Code;
import org.ceaseline.archive.search.Entry;
import org.ceaseline.archive.search.Findings;
import org.ceaseline.archive.search.Index;
import org.ceaseline.archive.search.Met;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.Place;
import org.ceaseline.coding.Claim;

/** Keeps the search index up to the archive. What is in the index is in the archive too. */
final class Indexing {

    private static final Logger LOG = Logger.getLogger("org.ceaseline.archive");

    private static final String MET = "SELECT s.claim, s.casebook_id, f.agreement, f.verdict FROM standing_claim s"
            + " JOIN standing_finding f ON f.casebook_id = s.casebook_id AND f.incident = s.incident ORDER BY s.claim";

    private final Store store;
    private final Index index;

    Indexing(Store store) {
        this.store = store;
        this.index = new Index(store.searchFolder());
    }

    Hits search(Question question) {
        try {
            catchUp();
            return index.search(question, new Weighed(state()));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Another one after each weighing. */
    private String state() {
        return store.read(db -> Queries.list(
                        db,
                        "SELECT subject, note FROM job WHERE stage = ? AND state = 'done' ORDER BY subject",
                        row -> row.getString(1) + " " + row.getString(2),
                        Leases.WEIGH))
                .toString();
    }

    private final class Weighed implements Findings {
        private final String state;

        Weighed(String state) {
            this.state = state;
        }

        @Override
        public String state() {
            return state;
        }

        @Override
        public Met read() {
            try (Stream<Met.Row> rows = RowStream.of(
                    store,
                    MET,
                    row -> new Met.Row(
                            row.getLong(1),
                            row.getString(2) + "/" + row.getString(3),
                            row.getString(4).toLowerCase(Locale.ROOT)))) {
                return Met.of(rows);
            }
        }
    }

    /** Lets go of the index's files. */
    void close() {
        try {
            index.close();
        } catch (IOException e) {
            LOG.log(Level.FINE, "The search index could not be closed", e);
        }
    }

    /** Takes in what is new; another process that is doing so at this moment is left to it. */
    private void catchUp() throws IOException {
        long from = index.upTo();
        long to = store.read(db -> Queries.number(db, "SELECT COALESCE(MAX(seq), 0) FROM audit"));
        if (from == to && from > 0) {
            return;
        }
        try {
            update(from > to || store.read(db -> mustBeginAnew(db, index.upTo())) ? 0 : from, to);
        } catch (LockObtainFailedException somebodyElseDoes) {
            if (from == 0) {
                throw somebodyElseDoes;
            }
        }
    }

    /**
     * Takes in what is new, so that the next search need not wait. Where that cannot be done nothing is lost: a search tries
     * again, and tells why if it cannot either.
     */
    void keepUp() {
        try {
            catchUp();
        } catch (IOException e) {
            LOG.log(Level.FINE, "The search index could not be kept up", e);
        }
    }

    /** Makes the index anew from the archive; gives how many claims it holds. */
    long rebuild() {
        try {
            return update(0, store.read(db -> Queries.number(db, "SELECT COALESCE(MAX(seq), 0) FROM audit")));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private ArchiveUnusable unusable(IOException e) {
        return new ArchiveUnusable(
                Code.BROKEN,
                "The search index in " + store.searchFolder() + " cannot be read or written: " + e.getMessage()
                        + ". It holds nothing of its own: remove that folder and search again.",
                e);
    }

    private static boolean mustBeginAnew(Connection db, long from) throws SQLException {
        boolean takenBack = Queries.number(db, "SELECT COUNT(*) FROM withdrawal WHERE entry > ?", from) > 0;
        boolean broughtAgain = Queries.number(db, "SELECT COUNT(*) FROM withdrawal") > 0
                && Queries.number(db, "SELECT COUNT(*) FROM reading WHERE entry > ?", from) > 0;
        return from == 0 || takenBack || broughtAgain;
    }

    private long update(long from, long to) throws IOException {
        List<String> codings = store.read(db -> Queries.list(
                db,
                "SELECT DISTINCT report_id, casebook_id FROM coding WHERE entry > ? AND entry <= ?",
                row -> coding(row.getString(1), row.getString(2)),
                from,
                to));
        Map<String, Map<String, Place>> places = places();
        try (Stream<Entry> entries =
                RowStream.of(store, Views.INDEX, row -> entry(row, places), from, to, to, to, to)) {
            return index.update(from == 0, from == 0 ? List.of() : codings, entries, to);
        }
    }

    private Map<String, Map<String, Place>> places() {
        Map<String, Map<String, Place>> places = new HashMap<>();
        List<Casebook> casebooks =
                store.read(db -> Queries.list(db, Views.CASEBOOKS, row -> Forms.casebook(row.getString(1))));
        for (Casebook casebook : casebooks) {
            Map<String, Place> byId = places.computeIfAbsent(casebook.id(), id -> new HashMap<>());
            casebook.places().forEach(place -> byId.putIfAbsent(place.id(), place));
        }
        return places;
    }

    private static Entry entry(ResultSet row, Map<String, Map<String, Place>> places) throws SQLException {
        Claim claim = Forms.claim(row.getString(1));
        Map<String, Place> known = places.getOrDefault(row.getString(4), Map.of());
        List<Place> here = claim.places().stream()
                .map(Claim.PlaceMention::id)
                .flatMap(Optional::stream)
                .map(id -> Optional.ofNullable(known.get(id)))
                .flatMap(Optional::stream)
                .toList();
        return new Entry(
                row.getLong(2),
                coding(row.getString(3), row.getString(4)),
                claim,
                row.getString(5),
                row.getString(6),
                row.getString(4),
                here);
    }

    private static String coding(String report, String casebook) {
        return report + " " + casebook;
    }
}
