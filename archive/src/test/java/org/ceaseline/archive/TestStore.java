package org.ceaseline.archive;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;

/** The two databases that every rule of the archive is tested on. */
enum TestStore {
    SQLITE {
        @Override
        String location(Path folder) {
            return folder.toString();
        }

        @Override
        void lift(Archive archive, String table) {
            run(archive, "DROP TRIGGER " + table + "_no_update");
            run(archive, "DROP TRIGGER " + table + "_no_delete");
        }
    },

    POSTGRESQL {
        @Override
        String location(Path folder) {
            assumeTrue(
                    PostgresServer.find().isPresent(),
                    "This machine has no PostgreSQL server (Debian: apt-get install postgresql).");
            PostgresServer server = PostgresServer.find().orElseThrow();
            String schema = "t" + Digest.of(folder.toAbsolutePath().toString()).substring(0, 20);
            try (Connection db = DriverManager.getConnection(server.jdbc())) {
                Queries.execute(db, "CREATE SCHEMA IF NOT EXISTS " + schema);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
            return server.location(schema);
        }

        @Override
        void lift(Archive archive, String table) {
            run(archive, "DROP TRIGGER " + table + "_append_only ON " + table);
        }
    };

    /** Where the archive lies that belongs to this folder. */
    abstract String location(Path folder);

    /** Takes away what keeps the rows of this table from being changed, as somebody with bad intent would. */
    abstract void lift(Archive archive, String table);

    void lift(Archive archive, String... tables) {
        for (String table : tables) {
            lift(archive, table);
        }
    }

    private static void run(Archive archive, String sql) {
        archive.store().write(db -> Queries.run(db, sql));
    }

    Archive open(Path folder) {
        return open(folder, Fixture.clock());
    }

    Archive open(Path folder, Clock clock) {
        return Archive.open(location(folder), clock, "analyst");
    }
}
