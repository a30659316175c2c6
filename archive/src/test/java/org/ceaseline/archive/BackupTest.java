package org.ceaseline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.ceaseline.archive.ArchiveUnusable.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class BackupTest {

    @Parameter
    TestStore store;

    @TempDir
    Path folder;

    @Test
    void aRestoredArchiveIsTheSameToTheLastHash() {
        Path file = folder.resolve("backups/monday.db");
        List<String> kept;
        try (Archive archive = filled("archive")) {
            archive.backup(file);
            kept = Dump.of(archive);
        }

        Archive.restore(file, store.location(folder.resolve("second")));

        try (Archive second = store.open(folder.resolve("second"))) {
            assertThat(Dump.of(second)).isEqualTo(kept);
            assertThat(second.verify()).isEmpty();
        }
        assertThat(file.getParent().toFile().list()).containsExactly("monday.db");
    }

    @Test
    void aBackupMovesAnArchiveFromOneDatabaseToTheOther() {
        Path file = folder.resolve("monday.db");
        List<String> kept;
        try (Archive archive = filled("archive")) {
            archive.backup(file);
            kept = Dump.of(archive);
        }
        TestStore other = store == TestStore.SQLITE ? TestStore.POSTGRESQL : TestStore.SQLITE;

        Archive.restore(file, other.location(folder.resolve("moved")));

        try (Archive moved = other.open(folder.resolve("moved"))) {
            assertThat(Dump.of(moved)).isEqualTo(kept);
            assertThat(moved.verify()).isEmpty();
        }
    }

    @Test
    void aFilledArchiveIsNotOverwritten() {
        Path file = folder.resolve("monday.db");
        try (Archive archive = filled("archive")) {
            archive.backup(file);
        }

        assertThatThrownBy(() -> Archive.restore(file, store.location(folder.resolve("archive"))))
                .isInstanceOf(ArchiveUnusable.class)
                .hasMessageContaining("is not empty");
    }

    @Test
    void aDamagedBackupIsNotUsed() throws IOException {
        Path file = folder.resolve("monday.db");
        try (Archive archive = filled("archive")) {
            archive.backup(file);
        }
        long middle = Files.size(file) / 2;
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(middle);
            bytes.write("damage".repeat(200).getBytes(StandardCharsets.US_ASCII));
        }

        assertThatThrownBy(() -> Archive.restore(file, store.location(folder.resolve("second"))))
                .isInstanceOfSatisfying(ArchiveUnusable.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(Code.DAMAGED));
        try (Archive second = store.open(folder.resolve("second"))) {
            assertThat(Dump.count(second, "audit")).isZero();
        }
    }

    @Test
    void aBackupThatWasCutIsNotUsed() throws IOException {
        Path file = folder.resolve("monday.db");
        try (Archive archive = filled("archive")) {
            archive.backup(file);
        }
        long whole = Files.size(file);
        for (long size : new long[] {whole - 1, whole - 4096, whole / 2, 4096, 100, 0}) {
            try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                bytes.setLength(size);
            }

            assertThatThrownBy(() -> Archive.restore(file, store.location(folder.resolve("second"))))
                    .as("cut to %d of %d bytes", size, whole)
                    .isInstanceOf(ArchiveUnusable.class)
                    .hasMessageContaining("monday.db")
                    .hasMessageContaining("ackup");
        }
        try (Archive second = store.open(folder.resolve("second"))) {
            assertThat(Dump.count(second, "audit")).isZero();
        }
    }

    @Test
    void aBackupOfANewerProgramIsRefused() throws SQLException {
        Path file = folder.resolve("monday.db");
        try (Archive archive = filled("archive")) {
            archive.backup(file);
        }
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            Queries.run(
                    db,
                    "INSERT INTO flyway_schema_history SELECT 99, '99', 'later', type, script, checksum, installed_by,"
                            + " installed_on, execution_time, 1 FROM flyway_schema_history WHERE version = '1'");
        }

        assertThatThrownBy(() -> Archive.restore(file, store.location(folder.resolve("second"))))
                .isInstanceOfSatisfying(ArchiveUnusable.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(Code.NEWER_VERSION));
    }

    @Test
    void whatIsNoBackupIsNamed() {
        Path text = Fixture.write(folder.resolve("notes.txt"), "No backup. ".repeat(1000));

        assertThatThrownBy(() -> Archive.restore(text, store.location(folder.resolve("second"))))
                .isInstanceOf(ArchiveUnusable.class)
                .hasMessageContaining("notes.txt");
        assertThatThrownBy(() -> Archive.restore(folder.resolve("none.db"), store.location(folder.resolve("second"))))
                .isInstanceOf(ArchiveUnusable.class)
                .hasMessageContaining("There is no backup");
    }

    private Archive filled(String name) {
        Archive archive = store.open(folder.resolve(name));
        archive.intake(Fixture::read, Fixture.codes())
                .read(List.of(Fixture.pages(folder.resolve("pages"), 6)), Watch.NOBODY);
        archive.decide(new Decision.Draft("claim", "c-1", "type", "shelling", "air_strike", "The pilot said so."));
        return archive;
    }
}
