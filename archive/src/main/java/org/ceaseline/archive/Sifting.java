package org.ceaseline.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clause of a question to the standing tables, and its values. */
record Sifting(String where, @Nullable Object[] values) {

    static Sifting incidents(String casebookId, Sieve sieve) {
        return of(casebookId, sieve, "incident");
    }

    static Sifting claims(String casebookId, Sieve sieve) {
        return of(casebookId, sieve, "claim");
    }

    static Sifting findings(String casebookId, Sieve sieve) {
        return of(casebookId, sieve, "finding");
    }

    private static Sifting of(String casebookId, Sieve sieve, String kind) {
        StringBuilder where = new StringBuilder(" WHERE s.casebook_id = ?");
        List<@Nullable Object> values = new ArrayList<>(List.of(casebookId));
        sieve.type().ifPresent(type -> and(where, values, "s.type = ?", type.id()));
        sieve.from().ifPresent(day -> and(where, values, "s.day >= ?", day));
        sieve.to().ifPresent(day -> and(where, values, "s.day <= ?", day));
        if (sieve.from().isPresent()) {
            and(where, values, "s.day < ?", Weigh.UNDATED);
        }
        sieve.box().ifPresent(box -> {
            and(where, values, "s.lat BETWEEN ? AND ?", box.south(), box.north());
            and(where, values, "s.lon BETWEEN ? AND ?", box.west(), box.east());
        });
        if (kind.equals("finding")) {
            findings(where, values, sieve, "s");
        } else if (sieve.asksForFindings()) {
            where.append(" AND s.").append(kind.equals("incident") ? "id" : "incident");
            where.append(" IN (SELECT f.incident FROM standing_finding f WHERE f.casebook_id = ?");
            values.add(casebookId);
            findings(where, values, sieve, "f");
            where.append(")");
        } else {
            sieve.actor()
                    .ifPresent(actor -> and(
                            where,
                            values,
                            "s.id IN (SELECT a.id FROM standing_actor a WHERE a.casebook_id = ? AND a.kind = '" + kind
                                    + "' AND a.actor = ?)",
                            casebookId,
                            actor));
        }
        return new Sifting(where.toString(), values.toArray());
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

    Sifting after(String cursor) {
        String[] parts = read(cursor);
        List<@Nullable Object> more = new ArrayList<>(Arrays.asList(values));
        more.add(parts[0]);
        more.add(parts[1]);
        return new Sifting(where + " AND (s.day, s.id) > (?, ?)", more.toArray());
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
