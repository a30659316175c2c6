package org.ceaseline.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ceaseline.capture.Report;
import org.ceaseline.coding.Claim;

/** Reads everything once and compares it with what vouches for it. Goes on after each fault, so that all are told at once. */
final class Verification {

    private static final String BRING_BACK = "Bring the row back from a backup; do not mend it by hand.";

    private final Store store;
    private final String earlierHead;
    private final List<Damage> damages = new ArrayList<>();

    Verification(Store store, String earlierHead) {
        this.store = store;
        this.earlierHead = earlierHead;
    }

    List<Damage> run() {
        check("database", store::integrity);
        check("audit", this::chain);
        check("rows", db -> new Vouching(store, db, damages).run());
        check("evidence", this::bytes);
        check("reports", this::reports);
        check("claims", this::claims);
        check("references", this::references);
        check("standing", (db, found) -> new StandingCheck(store, db, this::damage).run());
        return damages;
    }

    /** A check over one connection; reports what it finds. */
    interface Check {
        void run(Connection db, List<Damage> damages) throws SQLException;
    }

    private interface Part {
        void run(Connection db) throws SQLException;
    }

    private void check(String part, Check check) {
        check(part, (Part) db -> check.run(db, damages));
    }

    private void check(String part, Part check) {
        try {
            store.snapshot(db -> {
                check.run(db);
                return part;
            });
        } catch (ArchiveUnusable e) {
            damages.add(new Damage(
                    "NOT_READABLE",
                    part,
                    "The check could not go to its end: " + e.getMessage(),
                    "Bring back the last backup with `ceaseline archive restore`."));
        }
    }

    private void chain(Connection db) throws SQLException {
        AuditEntry[] last = {AuditEntry.NONE};
        Queries.each(db, "SELECT " + AuditEntry.COLUMNS + " FROM audit ORDER BY seq", row -> {
            AuditEntry entry = AuditEntry.from(row);
            link(last[0], entry);
            last[0] = entry;
        });
        boolean headIsThere = earlierHead.isEmpty()
                || Queries.number(db, "SELECT COUNT(*) FROM audit WHERE hash = ?", earlierHead) > 0;
        if (!headIsThere) {
            damage("AUDIT_CUT", "audit", "The head " + earlierHead + " of an earlier check is no longer in it.");
        }
    }

    private void link(AuditEntry before, AuditEntry entry) {
        String where = "audit " + entry.seq();
        if (entry.seq() != before.seq() + 1) {
            damage("ENTRY_MISSING", where, "Entries " + (before.seq() + 1) + " to " + (entry.seq() - 1) + " are gone.");
        } else if (!entry.former().equals(before.hash())) {
            damage("CHAIN_BROKEN", where, "It does not follow from the entry before.");
        }
        if (!entry.hash().equals(entry.expectedHash())) {
            damage("ENTRY_CHANGED", where, "It was changed after it was written.");
        }
        if (entry.recorded().compareTo(before.recorded()) < 0) {
            damage("TIME_BACKWARDS", where, "It was recorded before the entry above it.");
        }
    }

    private void bytes(Connection db) throws SQLException {
        Queries.each(db, "SELECT sha256, size, packing, bytes FROM evidence ORDER BY entry", row -> {
            Optional<byte[]> raw = Packing.unpack(row.getString(3), row.getBytes(4), row.getLong(2));
            if (raw.isEmpty()) {
                damage("BYTES_LOST", "evidence " + row.getString(1), "Its bytes can no longer be unpacked.");
            } else if (!Digest.of(raw.get()).equals(row.getString(1))) {
                damage("BYTES_CHANGED", "evidence " + row.getString(1), "Its bytes are not those that were kept.");
            }
        });
    }

    private void reports(Connection db) throws SQLException {
        Queries.each(db, "SELECT key, id, digest, evidence, json FROM report ORDER BY key", row -> {
            String where = "report " + row.getLong(1) + " (" + row.getString(2) + ")";
            String json = row.getString(5);
            if (!Digest.of(json).equals(row.getString(3))) {
                damage("REPORT_CHANGED", where, "It is not as it was read.");
            } else {
                Optional<Report> report = parse(() -> Forms.report(json));
                boolean same = report.isPresent()
                        && report.get().id().equals(row.getString(2))
                        && report.get().evidence().equals(row.getString(4));
                if (!same) {
                    damage("COLUMNS_CHANGED", where, "Its columns do not say what the report says.");
                }
            }
        });
    }

    private void claims(Connection db) throws SQLException {
        String sql = "SELECT c.key, c.id, c.json, c.span_start, c.span_end, c.report, r.key, r.json FROM claim c"
                + " LEFT JOIN coding k ON k.key = c.coding LEFT JOIN report r ON r.key = k.report"
                + " ORDER BY c.coding, c.key";
        LastReport last = new LastReport();
        Queries.each(db, sql, row -> {
            String where = "claim " + row.getLong(1) + " (" + row.getString(2) + ")";
            Optional<Claim> claim = parse(() -> Forms.claim(row.getString(3)));
            Optional<Report> report = last.of(row);
            if (claim.isEmpty()) {
                damage("CLAIM_CHANGED", where, "It can no longer be read.");
            } else if (report.isEmpty()) {
                damage("REFERENCE_BROKEN", where, "The report that it quotes is gone or can no longer be read.");
            } else {
                span(where, claim.get(), report.get(), row);
            }
        });
    }

    private void span(String where, Claim claim, Report report, ResultSet row) throws SQLException {
        boolean sameColumns = claim.id().equals(row.getString(2))
                && claim.evidence().start() == row.getInt(4)
                && claim.evidence().end() == row.getInt(5)
                && claim.report().equals(row.getString(6));
        if (!sameColumns) {
            damage("COLUMNS_CHANGED", where, "Its columns do not say what the claim says.");
        }
        if (!claim.report().equals(report.id()) || !Spans.hold(report.text(), claim.evidence())) {
            damage("SPAN_MOVED", where, "Its sentence does not stand in report " + report.id() + " where it says.");
        }
    }

    /** The report of the claims being looked at: they come report by report. */
    private static final class LastReport {
        private long key = -1;
        private Optional<Report> report = Optional.empty();

        Optional<Report> of(ResultSet row) throws SQLException {
            long wanted = row.getLong(7);
            if (wanted != key) {
                String json = row.getString(8);
                report = json == null ? Optional.empty() : parse(() -> Forms.report(json));
                key = wanted;
            }
            return report;
        }
    }

    private interface Parse<T> {
        T parse() throws SQLException;
    }

    private static <T> Optional<T> parse(Parse<T> parse) throws SQLException {
        try {
            return Optional.of(parse.parse());
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private void references(Connection db) throws SQLException {
        for (Reference reference : Reference.ALL) {
            Queries.each(
                    db,
                    reference.broken(),
                    row -> damage(
                            "REFERENCE_BROKEN",
                            reference.from().sqlName() + " " + row.getString(1),
                            "It names " + reference.to() + " " + row.getString(2) + ", which is gone."));
        }
        Queries.each(
                db,
                "SELECT sha256 FROM evidence WHERE sha256 NOT IN (SELECT subject FROM job WHERE stage = 'read')",
                row -> damage("JOB_MISSING", "evidence " + row.getString(1), "Nothing says whether it was read."));
    }

    /** Takes what is wrong. */
    interface Finder {
        void damage(String code, String where, String what);
    }

    private void damage(String code, String where, String what) {
        damages.add(new Damage(code, where, what, BRING_BACK));
    }
}
