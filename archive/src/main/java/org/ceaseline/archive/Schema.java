package org.ceaseline.archive;

import java.sql.Connection;
import java.sql.SQLException;
import org.ceaseline.archive.ArchiveUnusable.Code;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Brings the tables of an archive to the form that this program knows, or refuses. */
final class Schema {

    /** Number of the last migration; a test compares it with the files. */
    static final int VERSION = 3;

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

    private static void migrate(Store store) {
        try {
            store.flyway().migrate();
        } catch (FlywayException e) {
            SQLException database = databaseFailure(e);
            if (database != null) {
                throw store.explain(database);
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
