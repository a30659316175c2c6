package org.ceaseline.archive;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.ceaseline.archive.ArchiveUnusable.Code;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** An archive in a PostgreSQL database, for teams. */
final class PostgresStore extends Store {

    /** Key of the advisory lock that lets writers in one by one. */
    private static final long WRITERS = 0x43656173656C696EL;

    private final String jdbc;
    private final String where;
    private final Properties account;
    private final Duration patience;
    private @Nullable Connection writer;
    private volatile boolean reached;

    private PostgresStore(String jdbc, String where, Properties account, Duration patience) {
        this.jdbc = jdbc;
        this.where = where;
        this.account = account;
        this.patience = patience;
    }

    /** A store at {@code postgresql://user:password@host:port/database?option=value}. */
    static PostgresStore at(String location, Duration patience) {
        try {
            URI address = new URI(location);
            String host = address.getHost() == null ? "localhost" : address.getHost();
            String port = address.getPort() < 0 ? "" : ":" + address.getPort();
            String database = address.getPath() == null ? "" : address.getPath();
            String options = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
            if (database.length() < 2) {
                throw badLocation(host);
            }
            Properties account = account(address.getRawUserInfo());
            String place = "//" + host + port + database;
            return new PostgresStore("jdbc:postgresql:" + place + options, "postgresql:" + place, account, patience);
        } catch (URISyntaxException e) {
            throw badLocation("it");
        }
    }

    private static ArchiveUnusable badLocation(String where) {
        return new ArchiveUnusable(
                Code.BAD_LOCATION,
                "The archive's address names no database on " + where
                        + ". Write it as postgresql://user@host:5432/database.");
    }

    private static Properties account(@Nullable String userInfo) {
        Properties account = new Properties();
        account.setProperty("ApplicationName", "ceaseline");
        if (userInfo != null) {
            int colon = userInfo.indexOf(':');
            account.setProperty("user", decoded(colon < 0 ? userInfo : userInfo.substring(0, colon)));
            if (colon >= 0) {
                account.setProperty("password", decoded(userInfo.substring(colon + 1)));
            }
        }
        return account;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    String where() {
        return where;
    }

    @Override
    Path searchFolder() {
        String folder = System.getenv("CEASELINE_SEARCH");
        return (folder == null || folder.isEmpty() ? Path.of(".ceaseline", "search") : Path.of(folder))
                .resolve(Digest.of(jdbc).substring(0, 16));
    }

    @Override
    Flyway flyway() {
        return Flyway.configure(PostgresStore.class.getClassLoader())
                .dataSource(jdbc, account.getProperty("user"), account.getProperty("password"))
                .locations("classpath:org/ceaseline/archive/postgresql")
                .load();
    }

    /** Flyway itself holds a lock in the database. */
    @Override
    void alone(Runnable work) {
        work.run();
    }

    @Override
    Connection connectForReading() throws SQLException {
        return connect();
    }

    private Connection connect() throws SQLException {
        Connection open = DriverManager.getConnection(jdbc, account);
        reached = true;
        return open;
    }

    @Override
    synchronized Connection writer() throws SQLException {
        Connection open = writer;
        if (open == null || open.isClosed()) {
            open = connect();
            writer = open;
        }
        return open;
    }

    @Override
    synchronized void writerFailed() {
        Connection open = writer;
        writer = null;
        if (open != null) {
            closeQuietly(open);
        }
    }

    @Override
    void beginReading(Connection db) throws SQLException {
        db.setAutoCommit(false);
        Queries.execute(db, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    }

    @Override
    void beginWriting(Connection db) throws SQLException {
        db.setAutoCommit(false);
        Queries.execute(db, "SET LOCAL lock_timeout = " + patience.toMillis());
        Queries.execute(db, "SELECT pg_advisory_xact_lock(" + WRITERS + ")");
    }

    @Override
    void commit(Connection db) throws SQLException {
        db.commit();
        db.setAutoCommit(true);
    }

    @Override
    void rollBack(Connection db) throws SQLException {
        db.rollback();
        db.setAutoCommit(true);
    }

    /**
     * The server starts, recovers or has no room for one more yet; a connection that stood idle was cut; or a server that has
     * answered before does not now. One that never answered is rather a wrong address.
     */
    @Override
    boolean mayPass(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.equals("08001")) {
            return reached;
        }
        return List.of("57P01", "57P02", "57P03", "53300", "08003", "08006").contains(state);
    }

    @Override
    Duration patience() {
        return patience;
    }

    /** PostgreSQL checks its own pages. */
    @Override
    void integrity(Connection db, List<Damage> damages) {}

    @Override
    boolean hasTable(Connection db, String table) throws SQLException {
        return Queries.number(
                        db,
                        "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = current_schema()"
                                + " AND table_name = ?",
                        table)
                > 0;
    }

    @Override
    ArchiveUnusable explain(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.startsWith("08") || state.startsWith("57P") || state.equals("53300")) {
            return unusable(
                    Code.NO_CONNECTION,
                    "does not answer, or the connection was lost. What was kept before stays whole. Check that the"
                            + " server runs and can be reached, and run the command again; it goes on where it stopped.",
                    failure);
        }
        if (state.startsWith("28") || state.equals("42501") || state.equals("25006")) {
            return unusable(
                    Code.NO_PERMISSION,
                    "does not let this account in, or not write. Check user and password, and ask its administrator for"
                            + " the right to create and write tables.",
                    failure);
        }
        if (state.equals("3D000")) {
            return unusable(Code.BAD_LOCATION, "does not exist on this server. Create it with `createdb`.", failure);
        }
        if (state.equals("53100")) {
            return unusable(
                    Code.DISK_FULL,
                    "cannot grow: the server's disk is full. What was kept before stays whole. Free some space and run"
                            + " the command again; it goes on where it stopped.",
                    failure);
        }
        if (state.equals("55P03") || state.equals("40P01")) {
            return unusable(
                    Code.LOCKED,
                    "is being written by another process. Wait until that is done, or end it, and run the command again.",
                    failure);
        }
        if (state.startsWith("XX")) {
            return unusable(
                    Code.DAMAGED, "is damaged. Bring back the last backup with `ceaseline archive restore`.", failure);
        }
        return unusable(
                Code.BROKEN,
                "failed: " + failure.getMessage() + ". Run `ceaseline archive verify` and report what it says.",
                failure);
    }

    private ArchiveUnusable unusable(Code code, String what, SQLException cause) {
        return new ArchiveUnusable(code, "The archive at " + where + " " + what, cause);
    }

    @Override
    public void close() {
        super.close();
        writerFailed();
    }
}
