package org.ceaseline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A process that reads is killed at random moments, then the run is begun again: the archive must be the one that an
 * undisturbed run makes, to the last hash. {@code -Dkill.rounds=100} makes the long run of docs/benchmarks/archive.md.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class KillTest {

    @Parameter
    TestStore store;

    private static final int FILES = 253;
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 10);

    @TempDir
    Path folder;

    @Test
    void aKilledRunGoesOnAndEndsInTheSameState() throws Exception {
        Path pages = Fixture.pages(folder.resolve("pages"), 250);
        assertThat(begin(folder.resolve("undisturbed"), pages).waitFor()).isZero();
        List<String> undisturbed = dump(folder.resolve("undisturbed"));

        Random random = new Random(22);
        int unfinished = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Path archive = folder.resolve("round-" + round);
            unfinished += kill(begin(archive, pages), random);
            unfinished += kill(begin(archive, pages), random);
            assertThat(begin(archive, pages).waitFor()).isZero();
            assertThat(dump(archive)).as("round %d", round).isEqualTo(undisturbed);
        }
        System.out.println(2 * ROUNDS + " kills, " + unfinished + " of them before the run was done; " + ROUNDS
                + " archives as after an undisturbed run");
        assertThat(unfinished).as("kills that hit a run at work").isPositive();
    }

    @Test
    void twoProcessesOnOneArchiveKeepEverythingOnce() throws Exception {
        Path pages = Fixture.pages(folder.resolve("pages"), 200);
        assertThat(begin(folder.resolve("alone"), pages).waitFor()).isZero();

        Process one = begin(folder.resolve("shared"), pages);
        Process other = begin(folder.resolve("shared"), pages);

        assertThat(one.waitFor()).isZero();
        assertThat(other.waitFor()).isZero();
        try (Archive shared = store.open(folder.resolve("shared"));
                Archive alone = store.open(folder.resolve("alone"))) {
            assertThat(shared.verify()).isEmpty();
            for (Table table : Table.values()) {
                assertThat(Dump.count(shared, table.sqlName()))
                        .as(table.sqlName())
                        .isEqualTo(Dump.count(alone, table.sqlName()));
            }
        }
    }

    /** Kills once it has told of a random number of files, and a moment later; gives 1 where it was still at work. */
    private static int kill(Process process, Random random) throws IOException, InterruptedException {
        int files = random.nextInt(FILES);
        try (InputStream told = process.getInputStream()) {
            for (int seen = 0; seen < files && told.read() >= 0; seen++) {}
            boolean done = process.waitFor(random.nextInt(30), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            return done ? 0 : 1;
        }
    }

    private List<String> dump(Path folder) {
        try (Archive archive = store.open(folder)) {
            assertThat(archive.verify()).isEmpty();
            return Dump.of(archive);
        }
    }

    private Process begin(Path archive, Path pages) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reader.class.getName(),
                        store.location(archive),
                        pages.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The process that is killed. */
    static final class Reader {
        private static void tell(int done, int total, String name, long claims) {
            System.out.write('.');
            System.out.flush();
        }

        public static void main(String[] args) {
            try (Archive archive = Archive.open(args[0], Fixture.clock(), "analyst")) {
                archive.intake(Fixture::read, Fixture.codes()).read(List.of(Path.of(args[1])), Reader::tell);
            }
        }
    }
}
