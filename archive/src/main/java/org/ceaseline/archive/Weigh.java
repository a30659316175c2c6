package org.ceaseline.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.Place;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Dispute;
import org.ceaseline.ledger.Entries;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.Ledger;
import org.ceaseline.ledger.LifeLine;
import org.ceaseline.ledger.Material;
import org.jspecify.annotations.Nullable;

/**
 * One weighing of what stands under a casebook. It writes what differs from what stands, in one order and in portions, so
 * that a weighing that was killed and begun again writes the same rows.
 */
final class Weigh {

    /** A day for what has none: it comes last. */
    static final String UNDATED = "9999-12-31";

    private static final int PORTION = 1000;
    private static final int MOST_DISPUTES = 1000;

    private final Archive archive;
    private final Casebook casebook;
    private final String edition;
    private final Map<String, Long> claimKeys = new HashMap<>();
    private final List<Claim> claims = new ArrayList<>();
    private final ClaimRulings said;
    private List<Threads> threads = List.of();
    private long written;

    Weigh(Archive archive, Casebook casebook, String edition) {
        this.archive = archive;
        this.casebook = casebook;
        this.edition = edition;
        this.said = archive.store().read(ClaimRulings::all);
    }

    /** What the weighing rests on: when it is the same as last time, nothing needs to be weighed. */
    static String rest(Connection db, String casebookId, String edition) throws SQLException {
        return edition + " "
                + Queries.number(db, "SELECT COALESCE(MAX(key), 0) FROM coding WHERE casebook_id = ?", casebookId)
                + " " + Queries.number(db, "SELECT COALESCE(MAX(key), 0) FROM decision")
                + " " + Queries.number(db, "SELECT COALESCE(MAX(key), 0) FROM withdrawal")
                + " " + Queries.number(db, "SELECT COALESCE(MAX(key), 0) FROM reading");
    }

    Weighing run() {
        String rest = archive.store().read(db -> rest(db, casebook.id(), edition));
        if (archive.store().read(db -> Leases.isDoneBy(db, rest, Leases.WEIGH, casebook.id()))) {
            return counted(false);
        }
        if (!archive.write(writing -> new Leases(writing, archive.self()).takeAgain(Leases.WEIGH, casebook.id()))) {
            return counted(true);
        }
        boolean done = false;
        try {
            write(weighed());
            archive.write(writing -> {
                new Leases(writing, archive.self()).done(Leases.WEIGH, casebook.id(), rest);
                return rest;
            });
            done = true;
        } finally {
            if (!done) {
                giveBack();
            }
        }
        return counted(false);
    }

    private void giveBack() {
        try {
            archive.write(writing -> {
                new Leases(writing, archive.self()).giveBack(Leases.WEIGH, casebook.id());
                return casebook;
            });
        } catch (ArchiveUnusable alreadyFailing) {
            // The failure that led here is the one to tell; the lease runs out with this process.
        }
    }

    private Weighing counted(boolean busy) {
        return archive.store()
                .read(db -> new Weighing(
                        count(db, "standing_claim"),
                        count(db, "standing_incident"),
                        count(db, "standing_finding"),
                        written,
                        busy));
    }

    private long count(Connection db, String table) throws SQLException {
        return Queries.number(db, "SELECT COUNT(*) FROM " + table + " WHERE casebook_id = ?", casebook.id());
    }

    private Entries weighed() {
        long now = Long.MAX_VALUE;
        try (Stream<Map.Entry<Claim, Long>> rows = RowStream.of(
                archive.store(),
                Views.CLAIMS_TO_WEIGH,
                row -> Map.entry(Forms.claim(row.getString(1)), row.getLong(2)),
                now,
                casebook.id(),
                now,
                now,
                now)) {
            rows.forEach(row -> {
                Optional<Claim> claim = said.of(row.getKey());
                if (claim.isPresent() && claimKeys.putIfAbsent(claim.get().id(), row.getValue()) == null) {
                    claims.add(claim.get());
                }
            });
        }
        try (Stream<Report> reports = archive.reports()) {
            List<Report> all = reports.toList();
            threads = Pages.threads(all);
            Material material =
                    Material.of(claims, all).recordedAt(archive.recorded()).with(archive.rulings());
            return Ledger.under(casebook).read(material);
        }
    }

    private void write(Entries entries) {
        new Kind<Incident>("incident", "standing_incident", Incident::id, Forms::of, this::rowsOf)
                .write(sorted(entries.incidents(), Incident::id));
        List<Finding> findings = casebook.agreements().stream()
                .flatMap(agreement -> entries.findings(agreement.id()).stream())
                .toList();
        new Kind<Finding>(
                        "finding",
                        "standing_finding",
                        Finding::id,
                        Forms::of,
                        finding -> rowsOf(
                                finding, entries.incident(finding.incident()).orElseThrow()))
                .write(sorted(findings, Finding::id));
        pages("lifeline", agreement -> lifeLine(entries, agreement));
        pages("totals", entries::totals);
        disputes(entries);
        lists(new Pages(casebook, entries));
        new StandingClaims(archive, casebook.id(), claimKeys, said, this::pointOf).write(entries);
    }

    /** Seen from the last day that is known. */
    static LifeLine lifeLine(Entries entries, String agreement) {
        return entries.lastDay()
                .map(day -> entries.lifeLineSeenFrom(agreement, day))
                .orElseGet(() -> entries.lifeLine(agreement));
    }

    private static <T> List<T> sorted(List<T> some, Function<T, String> id) {
        return some.stream().sorted(Comparator.comparing(id)).toList();
    }

    private void pages(String kind, Function<String, Object> page) {
        new Kind<Agreement>(
                        kind,
                        "standing_page",
                        Agreement::id,
                        agreement -> Forms.of(page.apply(agreement.id())),
                        agreement -> List.of(List.of(agreement.id())))
                .write(sorted(casebook.agreements(), Agreement::id));
    }

    private void lists(Pages lists) {
        pages("obligations", lists::obligations);
        pages("board", lists::board);
        pages("sources", lists::sources);
        pages("bearing", lists::bearing);
        if (lists.lastDay().isPresent()) {
            pages("signals", lists::signals);
        }
        new Kind<Agreement>(
                        "summary",
                        "standing_page",
                        Agreement::id,
                        agreement -> Forms.of(lists.summary(agreement)),
                        agreement -> ofNone())
                .write(sorted(casebook.agreements(), Agreement::id));
        new Kind<Threads>("threads", "standing_page", Threads::outlet, Forms::of, outlet -> ofNone())
                .write(sorted(threads, Threads::outlet));
        new Kind<Sums>("sums", "standing_page", sums -> casebook.id(), Forms::of, sums -> ofNone())
                .write(List.of(lists.sums(claims)));
    }

    /** The columns of a page that belongs to no single agreement. */
    private static List<List<@Nullable Object>> ofNone() {
        return List.of(List.of(""));
    }

    private void disputes(Entries entries) {
        Map<String, Dispute> disputes = new LinkedHashMap<>();
        Map<String, String> agreements = new HashMap<>();
        for (Agreement agreement : casebook.agreements()) {
            entries.disputes(agreement.id()).stream().limit(MOST_DISPUTES).forEach(dispute -> {
                disputes.put(dispute.id(), dispute);
                agreements.put(dispute.id(), agreement.id());
            });
        }
        new Kind<Dispute>(
                        "dispute",
                        "standing_page",
                        Dispute::id,
                        Forms::of,
                        dispute -> List.of(List.of(agreements.getOrDefault(dispute.id(), ""))))
                .write(sorted(List.copyOf(disputes.values()), Dispute::id));
    }

    /** Where an incident or claim lies: the first of its places that the casebook knows. */
    private Optional<Place> pointOf(Stream<String> places) {
        return places.flatMap(id -> casebook.place(id).stream()).findFirst();
    }

    private Optional<Place> pointOf(Incident incident) {
        return pointOf(incident.places().stream().flatMap(place -> place.id().stream()));
    }

    static String day(Incident incident) {
        return incident.time().earliest().map(Object::toString).orElse(UNDATED);
    }

    /** The columns that an incident is found by; then one row an actor. */
    private List<List<@Nullable Object>> rowsOf(Incident incident) {
        Optional<Place> point = pointOf(incident);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(Arrays.asList(
                incident.type().id(),
                day(incident),
                point.map(Place::lat).orElse(null),
                point.map(Place::lon).orElse(null),
                point.map(Place::precision).orElse(null)));
        incident.actors().stream()
                .map(Incident.Party::key)
                .distinct()
                .forEach(actor -> rows.add(List.of(actor, day(incident))));
        return rows;
    }

    private List<List<@Nullable Object>> rowsOf(Finding finding, Incident incident) {
        Optional<Place> point = pointOf(incident);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(Arrays.asList(
                finding.agreement(),
                finding.incident(),
                finding.actor().key(),
                finding.verdict().name(),
                incident.type().id(),
                day(incident),
                point.map(Place::lat).orElse(null),
                point.map(Place::lon).orElse(null)));
        return rows;
    }

    /**
     * One kind of thing that is weighed.
     *
     * @param rows the columns of its row after the digest; further rows are its actors
     */
    private final class Kind<T> {
        private final String name;
        private final String table;
        private final Function<T, String> id;
        private final Function<T, String> json;
        private final Function<T, List<List<@Nullable Object>>> rows;
        private final Map<String, String> standing;

        Kind(
                String name,
                String table,
                Function<T, String> id,
                Function<T, String> json,
                Function<T, List<List<@Nullable Object>>> rows) {
            this.name = name;
            this.table = table;
            this.id = id;
            this.json = json;
            this.rows = rows;
            this.standing = standing();
        }

        private boolean isPage() {
            return table.equals("standing_page");
        }

        private Map<String, String> standing() {
            Map<String, String> digests = new HashMap<>();
            String ofKind = isPage() ? " AND kind = '" + name + "'" : "";
            archive.store().read(db -> {
                for (String[] row : Queries.list(
                        db,
                        "SELECT id, digest FROM " + table + " WHERE casebook_id = ?" + ofKind,
                        row -> new String[] {row.getString(1), row.getString(2)},
                        casebook.id())) {
                    digests.put(row[0], row[1]);
                }
                return digests;
            });
            return digests;
        }

        /** Something that is new, has changed, or is gone. */
        private final class Change {
            private final String id;
            private final String json;
            private final Optional<T> now;

            Change(String id, String json, Optional<T> now) {
                this.id = id;
                this.json = json;
                this.now = now;
            }
        }

        void write(List<T> all) {
            List<Change> portion = new ArrayList<>();
            for (T one : all) {
                String text = json.apply(one);
                String known = standing.remove(id.apply(one));
                if (!Digest.of(text).equals(known)) {
                    portion.add(new Change(id.apply(one), text, Optional.of(one)));
                }
                if (portion.size() == PORTION) {
                    keep(portion);
                    portion.clear();
                }
            }
            for (String gone : new TreeSet<>(standing.keySet())) {
                portion.add(new Change(gone, "", Optional.empty()));
                if (portion.size() == PORTION) {
                    keep(portion);
                    portion.clear();
                }
            }
            if (!portion.isEmpty()) {
                keep(portion);
            }
        }

        private void keep(List<Change> portion) {
            written += portion.size();
            archive.write(writing -> {
                Entry entry = new Entry("weigh", casebook.id(), name + " " + portion.size());
                List<Long> keys = new ArrayList<>();
                for (Change change : portion) {
                    long key = writing.key(Table.WEIGHED);
                    keys.add(key);
                    entry.add(Table.WEIGHED, key, casebook.id(), name, change.id, change.json);
                }
                writing.append(entry);
                stand(writing.db(), portion, keys);
                new Leases(writing, archive.self()).renew(Leases.WEIGH, casebook.id());
                return keys;
            });
        }

        private void stand(Connection db, List<Change> portion, List<Long> keys) throws SQLException {
            String ofKind = isPage() ? " AND kind = '" + name + "'" : "";
            try (Batch remove = new Batch(db, "DELETE FROM " + table + " WHERE casebook_id = ? AND id = ?" + ofKind);
                    Batch removeActors =
                            new Batch(db, "DELETE FROM standing_actor WHERE casebook_id = ? AND kind = ? AND id = ?")) {
                for (Change change : portion) {
                    remove.add(casebook.id(), change.id);
                    if (name.equals("incident")) {
                        removeActors.add(casebook.id(), name, change.id);
                    }
                }
            }
            try (Batch insert = new Batch(db, insert());
                    Batch actors = new Batch(
                            db,
                            "INSERT INTO standing_actor (casebook_id, kind, actor, day, id) VALUES (?, ?, ?, ?, ?)")) {
                for (int i = 0; i < portion.size(); i++) {
                    Change change = portion.get(i);
                    if (change.now.isPresent()) {
                        insert(change, keys.get(i), insert, actors);
                    }
                }
            }
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

        private void insert(Change change, long key, Batch insert, Batch actors) throws SQLException {
            List<List<@Nullable Object>> found = rows.apply(change.now.orElseThrow());
            List<@Nullable Object> values = new ArrayList<>();
            values.add(casebook.id());
            values.add(change.id);
            values.add(key);
            values.add(Digest.of(change.json));
            values.addAll(found.get(0));
            if (isPage()) {
                values.add(name);
            }
            insert.add(values.toArray());
            for (List<@Nullable Object> actor : found.subList(1, found.size())) {
                actors.add(casebook.id(), name, actor.get(0), actor.get(1), change.id);
            }
        }
    }
}
