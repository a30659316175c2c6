package org.ceaseline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Read, weigh, back up; and import, weigh, back up: killed twice at random moments, then left to end. */
    @ParameterizedTest
    @ValueSource(strings = {"read", "import"})
    void aKilledWeighingImportOrBackupGoesOnAndEndsInTheSameState(String work) throws Exception {
        Path source = source(work);
        long start = System.nanoTime();
        assertThat(wholeRun(folder.resolve("undisturbed"), work, source).waitFor())
                .isZero();
        int milliseconds = (int) ((System.nanoTime() - start) / 1_000_000);
        List<String> undisturbed = withoutBackups(dump(folder.resolve("undisturbed")));

        Random random = new Random(23);
        int unfinished = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Path archive = folder.resolve("round-" + round);
            for (int kill = 0; kill < 2; kill++) {
                Process process = wholeRun(archive, work, source);
                boolean done = process.waitFor(random.nextInt(milliseconds), TimeUnit.MILLISECONDS);
                process.destroyForcibly().waitFor();
                unfinished += done ? 0 : 1;
                assertWholeOrAbsent(backup(archive), folder.resolve("restored-" + round + "-" + kill));
            }
            assertThat(wholeRun(archive, work, source).waitFor())
                    .as("round %d: %s", round, lastWords())
                    .isZero();
            assertThat(withoutBackups(dump(archive))).as("round %d", round).isEqualTo(undisturbed);
        }
        System.out.println(work + ", weigh, back up: " + 2 * ROUNDS + " kills, " + unfinished
                + " of them before the run was done; " + ROUNDS + " archives as after an undisturbed run");
        assertThat(unfinished).as("kills that hit a run at work").isPositive();
    }

    private Path source(String work) {
        Path pages = Fixture.pages(folder.resolve("pages"), 120);
        if (work.equals("read")) {
            return pages;
        }
        try (Archive archive = store.open(folder.resolve("exported"))) {
            archive.intake(Fixture::read, WeighTest.codes()).read(List.of(pages), Watch.NOBODY);
            return archive.export(ExportFormat.ARCHIVE, WeighTest.BOOK, "1", folder.resolve("archive.jsonl"))
                    .file();
        }
    }

    private static Path backup(Path archive) {
        return archive.resolveSibling(archive.getFileName() + ".backup");
    }

    /** Each run backs up once more, and the audit says so. */
    private static List<String> withoutBackups(List<String> dump) {
        return dump.stream().filter(line -> !line.contains("|analyst|backup|")).toList();
    }

    private void assertWholeOrAbsent(Path backup, Path restored) {
        if (Files.exists(backup)) {
            Archive.restore(backup, store.location(restored));
            store.drop(restored);
        }
    }

    private Process wholeRun(Path archive, String work, Path source) throws IOException {
        return start(
                Whole.class,
                store.location(archive),
                work,
                source.toString(),
                backup(archive).toString());
    }

    /** The process that reads or imports, weighs and backs up. */
    static final class Whole {
        public static void main(String[] args) {
            try (Archive archive = Archive.open(args[0], Fixture.clock(), "analyst")) {
                if (args[1].equals("read")) {
                    archive.intake(Fixture::read, WeighTest.codes()).read(List.of(Path.of(args[2])), Watch.NOBODY);
                    archive.weigh(WeighTest.BOOK, "1");
                } else {
                    archive.importFrom(Path.of(args[2]), "1", false);
                }
                archive.backup(Path.of(args[3]));
            }
        }
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
        return start(Reader.class, store.location(archive), pages.toString());
    }

    /** What the processes have complained of. */
    private String lastWords() throws IOException {
        Path told = complaints();
        return Files.exists(told) ? Files.readString(told) : "";
    }

    private Path complaints() {
        return folder.resolve("complaints.txt");
    }

    private Process start(Class<?> program, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(complaints().toFile()))
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
