package org.ceaseline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A process is killed while it brings an archive up to date: the server may carry out its last commit when its lock is gone, and
 * somebody else is already at the same work.
 */
@Timeout(60)
class MigrationRaceTest {

    @TempDir
    Path folder;

    @BeforeEach
    void find() {
        assumeTrue(PostgresServer.find().isPresent(), "This machine has no PostgreSQL server.");
        TestStore.POSTGRESQL.open(folder.resolve("whole")).close();
    }

    @AfterEach
    void drop() {
        if (PostgresServer.find().isPresent()) {
            TestStore.POSTGRESQL.drop(folder.resolve("whole"));
            TestStore.POSTGRESQL.drop(folder.resolve("late"));
        }
    }

    /**
     * @param done the last migration that was committed before
     * @param late the last one in the commit that comes late
     */
    @ParameterizedTest
    @CsvSource({"1, 2", "1, 3", "2, 3"})
    void aLateCommitOfTheSameMigrationIsTakenAsDone(int done, int late) throws Exception {
        migrateTo(done);
        try (Connection killed = server();
                Connection onlooker = server()) {
            killed.setAutoCommit(false);
            Queries.execute(killed, "SET search_path TO " + schema("late"));
            for (int version = done + 1; version <= late; version++) {
                migrate(killed, version);
            }
            CompletableFuture<Archive> opening = CompletableFuture.supplyAsync(this::open);
            waitForALock(onlooker, opening);

            killed.commit();

            try (Archive archive = opening.get()) {
                read(archive);
                assertThat(archive.verify()).isEmpty();
                assertThat(Dump.count(archive, "flyway_schema_history"))
                        .isEqualTo(Schema.VERSION + historyRowsBeside());
            }
        }
    }

    private void migrateTo(int version) {
        try (Store store = Location.store(TestStore.POSTGRESQL.location(folder.resolve("late")))) {
            Flyway.configure()
                    .configuration(store.flyway().getConfiguration())
                    .target(Integer.toString(version))
                    .load()
                    .migrate();
        }
    }

    /** Carries out a migration as Flyway does, and writes the row that it writes. */
    private void migrate(Connection db, int version) throws SQLException, IOException {
        String script = Queries.first(
                        db,
                        "SELECT script FROM " + schema("whole") + ".flyway_schema_history WHERE version = ?",
                        row -> row.getString(1),
                        Integer.toString(version))
                .orElseThrow();
        try (InputStream sql = Objects.requireNonNull(Schema.class.getResourceAsStream("postgresql/" + script))) {
            Queries.execute(db, new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        }
        Queries.execute(
                db,
                "INSERT INTO flyway_schema_history SELECT * FROM " + schema("whole")
                        + ".flyway_schema_history WHERE version = '" + version + "'");
    }

    private static void waitForALock(Connection onlooker, CompletableFuture<Archive> opening)
            throws SQLException, InterruptedException {
        while (Queries.number(onlooker, "SELECT COUNT(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'") == 0) {
            assertThat(opening).isNotDone();
            Thread.sleep(10);
        }
    }

    /** Flyway also notes the making of the schema where it made that itself. */
    private long historyRowsBeside() throws SQLException {
        try (Connection db = server()) {
            return Queries.number(
                    db, "SELECT COUNT(*) FROM " + schema("late") + ".flyway_schema_history WHERE version IS NULL");
        }
    }

    private Archive open() {
        return TestStore.POSTGRESQL.open(folder.resolve("late"));
    }

    private void read(Archive archive) {
        archive.intake(Fixture::read, Fixture.codes())
                .read(List.of(Fixture.write(folder.resolve("first.txt"), "Arland shelled Belmark")), Watch.NOBODY);
    }

    private String schema(String name) {
        String location = TestStore.POSTGRESQL.location(folder.resolve(name));
        return location.substring(location.indexOf('=') + 1);
    }

    private static Connection server() throws SQLException {
        return DriverManager.getConnection(PostgresServer.find().orElseThrow().jdbc());
    }
}
