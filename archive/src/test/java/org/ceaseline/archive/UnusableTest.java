package org.ceaseline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.ceaseline.archive.ArchiveUnusable.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnusableTest {

    @TempDir
    Path folder;

    @Test
    void aFileInPlaceOfTheFolderIsNamed() {
        Path file = Fixture.write(folder.resolve("archive"), "not a folder");

        refused(() -> Fixture.open(file), Code.FOLDER_IS_A_FILE, "is a file");
        refused(() -> Fixture.open(file.resolve("below")), Code.FOLDER_IS_A_FILE, "is a file");
        assertThat(file).hasContent("not a folder");
    }

    @Test
    void aFolderThatMayNotBeWrittenIsNamed() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(closed), "The administrator may write everywhere: nothing to see here.");

        refused(() -> Fixture.open(closed), Code.NO_PERMISSION, "may not write");
        refused(() -> Fixture.open(closed.resolve("below")), Code.NO_PERMISSION, "may not write");
    }

    @Test
    void anArchiveOfANewerProgramIsLeftAlone() throws SQLException {
        Fixture.open(folder).close();
        try (Connection db = connection()) {
            Queries.run(
                    db,
                    "INSERT INTO flyway_schema_history SELECT 99, '99', 'later', type, script, checksum, installed_by,"
                            + " installed_on, execution_time, 1 FROM flyway_schema_history WHERE version = '1'");
        }

        refused(() -> Fixture.open(folder), Code.NEWER_VERSION, "written by a newer Ceaseline");
        try (Connection db = connection()) {
            assertThat(Queries.number(db, "SELECT COUNT(*) FROM evidence")).isZero();
        }
    }

    @Test
    void aDatabaseOfAnotherProgramIsLeftAlone() throws SQLException {
        try (Connection db = connection()) {
            Queries.execute(db, "CREATE TABLE recipes (name TEXT)");
        }

        refused(() -> Fixture.open(folder), Code.NOT_AN_ARCHIVE, "is not an archive of Ceaseline");
        try (Connection db = connection()) {
            assertThat(Queries.number(db, "SELECT COUNT(*) FROM sqlite_master")).isEqualTo(1);
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsNamedAndKept() {
        Path file = Fixture.write(folder.resolve("archive.db"), "This is no database. ".repeat(500));

        refused(() -> Fixture.open(folder), Code.DAMAGED, "is damaged");
        assertThat(file).hasContent("This is no database. ".repeat(500));
    }

    @Test
    void aTornDatabaseIsToldNotCrashed() throws IOException {
        fill();
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("archive.db").toFile(), "rw")) {
            for (long page = 4096; page < file.length(); page += 4096) {
                file.seek(page);
                file.write(new byte[200]);
            }
        }

        try (Archive torn = Fixture.open(folder)) {
            assertThat(torn.verify()).extracting(Damage::code).contains("DATABASE_DAMAGED", "NOT_READABLE");
        } catch (ArchiveUnusable e) {
            assertThat(e.code()).isEqualTo(Code.DAMAGED);
        }
    }

    @Test
    void aWriterElsewhereIsWaitedForAndThenNamed() throws SQLException {
        try (Archive archive = Archive.open(SqliteStore.in(folder, Duration.ofMillis(50)), Fixture.clock(), "analyst");
                Connection other = connection()) {
            Queries.execute(other, "BEGIN IMMEDIATE");

            refused(() -> read(archive, 2), Code.LOCKED, "is being written by another process");

            Queries.execute(other, "ROLLBACK");
            assertThat(read(archive, 2).added()).isEqualTo(4);
            assertThat(archive.verify()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} pages of 4 kB are left")
    @ValueSource(ints = {0, 1, 2, 5, 20, 40})
    void aFullDiskLosesNothingAndTheNextRunGoesOn(int left) {
        try (Archive archive = Fixture.open(folder)) {
            Path page = Fixture.write(folder.resolve("first.txt"), "Arland shelled Belmark");
            archive.intake(Fixture::read, Fixture.codes()).read(List.of(page), Watch.NOBODY);
            leavePages(archive, left);

            refused(() -> read(archive, 100), Code.DISK_FULL, "the disk is full");

            assertThat(archive.verify()).isEmpty();
            assertThat(archive.names(Digest.of("Arland shelled Belmark"))).containsExactly("first.txt");
            leavePages(archive, 1_000_000);
            read(archive, 100);
            assertThat(Dump.count(archive, "report")).isEqualTo(102);
            assertThat(archive.verify()).isEmpty();
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "Only Linux has a /proc to try it on.")
    void aPlaceWhereNoFolderCanBeMadeIsNamed() {
        refused(() -> Fixture.open(Path.of("/proc/self/archive")), Code.NO_PERMISSION, "cannot be made here");
    }

    /** SQLite itself then answers as it does when the disk is full. */
    private static void leavePages(Archive archive, int left) {
        try {
            Connection db = archive.store().writer();
            Queries.execute(db, "PRAGMA max_page_count = " + (Queries.number(db, "PRAGMA page_count") + left));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Tally read(Archive archive, int pages) {
        return archive.intake(Fixture::read, Fixture.codes())
                .read(List.of(Fixture.pages(folder.resolve("pages"), pages)), Watch.NOBODY);
    }

    private void fill() {
        try (Archive archive = Fixture.open(folder)) {
            read(archive, 100);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("archive.db"));
    }

    private static void refused(Runnable work, Code code, String words) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(ArchiveUnusable.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal).hasMessageContaining(words);
            assertThat(refusal.getMessage()).endsWith(".");
        });
    }
}
