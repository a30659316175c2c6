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

    /** A way to a connection. */
    private interface Opening {
        Connection open() throws SQLException;
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

    <T> T read(Work<T> work) {
        Connection db = borrow();
        try {
            T result = work.on(db);
            giveBack(db);
            return result;
        } catch (SQLException e) {
            closeQuietly(db);
            throw explain(e);
        } catch (RuntimeException | Error e) {
            giveBack(db);
            throw e;
        }
    }

    /** Reads everything as it stands at one moment. */
    <T> T snapshot(Work<T> work) {
        Connection db = borrow();
        try {
            beginReading(db);
            return work.on(db);
        } catch (SQLException e) {
            throw explain(e);
        } finally {
            endReading(db);
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
        return waitingFor(() -> {
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

    private Connection waitingFor(Opening opening) throws SQLException {
        long end = System.nanoTime() + patience().toNanos();
        while (true) {
            try {
                return opening.open();
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

    Connection borrow() {
        synchronized (idle) {
            Connection db = idle.poll();
            if (db != null) {
                return db;
            }
        }
        try {
            return waitingFor(this::connectForReading);
        } catch (SQLException e) {
            throw explain(e);
        }
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
