package org.ceaseline.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.ceaseline.archive.Decision.Draft;

/** Decisions as rows. */
final class Decisions {

    private static final String ALL = "SELECT d.key, a.recorded, a.who, d.kind, d.subject, d.field, d.before, d.after,"
            + " d.why FROM decision d JOIN audit a ON a.seq = d.entry";

    private static final String SELECT = ALL + " WHERE d.kind = ? AND d.subject = ?";

    private Decisions() {}

    static Decision write(Writing writing, Draft draft) throws SQLException {
        return write(writing, draft, new Entry("decide", draft.kind() + " " + draft.subject(), draft.field()));
    }

    /**
     * Writes a decision of another archive down, unless it is here.
     *
     * @param by who decided there and when; it goes into the audit
     */
    static boolean takeOver(Writing writing, Draft draft, String by) throws SQLException {
        boolean known = on(writing.db(), draft.kind(), draft.subject()).stream()
                .anyMatch(made -> made.draft().equals(draft));
        if (!known) {
            write(
                    writing,
                    draft,
                    new Entry("take over decision", draft.kind() + " " + draft.subject(), Text.plain(by)));
        }
        return !known;
    }

    private static Decision write(Writing writing, Draft draft, Entry entry) throws SQLException {
        Optional<Decision> last = on(writing.db(), draft.kind(), draft.subject()).stream()
                .filter(made -> made.draft().field().equals(draft.field()))
                .reduce((earlier, later) -> later);
        if (last.isPresent() && !last.get().draft().after().equals(draft.before())) {
            throw new Decision.Outdated(draft, last.get().draft().after());
        }
        long key = writing.key(Table.DECISION);
        writing.append(entry.add(
                Table.DECISION,
                key,
                draft.kind(),
                draft.subject(),
                draft.field(),
                draft.before(),
                draft.after(),
                draft.why()));
        return writing.first(SELECT + " AND d.key = ?", Decisions::from, draft.kind(), draft.subject(), key)
                .orElseThrow();
    }

    static List<Decision> on(Connection db, String kind, String subject) throws SQLException {
        return Queries.list(db, SELECT + " ORDER BY d.key", Decisions::from, kind, subject);
    }

    static List<Decision> after(Connection db, long number) throws SQLException {
        return Queries.list(db, ALL + " WHERE d.key > ? ORDER BY d.key", Decisions::from, number);
    }

    private static Decision from(ResultSet row) throws SQLException {
        Draft draft = new Draft(
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
        return new Decision(row.getLong(1), row.getString(2), row.getString(3), draft);
    }
}
