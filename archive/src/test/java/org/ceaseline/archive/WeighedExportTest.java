package org.ceaseline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.Incident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exports of what was weighed, and of what people have decided. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class WeighedExportTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOOK = WeighTest.BOOK;

    @Parameter
    TestStore store;

    @TempDir
    Path folder;

    private Archive archive;

    @BeforeEach
    void fill() {
        archive = store.open(folder.resolve("archive"));
        archive.intake(Fixture::read, WeighTest.codes())
                .read(List.of(Fixture.pages(folder.resolve("pages"), 6)), Watch.NOBODY);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void incidentsAreThoseThatWereWeighedWithTheirSentences() throws IOException {
        List<List<String>> rows = Rows.of(export(ExportFormat.INCIDENTS_CSV).file());
        assertThat(rows.get(0)).doesNotHaveDuplicates();
        List<Incident> weighed = archive.weighed(BOOK)
                .incidents(Sieve.all(), Optional.empty(), 1000)
                .rows();

        assertThat(rows).hasSizeGreaterThan(1).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.get(0)));
        assertThat(Rows.column(rows, "id"))
                .isEqualTo(weighed.stream().map(Incident::id).toList());
        assertThat(Rows.column(rows, "origins"))
                .isEqualTo(weighed.stream()
                        .map(incident -> Integer.toString(incident.origins().size()))
                        .toList());
        assertThat(Rows.column(rows, "sentences")).allMatch(sentences -> sentences.contains("Arland shelled Belmark"));
        assertThat(Rows.column(rows, "date_precision")).containsOnly("2");
        assertThat(Rows.column(rows, "place_ids")).containsOnly("harbour");
        List<JsonNode> lines = lines(ExportFormat.INCIDENTS_JSONL);
        assertThat(lines)
                .extracting(line -> Forms.read(line.get("incident").toString(), Incident.class))
                .isEqualTo(weighed);
        assertThat(lines).allSatisfy(line -> assertThat(line.get("sentences").propertyNames())
                .containsExactlyElementsOf(Forms.read(line.get("incident").toString(), Incident.class)
                        .claims()));
    }

    @Test
    void aFindingStandsWithItsVerdictAndTheAnswersToItsTests() throws IOException {
        List<List<String>> rows = Rows.of(export(ExportFormat.FINDINGS_CSV).file());
        List<Finding> weighed = archive.weighed(BOOK)
                .findings(Sieve.all(), Optional.empty(), 1000)
                .rows();

        assertThat(rows).hasSizeGreaterThan(1).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.get(0)));
        assertThat(Rows.column(rows, "id"))
                .isEqualTo(weighed.stream().map(Finding::id).toList());
        assertThat(Rows.column(rows, "verdict"))
                .isEqualTo(
                        weighed.stream().map(finding -> finding.verdict().id()).toList());
        assertThat(rows.get(0)).doesNotHaveDuplicates();
        for (Finding.Test test : Finding.Test.values()) {
            assertThat(Rows.column(rows, "test_" + test.name().toLowerCase(Locale.ROOT)))
                    .isSubsetOf("yes", "no", "unknown");
        }
        assertThat(Rows.column(rows, "reasons")).allMatch(reasons -> reasons.split(" \\| ").length >= 10);
        assertThat(lines(ExportFormat.FINDINGS_JSONL))
                .extracting(line -> Forms.read(line.get("finding").toString(), Finding.class))
                .isEqualTo(weighed);
    }

    @Test
    void whatPeopleRejectedIsLeftOutAndCounted() throws IOException {
        List<String> ids = ids();
        decide(ids.get(0), "review", "", "rejected");

        for (ExportFormat format : List.of(ExportFormat.CLAIMS_CSV, ExportFormat.CLAIMS_JSONL, ExportFormat.HXL)) {
            Exported exported = export(format);
            assertThat(exported.leftOut()).containsEntry("rejected by a person", 1L);
            assertThat(exported.rows()).isEqualTo(ids.size() - 1);
            assertThat(Files.readString(exported.file())).doesNotContain(ids.get(0));
        }
        assertThat(Files.readString(export(ExportFormat.INCIDENTS_CSV).file())).doesNotContain(ids.get(0));
    }

    @Test
    void whatPeopleCorrectedIsToldAndMarked() throws IOException {
        String claim = ids().get(0);
        decide(claim, "type", "shelling", "air_strike");

        List<List<String>> rows = Rows.of(export(ExportFormat.CLAIMS_CSV).file());
        int at = Rows.column(rows, "id").indexOf(claim);
        assertThat(Rows.column(rows, "type").get(at)).isEqualTo("air_strike");
        assertThat(Rows.column(rows, "corrected").get(at)).isEqualTo("type");
        assertThat(Rows.column(rows, "corrected"))
                .filteredOn(cell -> !cell.isEmpty())
                .hasSize(1);
        assertThat(Rows.column(Rows.of(export(ExportFormat.INCIDENTS_CSV).file()), "types"))
                .anyMatch(types -> types.contains("air_strike"));
    }

    @Test
    void incidentsThatPeopleSplitStandApart() throws IOException {
        String claim = archive.weigh(BOOK, "1").busy() ? "" : ids().get(0);
        int before = Rows.of(export(ExportFormat.ACLED).file()).size();
        archive.decide(new Decision.Draft("incident", claim, "grouping", "", "split", "Another street."));

        assertThat(Rows.of(export(ExportFormat.ACLED).file())).hasSize(before + 1);
    }

    @Test
    void theStampOfARowIsThatOfItsWeighing() throws IOException {
        List<List<String>> rows = Rows.of(export(ExportFormat.ACLED).file());

        assertThat(Rows.column(rows, "timestamp")).containsOnly(Long.toString(Fixture.NOON.getEpochSecond()));
        assertThat(Rows.column(rows, "country")).containsOnly("XA");
        assertThat(Rows.column(rows, "geo_precision")).containsOnly("1");
    }

    private List<String> ids() {
        try (var claims = archive.claims()) {
            return claims.map(Claim::id).toList();
        }
    }

    private void decide(String claim, String field, String before, String after) {
        archive.decide(new Decision.Draft("claim", claim, field, before, after, "The pilot said so."));
    }

    private Exported export(ExportFormat format) {
        return archive.export(format, BOOK, "1", folder.resolve("out/" + format.id()));
    }

    private List<JsonNode> lines(ExportFormat format) throws IOException {
        return Files.readAllLines(export(format).file(), StandardCharsets.UTF_8).stream()
                .map(JSON::readTree)
                .toList();
    }
}
