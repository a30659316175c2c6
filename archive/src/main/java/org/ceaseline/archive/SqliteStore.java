package org.ceaseline.archive;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.ceaseline.archive.ArchiveUnusable.Code;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** An archive in one folder: the SQLite file {@code archive.db}. */
final class SqliteStore extends Store {

    static final String FILE = "archive.db";

    /** Kilobytes that a connection may hold; the system holds what all of them read. */
    private static final int READER_CACHE = 4_000;

    private static final int WRITER_CACHE = 32_000;

    /** How a file is opened. */
    private enum Use {
        ARCHIVE,
        BACKUP,
        READ_ONLY
    }

    private final Path folder;
    private final Path file;
    private final Use use;
    private final Duration patience;
    private @Nullable Connection writer;

    private SqliteStore(Path folder, Path file, Use use, Duration patience) {
        this.folder = folder;
        this.file = file;
        this.use = use;
        this.patience = patience;
    }

    static SqliteStore in(Path folder, Duration patience) {
        makeFolder(folder);
        return new SqliteStore(folder, folder.resolve(FILE), Use.ARCHIVE, patience);
    }

    /** A single file to write a backup to, complete in itself. */
    static SqliteStore backup(Path file) {
        return new SqliteStore(folderOf(file), file, Use.BACKUP, PATIENCE);
    }

    /** A backup to read from; not a byte of it is changed. */
    static SqliteStore readOnly(Path file) {
        return new SqliteStore(folderOf(file), file, Use.READ_ONLY, PATIENCE);
    }

    private static Path folderOf(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    private static void makeFolder(Path folder) {
        refuseFiles(folder.toAbsolutePath());
        try {
            Files.createDirectories(folder);
        } catch (AccessDeniedException e) {
            throw noPermission(folder, e);
        } catch (IOException e) {
            throw new ArchiveUnusable(
                    Code.NO_PERMISSION,
                    "The archive folder " + folder + " cannot be made here. Name another with --archive.",
                    e);
        }
    }

    private static void refuseFiles(Path folder) {
        for (Path part = folder; part != null; part = part.getParent()) {
            if (Files.exists(part)) {
                if (!Files.isDirectory(part)) {
                    throw new ArchiveUnusable(
                            Code.FOLDER_IS_A_FILE,
                            "The archive cannot lie in " + folder + ", since " + part
                                    + " is a file. Name a folder with --archive, or move the file away.");
                }
                return;
            }
        }
    }

    private static ArchiveUnusable noPermission(Path place, Exception cause) {
        return new ArchiveUnusable(
                Code.NO_PERMISSION,
                "This account may not write to " + place
                        + ". Ask its owner for the right to, or name another with --archive.",
                cause);
    }

    @Override
    String where() {
        return use == Use.ARCHIVE ? folder.toString() : file.toString();
    }

    @Override
    Path searchFolder() {
        return folder.resolve("search");
    }

    @Override
    Flyway flyway() {
        return Flyway.configure(SqliteStore.class.getClassLoader())
                .dataSource("jdbc:sqlite:" + file, null, null)
                .locations("classpath:org/ceaseline/archive/sqlite")
                .load();
    }

    @Override
    void alone(Runnable work) {
        if (use != Use.ARCHIVE) {
            work.run();
            return;
        }
        try (FileChannel channel = FileChannel.open(folder.resolve("archive.lock"), CREATE, WRITE);
                FileLock lock = channel.lock()) {
            work.run();
        } catch (IOException e) {
            throw noPermission(folder, e);
        }
    }

    @Override
    Connection connectForReading() throws SQLException {
        return connect(READER_CACHE);
    }

    @Override
    synchronized Connection writer() throws SQLException {
        Connection open = writer;
        if (open == null) {
            open = connect(WRITER_CACHE);
            writer = open;
        }
        return open;
    }

    private Connection connect(int cache) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        if (use == Use.READ_ONLY) {
            config.setReadOnly(true);
        } else {
            config.setJournalMode(use == Use.ARCHIVE ? JournalMode.WAL : JournalMode.DELETE);
        }
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout((int) patience.toMillis());
        config.setCacheSize(-cache);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    @Override
    void beginWriting(Connection db) throws SQLException {
        Queries.execute(db, "BEGIN IMMEDIATE");
    }

    @Override
    void beginReading(Connection db) throws SQLException {
        Queries.execute(db, "BEGIN");
    }

    @Override
    void commit(Connection db) throws SQLException {
        Queries.execute(db, "COMMIT");
    }

    @Override
    void rollBack(Connection db) throws SQLException {
        Queries.execute(db, "ROLLBACK");
    }

    /** A file does not go away; the connection stays good. */
    @Override
    void writerFailed() {}

    @Override
    void integrity(Connection db, List<Damage> damages) throws SQLException {
        Queries.each(db, "PRAGMA integrity_check", row -> {
            if (!row.getString(1).equals("ok")) {
                damages.add(new Damage(
                        "DATABASE_DAMAGED",
                        FILE,
                        row.getString(1),
                        "Bring back the last backup with `ceaseline archive restore`."));
            }
        });
    }

    @Override
    boolean hasTable(Connection db, String table) throws SQLException {
        return Queries.number(db, "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = ?", table) > 0;
    }

    @Override
    ArchiveUnusable explain(SQLException failure) {
        SQLiteErrorCode code = failure instanceof SQLiteException e ? e.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        String name = code.name();
        if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
            return unusable(
                    Code.LOCKED,
                    "is being written by another process. Wait until that is done, or end it, and run the command again.",
                    failure);
        }
        if (name.startsWith("SQLITE_FULL") || name.equals("SQLITE_IOERR_WRITE") || name.equals("SQLITE_IOERR_FSYNC")) {
            return unusable(
                    Code.DISK_FULL,
                    "cannot grow: the disk is full or fails. What was kept before stays whole. Free some space and run"
                            + " the command again; it goes on where it stopped.",
                    failure);
        }
        if (name.startsWith("SQLITE_CORRUPT") || name.startsWith("SQLITE_NOTADB")) {
            return unusable(
                    Code.DAMAGED,
                    use == Use.READ_ONLY
                            ? "is damaged or was cut short. It was not used; name another backup."
                            : "is damaged: " + FILE + " is not a sound database. Keep the file as it is, and bring back"
                                    + " the last backup with `ceaseline archive restore`.",
                    failure);
        }
        if (name.startsWith("SQLITE_READONLY")
                || name.startsWith("SQLITE_CANTOPEN")
                || name.startsWith("SQLITE_PERM")
                || name.startsWith("SQLITE_AUTH")) {
            return noPermission(use == Use.ARCHIVE ? folder : file, failure);
        }
        return unusable(
                Code.BROKEN,
                "failed: " + failure.getMessage() + ". Run `ceaseline archive verify` and report what it says.",
                failure);
    }

    private ArchiveUnusable unusable(Code code, String what, SQLException cause) {
        String thing = use == Use.READ_ONLY ? "The backup " : "The archive in ";
        return new ArchiveUnusable(code, thing + where() + " " + what, cause);
    }

    @Override
    public void close() {
        super.close();
        Connection open = writer;
        if (open != null) {
            closeQuietly(open);
        }
    }
}
