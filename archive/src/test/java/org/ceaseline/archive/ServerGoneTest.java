package org.ceaseline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.ceaseline.capture.Report;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL server that stops and begins anew, that recovers, or that has no room for one session more. */
@Timeout(120)
class ServerGoneTest {

    private static final int ROOM = 6;
    private static PostgresServer server;

    @TempDir
    Path folder;

    private String schema = "";

    @BeforeAll
    static void begin() {
        var begun = PostgresServer.begun("-c max_connections=" + ROOM + " -c superuser_reserved_connections=0");
        assumeTrue(begun.isPresent(), "This machine has no PostgreSQL server (Debian: apt-get install postgresql).");
        server = begun.orElseThrow();
    }

    @AfterAll
    static void end() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void makeSchema() throws SQLException {
        schema = "t" + Digest.of(folder.toString()).substring(0, 20);
        try (Connection db = connect()) {
            Queries.execute(db, "CREATE SCHEMA " + schema);
        }
    }

    @Test
    void whoeverReadIsAnsweredAfterTheServerBeganAnew() throws Exception {
        try (Archive archive = open()) {
            read(archive);
            leaveIdleReaders(archive, 3);

            server.stop();
            server.begin();

            assertThat(archive.countReports()).isEqualTo(1);
            leaveIdleReaders(archive, 3);
            server.stop();
            server.begin();

            try (Stream<Report> reports = archive.reports()) {
                assertThat(reports).hasSize(1);
            }
            leaveIdleReaders(archive, 3);
            server.stop();
            server.begin();

            assertThat(archive.verify()).isEmpty();
        }
    }

    @Test
    void aServerThatIsDownForAMomentIsWaitedFor() throws Exception {
        try (Archive archive = open()) {
            read(archive);
            server.stop();
            CompletableFuture<Long> counted = CompletableFuture.supplyAsync(archive::countReports);
            Thread.sleep(1000);
            assertThat(counted).isNotDone();

            server.begin();

            assertThat(counted.get()).isEqualTo(1);
        }
    }

    @Test
    void aServerThatRecoversIsWaitedFor() throws Exception {
        server.stop();
        server.beginRecovering();
        CompletableFuture<Archive> opening = CompletableFuture.supplyAsync(this::open);
        waitUntilTold("not accepting connections", opening);

        server.recovered();

        try (Archive archive = opening.get()) {
            read(archive);
            assertThat(archive.verify()).isEmpty();
        }
    }

    /** The reader of the version takes the last room, so that Flyway finds none. */
    @Test
    void aNewArchiveIsMadeWhereTheServerWasFullForAMoment() throws Exception {
        List<Connection> others = new ArrayList<>();
        while (others.size() < ROOM - 1) {
            others.add(connect());
        }
        int before = server.told().length();
        CompletableFuture<Archive> opening = CompletableFuture.supplyAsync(this::open);
        waitUntilTold("too many clients", opening, before);
        assertThat(sessions(others.get(0))).isEqualTo(ROOM);

        for (Connection other : others) {
            other.close();
        }

        try (Archive archive = opening.get()) {
            read(archive);
            assertThat(archive.verify()).isEmpty();
        }
    }

    private static long sessions(Connection db) throws SQLException {
        return Queries.number(db, "SELECT COUNT(*) FROM pg_stat_activity WHERE backend_type = 'client backend'");
    }

    private static void waitUntilTold(String words, CompletableFuture<Archive> opening)
            throws IOException, InterruptedException {
        waitUntilTold(words, opening, 0);
    }

    private static void waitUntilTold(String words, CompletableFuture<Archive> opening, int after)
            throws IOException, InterruptedException {
        while (!server.told().substring(after).contains(words)) {
            assertThat(opening).isNotDone();
            Thread.sleep(20);
        }
    }

    /** Several at once, so that several connections stand idle afterwards. */
    private static void leaveIdleReaders(Archive archive, int readers) throws InterruptedException {
        CountDownLatch all = new CountDownLatch(readers);
        List<Thread> threads = new ArrayList<>();
        for (int reader = 0; reader < readers; reader++) {
            Thread thread = new Thread(() -> archive.store().read(db -> {
                all.countDown();
                awaitAll(all);
                return Queries.number(db, "SELECT COUNT(*) FROM report");
            }));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void awaitAll(CountDownLatch all) {
        try {
            all.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Archive open() {
        return Archive.open(server.location(schema), Fixture.clock(), "analyst");
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(server.jdbc());
    }

    private void read(Archive archive) {
        archive.intake(Fixture::read, Fixture.codes())
                .read(List.of(Fixture.write(folder.resolve("first.txt"), "Arland shelled Belmark")), Watch.NOBODY);
    }
}
