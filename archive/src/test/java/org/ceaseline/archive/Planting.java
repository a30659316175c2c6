package org.ceaseline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Ways to damage an archive behind its back. */
enum Planting {
    FLIPPED_BYTE {
        @Override
        int plant(Connection db, Random random) throws SQLException {
            String sha = some(db, "evidence WHERE size > 0", "sha256", random);
            byte[] bytes = bytes(db, sha);
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            return Queries.run(db, "UPDATE evidence SET bytes = ? WHERE sha256 = ?", bytes, sha);
        }
    },
    TRUNCATED_BLOB {
        @Override
        int plant(Connection db, Random random) throws SQLException {
            String sha = some(db, "evidence WHERE size > 0", "sha256", random);
            byte[] bytes = bytes(db, sha);
            byte[] shorter = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            return Queries.run(db, "UPDATE evidence SET bytes = ? WHERE sha256 = ?", shorter, sha);
        }
    },
    REMOVED_ROW {
        @Override
        int plant(Connection db, Random random) throws SQLException {
            Table table = Table.values()[random.nextInt(Table.values().length)];
            return Queries.run(
                    db,
                    "DELETE FROM " + table.sqlName() + " WHERE CAST(" + table.key() + " AS TEXT) = ?",
                    some(db, table.sqlName(), table.key(), random));
        }
    },
    REMOVED_AUDIT_ENTRY {
        @Override
        int plant(Connection db, Random random) throws SQLException {
            return Queries.run(db, "DELETE FROM audit WHERE seq = ?", Long.parseLong(some(db, "audit", "seq", random)));
        }
    },
    EDITED_AUDIT_ENTRY {
        @Override
        int plant(Connection db, Random random) throws SQLException {
            String column = List.of("recorded", "who", "act", "subject", "detail", "content", "former", "hash")
                    .get(random.nextInt(8));
            return Queries.run(
                    db,
                    "UPDATE audit SET " + column + " = " + column + " || 'x' WHERE seq = ?",
                    Long.parseLong(some(db, "audit", "seq", random)));
        }
    },
    EDITED_DECISION {
        @Override
        int plant(Connection db, Random random) throws SQLException {
            String column = List.of("kind", "subject", "field", "before", "after", "why")
                    .get(random.nextInt(6));
            return Queries.run(
                    db,
                    "UPDATE decision SET " + column + " = 'other' WHERE key = ?",
                    Long.parseLong(some(db, "decision", "key", random)));
        }
    },
    SWAPPED_SPAN {
        @Override
        int plant(Connection db, Random random) throws SQLException {
            long key = Long.parseLong(some(db, "claim", "key", random));
            int by = 1 + random.nextInt(9);
            return Queries.run(
                    db,
                    "UPDATE claim SET span_start = span_start + ?, span_end = span_end + ? WHERE key = ?",
                    by,
                    by,
                    key);
        }
    },
    SWAPPED_EVIDENCE {
        @Override
        int plant(Connection db, Random random) throws SQLException {
            List<String> reports = Queries.list(db, "SELECT key FROM report ORDER BY key", row -> row.getString(1));
            int at = random.nextInt(reports.size() - 1);
            return Queries.run(
                    db,
                    "UPDATE report SET evidence = (SELECT evidence FROM report WHERE key = ?) WHERE key = ?",
                    Long.parseLong(reports.get(at)),
                    Long.parseLong(reports.get(at + 1)));
        }
    },
    EDITED_TEXT {
        @Override
        int plant(Connection db, Random random) throws SQLException {
            String table = random.nextBoolean() ? "report" : "claim";
            return Queries.run(
                    db,
                    "UPDATE " + table + " SET json = REPLACE(json, 'Arland', 'Dunes!') WHERE key = ?",
                    Long.parseLong(some(db, table, "key", random)));
        }
    },
    REMOVED_STANDING_ROW {
        @Override
        int plant(Connection db, Random random) throws SQLException {
            String rows = List.of(
                            "standing_incident WHERE 1 = 1",
                            "standing_finding WHERE 1 = 1",
                            "standing_page WHERE 1 = 1",
                            "standing_claim WHERE incident <> ''")
                    .get(random.nextInt(4));
            String table = rows.substring(0, rows.indexOf(' '));
            String id = some(db, rows, "id", random);
            String kind = table.equals("standing_page")
                    ? " AND kind = '" + some(db, "standing_page WHERE id = '" + id + "'", "kind", random) + "'"
                    : "";
            return Queries.run(db, "DELETE FROM " + table + " WHERE id = ?" + kind, id);
        }
    },
    ADDED_ROW {
        @Override
        int plant(Connection db, Random random) throws SQLException {
            return Queries.run(
                    db,
                    "INSERT INTO fault (key, evidence, code, place, what, remedy, entry) VALUES (?, ?, 'A', 'b', 'c', 'd', ?)",
                    900 + random.nextInt(99),
                    some(db, "evidence", "sha256", random),
                    Long.parseLong(some(db, "audit", "seq", random)));
        }
    };

    abstract int plant(Connection db, Random random) throws SQLException;

    void plant(Archive archive, Random random) {
        archive.store().write(db -> {
            int changed = plant(db, random);
            assertThat(changed).as("rows that " + this + " changes").isEqualTo(1);
            return changed;
        });
    }

    private static String some(Connection db, String table, String key, Random random) throws SQLException {
        List<String> keys =
                Queries.list(db, "SELECT " + key + " FROM " + table + " ORDER BY 1", row -> row.getString(1));
        return keys.get(random.nextInt(keys.size()));
    }

    private static byte[] bytes(Connection db, String sha) throws SQLException {
        return Queries.first(db, "SELECT bytes FROM evidence WHERE sha256 = ?", row -> row.getBytes(1), sha)
                .orElseThrow();
    }
}
