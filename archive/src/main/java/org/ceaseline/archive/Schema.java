package org.ceaseline.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.ceaseline.archive.ArchiveUnusable.Code;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Brings the tables of an archive to the form that this program knows, or refuses. */
final class Schema {

    /** Number of the last migration; a test compares it with the files. */
    static final int VERSION = 3;

    /** PostgreSQL's duplicate table, object, schema and key. */
    private static final Set<String> MADE_BY_ANOTHER = Set.of("42P07", "42710", "42P06", "23505");

    private static final String HISTORY = "flyway_schema_history";

    private Schema() {}

    /** Opening an archive that is up to date costs two queries; Flyway only starts when there is something to do. */
    static void bringUpToDate(Store store) {
        if (isCurrent(store)) {
            return;
        }
        store.alone(() -> {
            if (!isCurrent(store)) {
                migrate(store);
            }
        });
    }

    /** Refuses what a newer program wrote, of which this one would see only a part. */
    static void refuseNewer(Store store) {
        isCurrent(store);
    }

    private static boolean isCurrent(Store store) {
        long version = store.read(db -> versionOf(store, db));
        if (version > VERSION) {
            throw new ArchiveUnusable(
                    Code.NEWER_VERSION,
                    "The archive in " + store.where() + " was written by a newer Ceaseline (archive version " + version
                            + "; this program knows up to " + VERSION
                            + "). Nothing was changed. Install the newer program, or name another archive with"
                            + " --archive.");
        }
        return version == VERSION;
    }

    private static long versionOf(Store store, Connection db) throws SQLException {
        if (!store.hasTable(db, HISTORY)) {
            return 0;
        }
        return Queries.number(db, "SELECT MAX(CAST(version AS INTEGER)) FROM " + HISTORY + " WHERE success");
    }

    /**
     * Whoever was killed may have sent a last commit that the server carries out when his lock is gone already: what was to be made is
     * there then, and the rest is asked for again. A server that lets nobody in for the moment is waited for.
     */
    private static void migrate(Store store) {
        for (int left = VERSION; !isCurrent(store); left--) {
            try {
                store.patiently(() -> migrated(store));
            } catch (SQLException failure) {
                if (left == 0 || !isMadeByAnother(failure)) {
                    throw store.explain(failure);
                }
            }
        }
    }

    private static boolean isMadeByAnother(SQLException failure) {
        return MADE_BY_ANOTHER.contains(failure.getSQLState() == null ? "" : failure.getSQLState());
    }

    private static int migrated(Store store) throws SQLException {
        try {
            return store.flyway().migrate().migrationsExecuted;
        } catch (FlywayException e) {
            SQLException database = databaseFailure(e);
            if (database != null) {
                throw database;
            }
            throw new ArchiveUnusable(
                    Code.NOT_AN_ARCHIVE,
                    "What lies in " + store.where() + " is not an archive of Ceaseline, and was left as it is."
                            + " Name another place with --archive.",
                    e);
        }
    }

    private static @Nullable SQLException databaseFailure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException database) {
                return database;
            }
        }
        return null;
    }
}
