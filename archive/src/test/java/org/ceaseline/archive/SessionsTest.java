package org.ceaseline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions of the PostgreSQL server that die, or outlive their client. */
class SessionsTest {

    private static final String OURS = " FROM pg_stat_activity WHERE application_name = 'ceaseline' AND query LIKE ";

    @TempDir
    Path folder;

    private String location = "";

    @BeforeEach
    void find() {
        assumeTrue(PostgresServer.find().isPresent(), "This machine has no PostgreSQL server.");
        location = TestStore.POSTGRESQL.location(folder);
    }

    @AfterEach
    void drop() {
        if (!location.isEmpty()) {
            TestStore.POSTGRESQL.drop(folder);
        }
    }

    @Test
    void aSessionThatWasCutWhileItStoodIdleIsOpenedAnew() throws SQLException {
        try (Archive archive = open();
                Connection server = server()) {
            read(archive, "first.txt", "Arland shelled Belmark");
            long own = Queries.number(archive.store().writer(), "SELECT pg_backend_pid()");

            Queries.first(server, "SELECT pg_terminate_backend(" + own + ")", row -> row.getBoolean(1));

            assertThat(read(archive, "second.txt", "Belmark shelled Arland").added())
                    .isEqualTo(1);
            assertThat(archive.verify()).isEmpty();
        }
    }

    /** A client that is killed while the server works for it leaves a session that holds its locks until that work ends. */
    @Test
    void aSessionThatOutlivesItsKilledClientIsWaitedFor() throws SQLException, InterruptedException {
        try (Archive archive = open();
                Connection server = server()) {
            Archive killed = open();
            Connection writer = killed.store().writer();
            killed.store().beginWriting(writer);
            Thread working = new Thread(() -> workUntilCut(writer));
            working.start();
            String asleep = "SELECT COUNT(*)" + OURS + "'SELECT pg_sleep%' AND state = 'active'";
            while (Queries.number(server, asleep) == 0) {
                Thread.onSpinWait();
            }
            writer.abort(Runnable::run);
            working.join();
            assertThat(Queries.number(server, asleep)).isEqualTo(1);

            assertThat(read(archive, "first.txt", "Arland shelled Belmark").added())
                    .isEqualTo(1);

            assertThat(Queries.number(server, asleep)).isZero();
            assertThat(archive.verify()).isEmpty();
            killed.close();
        }
    }

    private static void workUntilCut(Connection db) {
        try {
            Queries.execute(db, "SELECT pg_sleep(3)");
        } catch (SQLException cut) {
            // The client is gone; its session is not.
        }
    }

    private Archive open() {
        return Archive.open(location, Fixture.clock(), "analyst");
    }

    private static Connection server() throws SQLException {
        return DriverManager.getConnection(PostgresServer.find().orElseThrow().jdbc());
    }

    private Tally read(Archive archive, String name, String text) {
        return archive.intake(Fixture::read, Fixture.codes())
                .read(List.of(Fixture.write(folder.resolve(name), text)), Watch.NOBODY);
    }
}
