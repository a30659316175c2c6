package org.ceaseline.archive;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/** The two databases that every rule of the archive is tested on. */
enum TestStore {
    SQLITE {
        @Override
        String location(Path folder) {
            return folder.toString();
        }

        @Override
        void unlock(Archive archive) {
            onWriter(archive, "PRAGMA foreign_keys = OFF");
            List<String> triggers = archive.store()
                    .read(db -> Queries.list(
                            db, "SELECT name FROM sqlite_master WHERE type = 'trigger'", row -> row.getString(1)));
            triggers.forEach(trigger -> onWriter(archive, "DROP TRIGGER " + trigger));
        }

        @Override
        void drop(Path folder) {}
    },

    POSTGRESQL {
        @Override
        String location(Path folder) {
            assumeTrue(
                    PostgresServer.find().isPresent(),
                    "This machine has no PostgreSQL server (Debian: apt-get install postgresql).");
            PostgresServer server = PostgresServer.find().orElseThrow();
            String schema = schema(folder);
            try (Connection db = DriverManager.getConnection(server.jdbc())) {
                Queries.execute(db, "CREATE SCHEMA IF NOT EXISTS " + schema);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
            return server.location(schema);
        }

        @Override
        void unlock(Archive archive) {
            onWriter(archive, "SET session_replication_role = replica");
        }

        @Override
        void drop(Path folder) {
            try (Connection db = DriverManager.getConnection(
                    PostgresServer.find().orElseThrow().jdbc())) {
                Queries.execute(db, "DROP SCHEMA " + schema(folder) + " CASCADE");
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }
    };

    /** Where the archive lies that belongs to this folder. */
    abstract String location(Path folder);

    /** Takes away what keeps rows from being changed, as somebody with bad intent would. */
    abstract void unlock(Archive archive);

    /** Removes the archive that belongs to this folder, where that folder does not hold it. */
    abstract void drop(Path folder);

    private static String schema(Path folder) {
        return "t" + Digest.of(folder.toAbsolutePath().toString()).substring(0, 20);
    }

    private static void onWriter(Archive archive, String sql) {
        try {
            Queries.execute(archive.store().writer(), sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    Archive open(Path folder) {
        return open(folder, Fixture.clock());
    }

    Archive open(Path folder, Clock clock) {
        return Archive.open(location(folder), clock, "analyst");
    }
}
