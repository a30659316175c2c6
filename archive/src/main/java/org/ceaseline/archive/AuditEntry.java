package org.ceaseline.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * One line of the audit. Each holds the hash of the line before, so that none can be changed or taken out unseen.
 *
 * @param seq its number, counted from 1 without a gap
 * @param recorded when, UTC, ISO 8601 with six decimals; never before the line above
 * @param who account that did it
 * @param act what was done, for example {@code keep}, {@code read}, {@code code}, {@code decide}, {@code export}
 * @param subject id of what it was done to
 * @param detail further words; never a secret
 * @param content SHA-256 over the rows that it vouches for
 * @param former hash of the line before; 64 zeros for the first
 * @param hash SHA-256 over all of the above
 */
public record AuditEntry(
        long seq,
        String recorded,
        String who,
        String act,
        String subject,
        String detail,
        String content,
        String former,
        String hash) {

    static final AuditEntry NONE = new AuditEntry(0, "", "", "", "", "", "", "", Digest.ZEROS);

    static final String COLUMNS = "seq, recorded, who, act, subject, detail, content, former, hash";

    static AuditEntry from(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }

    static Optional<AuditEntry> last(Connection db) throws SQLException {
        return Queries.first(db, "SELECT " + COLUMNS + " FROM audit ORDER BY seq DESC LIMIT 1", AuditEntry::from);
    }

    /** Some of them, the last first. */
    static List<AuditEntry> newest(Connection db, long skip, int most) throws SQLException {
        return Queries.list(
                db,
                "SELECT " + COLUMNS
                        + " FROM audit WHERE seq <= (SELECT MAX(seq) FROM audit) - ? ORDER BY seq DESC LIMIT ?",
                AuditEntry::from,
                skip,
                most);
    }

    String expectedHash() {
        Digest digest =
                new Digest().add(Long.toString(seq)).add(recorded).add(who).add(act);
        return digest.add(subject).add(detail).add(content).add(former).hex();
    }

    AuditEntry withHash(String made) {
        return new AuditEntry(seq, recorded, who, act, subject, detail, content, former, made);
    }

    void insert(Connection db) throws SQLException {
        Queries.run(
                db,
                "INSERT INTO audit (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                seq,
                recorded,
                who,
                act,
                subject,
                detail,
                content,
                former,
                hash);
    }
}
