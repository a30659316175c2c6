package org.ceaseline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class VerifyTest {

    @Parameter
    TestStore store;

    @TempDir
    Path folder;

    private Archive archive;

    @BeforeEach
    void fill() {
        archive = store.open(folder.resolve("archive"));
        archive.intake(Fixture::read, Fixture.codes())
                .read(List.of(Fixture.pages(folder.resolve("pages"), 6)), Watch.NOBODY);
        archive.decide(new Decision.Draft("claim", "c-1", "type", "shelling", "air_strike", "The pilot said so."));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void anUntouchedArchiveIsSound() {
        assertThat(archive.verify()).isEmpty();
    }

    @Test
    void keptRowsCanNeitherBeChangedNorTakenOut() {
        for (String table : List.of("audit", "evidence", "reading", "report", "coding", "claim", "decision")) {
            assertThatThrownBy(() -> run("DELETE FROM " + table))
                    .isInstanceOf(ArchiveUnusable.class)
                    .hasMessageContaining(table + " is append-only");
            assertThatThrownBy(() -> run("UPDATE " + table + " SET " + firstColumn(table) + " = " + firstColumn(table)))
                    .isInstanceOf(ArchiveUnusable.class)
                    .hasMessageContaining(table + " is append-only");
        }
        assertThat(archive.verify()).isEmpty();
    }

    @Test
    void everyThingWrongIsToldAtOnce() {
        store.unlock(archive);
        run("UPDATE claim SET json = replace(json, 'shelled', 'bombed!') WHERE key = 2");
        run("UPDATE decision SET why = 'No reason.'");
        archive.store()
                .write(db -> Queries.run(
                        db,
                        "UPDATE evidence SET bytes = ? WHERE sha256 = (SELECT MIN(sha256) FROM evidence WHERE size > 0)",
                        new byte[] {0}));

        assertThat(archive.verify())
                .extracting(Damage::code)
                .contains("SPAN_MOVED", "BYTES_LOST")
                .filteredOn(code -> code.equals("ROWS_CHANGED"))
                .hasSize(3);
    }

    private void run(String sql) {
        archive.store().write(db -> Queries.run(db, sql));
    }

    private static String firstColumn(String table) {
        return table.equals("audit")
                ? "seq"
                : Table.valueOf(table.toUpperCase(java.util.Locale.ROOT)).key();
    }
}
