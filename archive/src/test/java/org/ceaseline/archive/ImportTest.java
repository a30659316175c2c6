package org.ceaseline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ceaseline.capture.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class ImportTest {

    private static final String BOOK = WeighTest.BOOK;

    @Parameter
    TestStore store;

    @TempDir
    Path folder;

    private Archive first;
    private Archive second;

    @BeforeEach
    void fill() {
        first = store.open(folder.resolve("first"));
        second = store.open(folder.resolve("second"));
        first.intake(Fixture::read, WeighTest.codes())
                .read(List.of(Fixture.pages(folder.resolve("pages"), 40)), Watch.NOBODY);
        first.weigh(BOOK, "1");
        String claim = first.weighed(BOOK)
                .claims(Sieve.all(), Optional.empty(), 1)
                .rows()
                .get(0)
                .id();
        first.decide(new Decision.Draft("incident", claim, "grouping", "", "split", "Another street."));
        first.weigh(BOOK, "1");
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    private Path export(Archive archive, String name) {
        return archive.export(ExportFormat.ARCHIVE, BOOK, "1", folder.resolve(name))
                .file();
    }

    @Test
    void exportThenImportGivesTheSameArchive() throws IOException {
        Path file = export(first, "first.jsonl");

        Imported imported = second.importFrom(file, "1", false);

        assertThat(imported.faults()).isEmpty();
        assertThat(imported.weighing()).isPresent();
        assertThat(imported.decisions()).isEqualTo(1);
        assertThat(second.verify()).isEmpty();
        Path again = export(second, "second.jsonl");
        assertThat(Files.readAllLines(again).stream().sorted())
                .isEqualTo(Files.readAllLines(file).stream().sorted().toList());
        assertThat(second.weighed(BOOK).incidents(Sieve.all(), Optional.empty(), 1000))
                .isEqualTo(first.weighed(BOOK).incidents(Sieve.all(), Optional.empty(), 1000));
    }

    @Test
    void aSecondImportAddsNothing() {
        Path file = export(first, "first.jsonl");
        second.importFrom(file, "1", false);
        String head = second.auditHead();

        Imported again = second.importFrom(file, "1", false);

        assertThat(again.tally().added()).isZero();
        assertThat(again.decisions()).isZero();
        assertThat(second.auditHead()).isEqualTo(head);
    }

    @Test
    void aRehearsalTellsAndKeepsNothing() {
        Path file = export(first, "first.jsonl");
        String head = second.auditHead();

        Imported told = second.importFrom(file, "1", true);

        assertThat(second.auditHead()).isEqualTo(head);
        assertThat(told.weighing()).isEmpty();
        Imported done = second.importFrom(file, "1", false);
        assertThat(told.tally().claims()).isEqualTo(done.tally().claims()).isPositive();
        assertThat(told.tally().added()).isEqualTo(done.tally().added());
        assertThat(told.decisions()).isEqualTo(done.decisions());
    }

    @Test
    void anImportCanBeTakenBack() {
        second.importFrom(export(first, "first.jsonl"), "1", false);
        assertThat(second.intakes()).hasSize(1);

        second.withdraw(1, "The wrong file.");
        second.weigh(BOOK, "1");

        assertThat(second.weighed(BOOK).countClaims(Sieve.all())).isZero();
    }

    @Test
    void badLinesAreNamedAndTheOthersTakenIn() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(export(first, "first.jsonl")));
        long whole = second.importFrom(folder.resolve("first.jsonl"), "1", true)
                .tally()
                .claims();
        int claim = index(lines, "{\"claim\":");
        lines.set(claim, lines.get(claim).replaceFirst("\"start\":\\d+", "\"start\":1"));
        int later = claim + index(lines.subList(claim + 1, lines.size()), "{\"claim\":") + 1;
        lines.set(later, "{\"claim\":{\"id\":\"c-1\"}}");
        lines.add("{\"weather\":{}}");
        lines.add("not json");
        Path file = Files.write(folder.resolve("bad.jsonl"), lines);

        Imported imported = second.importFrom(file, "1", false);

        assertThat(imported.faults())
                .extracting(Fault::code)
                .containsExactlyInAnyOrder("CLAIM_WITHOUT_SENTENCE", "ROW_UNREADABLE", "ROW_UNKNOWN", "ROW_UNREADABLE");
        assertThat(imported.faults())
                .extracting(Fault::where)
                .contains("bad.jsonl line " + (later + 1), "bad.jsonl line " + lines.size());
        assertThat(imported.tally().claims()).isEqualTo(whole - 2);
        assertThat(second.verify()).isEmpty();
    }

    private static int index(List<String> lines, String start) {
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).startsWith(start)) {
                return at;
            }
        }
        throw new AssertionError("no line starts with " + start);
    }

    @Test
    void changedBytesAreRefused() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(export(first, "first.jsonl")));
        int evidence = index(lines, "{\"evidence\":");
        lines.set(evidence, lines.get(evidence).replaceFirst("\"sha256\":\"..", "\"sha256\":\"zz"));
        Path file = Files.write(folder.resolve("bad.jsonl"), lines);

        Imported imported = second.importFrom(file, "1", false);

        assertThat(imported.faults()).extracting(Fault::code).contains("BYTES_DIFFER", "ROW_WITHOUT_SOURCE");
        assertThat(second.verify()).isEmpty();
    }

    @Test
    void aFileThatIsMissingOrNewerIsRefused() throws IOException {
        Path newer = Files.writeString(folder.resolve("newer.jsonl"), "{\"archive\":{\"version\":99}}\n");

        assertThatThrownBy(() -> second.importFrom(newer, "1", false))
                .isInstanceOf(ArchiveUnusable.class)
                .hasMessageContaining("newer Ceaseline");
        assertThatThrownBy(() -> second.importFrom(folder.resolve("none.jsonl"), "1", false))
                .isInstanceOf(ArchiveUnusable.class)
                .hasMessageContaining("There is no file");
    }
}
