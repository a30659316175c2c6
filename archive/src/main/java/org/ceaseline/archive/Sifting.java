package org.ceaseline.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question to the standing tables.
 *
 * @param table where the rows are looked for: incidents with a finding are looked for among the findings
 * @param id the column that names what is looked for
 * @param where the clause, its table called {@code s}
 * @param values of the clause
 */
record Sifting(String table, String id, String where, @Nullable Object[] values) {

    static Sifting incidents(String casebookId, Sieve sieve) {
        return of(casebookId, sieve, "incident");
    }

    static Sifting claims(String casebookId, Sieve sieve) {
        return of(casebookId, sieve, "claim");
    }

    static Sifting findings(String casebookId, Sieve sieve) {
        return of(casebookId, sieve, "finding");
    }

    /** Where incidents or claims are looked for by who did it alone. */
    static final String BY_ACTOR = "standing_actor";

    private static Sifting of(String casebookId, Sieve sieve, String kind) {
        List<@Nullable Object> values = new ArrayList<>();
        String table = "standing_" + kind;
        String id = "s.id";
        StringBuilder where = new StringBuilder(" WHERE s.casebook_id = ?");
        boolean byFindings = kind.equals("finding") || (kind.equals("incident") && sieve.asksForFindings());
        if (byFindings) {
            values.add(casebookId);
            findings(where, values, sieve, "s");
            table = "standing_finding";
            id = kind.equals("incident") ? "s.incident" : id;
        } else if (sieve.asksForFindings()) {
            StringBuilder met = new StringBuilder(
                    "(SELECT DISTINCT f.incident || '' AS met FROM standing_finding f" + " WHERE f.casebook_id = ?");
            values.add(casebookId);
            findings(met, values, sieve, "f");
            table = met + ") m CROSS JOIN standing_claim";
            values.add(casebookId);
            where.append(" AND s.incident = m.met");
        } else if (sieve.actor().isPresent()
                && sieve.type().isEmpty()
                && sieve.box().isEmpty()) {
            values.add(casebookId);
            and(where, values, "s.kind = ? AND s.actor = ?", kind, sieve.actor().get());
            table = BY_ACTOR;
        } else {
            values.add(casebookId);
            sieve.actor()
                    .ifPresent(actor -> and(
                            where,
                            values,
                            "s.id IN (SELECT a.id FROM standing_actor a WHERE a.casebook_id = ? AND a.kind = ?"
                                    + " AND a.actor = ?)",
                            casebookId,
                            kind,
                            actor));
        }
        narrow(where, values, sieve);
        return new Sifting(table, id, where.toString(), values.toArray());
    }

    private static void narrow(StringBuilder where, List<@Nullable Object> values, Sieve sieve) {
        sieve.type().ifPresent(type -> and(where, values, "s.type = ?", type.id()));
        sieve.from().ifPresent(day -> and(where, values, "s.day >= ? AND s.day < ?", day, Placing.UNDATED));
        sieve.to().ifPresent(day -> and(where, values, "s.day <= ?", day));
        sieve.box().ifPresent(box -> {
            and(where, values, "s.lat BETWEEN ? AND ?", box.south(), box.north());
            and(where, values, "s.lon BETWEEN ? AND ?", box.west(), box.east());
        });
    }

    private static void findings(StringBuilder where, List<@Nullable Object> values, Sieve sieve, String table) {
        sieve.agreement().ifPresent(id -> and(where, values, table + ".agreement = ?", id));
        sieve.verdict().ifPresent(verdict -> and(where, values, table + ".verdict = ?", verdict.name()));
        sieve.actor().ifPresent(actor -> and(where, values, table + ".actor = ?", actor));
    }

    private static void and(StringBuilder where, List<@Nullable Object> values, String condition, Object... more) {
        where.append(" AND ").append(condition);
        values.addAll(List.of(more));
    }

    static final String UNDATED = " AND s.day = '" + Placing.UNDATED + "'";

    /** What has a day. */
    Sifting dated() {
        return new Sifting(table, id, where + " AND s.day < '" + Placing.UNDATED + "'", values);
    }

    /** What has none. */
    Sifting undated() {
        return new Sifting(table, id, where + UNDATED, values);
    }

    static boolean isDated(String cursor) {
        return !read(cursor)[0].equals(Placing.UNDATED);
    }

    /** @param back true to go from the last day to the first */
    Sifting after(String cursor, boolean back) {
        String[] parts = read(cursor);
        List<@Nullable Object> more = new ArrayList<>(Arrays.asList(values));
        more.add(parts[0]);
        more.add(parts[1]);
        return new Sifting(
                table, id, where + " AND (s.day, " + id + ") " + (back ? "<" : ">") + " (?, ?)", more.toArray());
    }

    static String cursor(String day, String id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((day + "\t" + id).getBytes(StandardCharsets.UTF_8));
    }

    private static String[] read(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] parts = text.split("\t", -1);
            if (parts.length == 2) {
                return parts;
            }
        } catch (IllegalArgumentException notOurs) {
            // Told below.
        }
        throw new IllegalArgumentException(
                "\"" + cursor + "\" is no cursor of this archive. Begin at the first slice, without one.");
    }
}
