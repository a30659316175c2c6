package org.ceaseline.archive;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.Flyway;

/** A database that holds an archive. Safe to share between threads: readers run side by side, writers one by one. */
abstract class Store implements AutoCloseable {

    /** How long a writer waits for another process before it says that the archive is in use. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
    private static final int IDLE_READERS = 16;

    private final Deque<Connection> idle = new ArrayDeque<>();
    private final ReentrantLock writerLock = new ReentrantLock();

    /** A way to something that the database may refuse for the moment. */
    interface Asking<T> {
        T ask() throws SQLException;
    }

    /** Work on a connection. */
    interface Work<T> {
        T on(Connection db) throws SQLException;
    }

    /** Where the archive lies, for people to read; never with a password. */
    abstract String where();

    abstract Connection connectForReading() throws SQLException;

    abstract Connection writer() throws SQLException;

    /** Opens the transaction of the only writer. */
    abstract void beginWriting(Connection db) throws SQLException;

    /** Folder on this machine for the search index. */
    abstract Path searchFolder();

    /** True where the database may let in, a little later, whom it has just refused. */
    boolean mayPass(SQLException failure) {
        return false;
    }

    Duration patience() {
        return PATIENCE;
    }

    /** Runs the work while no other process changes the schema. */
    abstract void alone(Runnable work);

    /** A source of connections for Flyway. */
    abstract Flyway flyway();

    /** What a failure of the database means to people. */
    abstract ArchiveUnusable explain(SQLException failure);

    /** What the database itself finds wrong with its files. */
    abstract void integrity(Connection db, List<Damage> damages) throws SQLException;

    abstract boolean hasTable(Connection db, String table) throws SQLException;

    /** Reads; what is read is read again where the connection is lost, so the work must bear that. */
    <T> T read(Work<T> work) {
        try {
            return patiently(() -> readOnce(work));
        } catch (SQLException e) {
            throw explain(e);
        }
    }

    private <T> T readOnce(Work<T> work) throws SQLException {
        Connection db = idleOrNew();
        try {
            T result = work.on(db);
            giveBack(db);
            return result;
        } catch (SQLException e) {
            lost(db, e);
            throw e;
        } catch (RuntimeException | Error e) {
            giveBack(db);
            throw e;
        }
    }

    /** Reads everything as it stands at one moment. */
    <T> T snapshot(Work<T> work) {
        Connection db = reading();
        try {
            return work.on(db);
        } catch (SQLException e) {
            throw explain(e);
        } finally {
            endReading(db);
        }
    }

    /** A connection in which a reading transaction is open; {@link #endReading} gives it back. */
    Connection reading() {
        try {
            return patiently(() -> {
                Connection db = idleOrNew();
                try {
                    beginReading(db);
                    return db;
                } catch (SQLException e) {
                    lost(db, e);
                    throw e;
                }
            });
        } catch (SQLException e) {
            throw explain(e);
        }
    }

    /** Where one connection was cut, those that stood idle beside it were cut too, as by a server that began anew. */
    private void lost(Connection db, SQLException failure) {
        closeQuietly(db);
        if (mayPass(failure)) {
            rest();
        }
    }

    <T> T write(Work<T> work) {
        writerLock.lock();
        try {
            return committed(begun(), work);
        } catch (SQLException e) {
            writerFailed();
            throw explain(e);
        } finally {
            writerLock.unlock();
        }
    }

    /** A transaction in which nothing was done yet, so what passes by itself is waited for. */
    private Connection begun() throws SQLException {
        return patiently(() -> {
            try {
                Connection db = writer();
                beginWriting(db);
                return db;
            } catch (SQLException e) {
                writerFailed();
                throw e;
            }
        });
    }

    /** Asks again for as long as the database may still let in whom it has refused. */
    <T> T patiently(Asking<T> asking) throws SQLException {
        long end = System.nanoTime() + patience().toNanos();
        while (true) {
            try {
                return asking.ask();
            } catch (SQLException e) {
                if (!mayPass(e) || System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    private <T> T committed(Connection db, Work<T> work) throws SQLException {
        boolean done = false;
        try {
            T result = work.on(db);
            commit(db);
            done = true;
            return result;
        } finally {
            if (!done) {
                rollBackQuietly(db);
            }
        }
    }

    private void rollBackQuietly(Connection db) {
        try {
            rollBack(db);
        } catch (SQLException alreadyGone) {
            // The failure that led here is the one to tell; the database undoes open work by itself.
        }
    }

    /** Opens a transaction, so that what is read belongs together and comes in portions. */
    abstract void beginReading(Connection db) throws SQLException;

    abstract void commit(Connection db) throws SQLException;

    abstract void rollBack(Connection db) throws SQLException;

    /** The writer's connection may be lost. */
    abstract void writerFailed();

    void endReading(Connection db) {
        try {
            rollBack(db);
            giveBack(db);
        } catch (SQLException lost) {
            closeQuietly(db);
        }
    }

    private Connection idleOrNew() throws SQLException {
        synchronized (idle) {
            Connection db = idle.poll();
            if (db != null) {
                return db;
            }
        }
        return connectForReading();
    }

    /** Closes the connections that wait for the next question; it opens another one. */
    void rest() {
        synchronized (idle) {
            idle.forEach(Store::closeQuietly);
            idle.clear();
        }
    }

    void giveBack(Connection db) {
        synchronized (idle) {
            if (idle.size() < IDLE_READERS) {
                idle.push(db);
                return;
            }
        }
        closeQuietly(db);
    }

    static void closeQuietly(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception alreadyBroken) {
            // Nothing is lost: everything that was promised is committed by then.
        }
    }

    @Override
    public void close() {
        rest();
    }
}
