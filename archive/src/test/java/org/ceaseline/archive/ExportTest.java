package org.ceaseline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.EventType;
import org.ceaseline.casebook.Place;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.Modality;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private Archive archive;

    @BeforeEach
    void fill() {
        archive = Fixture.open(folder.resolve("archive"));
        Fixture.write(
                folder.resolve("pages/a.txt"),
                "Truce, \"broken\"\nArland shelled Belmark\n=cmd|' /C calc'!A0 shelled Arland\n");
        Fixture.write(
                folder.resolve("pages/b.txt"), "Convoy\nArland shelled Belmark, twice\nCarmel shelled 😀 Dunes\n");
        archive.intake(Fixture::read, Codes.ofClaims(casebook(), "1", ExportTest::code))
                .read(List.of(folder.resolve("pages")), Watch.NOBODY);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void theManifestTellsRowsAndHashAndTheAuditKeepsIt() throws IOException {
        Exported exported = export(ExportFormat.CLAIMS_JSONL);

        JsonNode manifest = JSON.readTree(Files.readString(exported.manifest(), StandardCharsets.UTF_8));
        assertThat(manifest.get("sha256").asString()).isEqualTo(Digest.of(Files.readAllBytes(exported.file())));
        assertThat(manifest.get("rows").asInt()).isEqualTo(4);
        assertThat(manifest.get("casebook").asString()).isEqualTo("truce");
        try (Stream<AuditEntry> audit = archive.audit()) {
            assertThat(audit.filter(entry -> entry.act().equals("export")))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.subject()).isEqualTo("claims-jsonl");
                        assertThat(entry.detail()).contains(exported.sha256());
                    });
        }
        assertThat(archive.verify()).isEmpty();
    }

    @Test
    void theSameArchiveGivesTheSameBytes() {
        for (ExportFormat format : ExportFormat.values()) {
            assertThat(export(format).sha256()).isEqualTo(export(format).sha256());
        }
    }

    @Test
    void claimsComeBackWholeFromJsonLines() throws IOException {
        List<Claim> back = new ArrayList<>();
        for (String line : lines(ExportFormat.CLAIMS_JSONL)) {
            back.add(Forms.claim(JSON.readTree(line).get("claim").toString()));
        }

        try (Stream<Claim> kept = archive.claims()) {
            assertThat(back).isEqualTo(kept.toList());
        }
    }

    @Test
    void everyRowOfCsvHasTheCellsOfItsHeaderAndNoFormula() throws IOException {
        List<List<String>> rows = csv(ExportFormat.CLAIMS_CSV);

        assertThat(rows).hasSize(5).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.get(0)));
        assertThat(Rows.column(rows, "title")).contains("Truce, \"broken\"");
        assertThat(Rows.column(rows, "actors")).contains("'=cmd|' /C calc'!A0");
        assertThat(rows).allSatisfy(row -> assertThat(row).noneMatch(cell -> cell.startsWith("=")));
    }

    @Test
    void hxlTagsStandUnderEveryHeader() throws IOException {
        List<List<String>> rows = csv(ExportFormat.HXL);

        assertThat(rows.get(1))
                .hasSameSizeAs(rows.get(0))
                .allMatch(tag -> tag.matches("#[a-z][a-z0-9]*(\\+[a-z0-9]+)*"));
        assertThat(rows.get(1)).doesNotHaveDuplicates();
        assertThat(Rows.column(rows, "lat")).contains("34.92");
    }

    @Test
    void ploverHasItsFourFieldsAndLeavesOutWhatItDoesNotKnow() throws IOException {
        Exported exported = export(ExportFormat.PLOVER);

        for (String line : Files.readAllLines(exported.file(), StandardCharsets.UTF_8)) {
            JsonNode event = JSON.readTree(line);
            assertThat(event.propertyNames()).contains("id", "date", "actor", "event");
            assertThat(event.get("event").asString()).matches("[A-Z]+");
            assertThat(event.get("date").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
        }
        assertThat(exported.leftOut())
                .containsEntry("negated", 1L)
                .containsEntry("sensitive and not three days old, or of no known day", 1L);
        assertThat(exported.rows()).isEqualTo(2);
    }

    @Test
    void geoJsonDrawsASettlementAsAPointAndVaguenessAsAnArea() throws IOException {
        Exported exported = export(ExportFormat.GEOJSON);

        JsonNode map = JSON.readTree(Files.readString(exported.file(), StandardCharsets.UTF_8));
        List<String> shapes = new ArrayList<>();
        for (JsonNode feature : map.get("features")) {
            shapes.add(feature.get("geometry").get("type").asString());
            if (shapes.get(shapes.size() - 1).equals("Polygon")) {
                ring(feature.get("geometry").get("coordinates").get(0));
            }
        }
        assertThat(shapes).containsExactlyInAnyOrder("Point", "Polygon", "Point");
        assertThat(exported.leftOut()).containsEntry("sensitive and not three days old, or of no known day", 1L);
    }

    @Test
    void anAnnotationQuotesItsReportWhereItSays() throws IOException {
        for (String line : lines(ExportFormat.ANNOTATIONS)) {
            JsonNode annotation = JSON.readTree(line);
            JsonNode selectors = annotation.get("target").get("selector");
            String exact = selectors.get(0).get("exact").asString();
            Report report = reportWith(exact);
            int start = report.text()
                    .offsetByCodePoints(0, selectors.get(1).get("start").asInt());
            int end = report.text()
                    .offsetByCodePoints(0, selectors.get(1).get("end").asInt());
            assertThat(annotation.get("@context").asString()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
            assertThat(annotation.get("target").get("source").asString()).isEqualTo("urn:sha256:" + report.evidence());
            assertThat(report.text().substring(start, end)).isEqualTo(exact);
            assertThat(report.text().substring(0, start))
                    .endsWith(selectors.get(0).path("prefix").asString());
        }
    }

    @Test
    void incidentsStandInTheColumnsOfAcledWithoutASharpness() throws IOException {
        List<List<String>> rows = csv(ExportFormat.ACLED);

        assertThat(rows.get(0)).hasSize(31).startsWith("event_id_cnty").endsWith("timestamp");
        assertThat(rows).hasSizeGreaterThan(1).allSatisfy(row -> assertThat(row).hasSize(31));
        assertThat(Rows.column(rows, "event_type")).containsOnly("Explosions/Remote violence");
        assertThat(Rows.column(rows, "time_precision")).containsOnly("2");
        assertThat(Rows.column(rows, "tags")).containsOnly("fatalities=not told");
    }

    @Test
    void onlyLethalIncidentsStandInTheColumnsOfUcdp() throws IOException {
        Exported exported = export(ExportFormat.UCDP_GED);

        assertThat(csv(ExportFormat.UCDP_GED))
                .singleElement()
                .satisfies(header ->
                        assertThat(header).hasSize(49).startsWith("id", "relid").endsWith("gwnoa", "gwnob"));
        assertThat(exported.leftOut()).containsKey("no death told");
    }

    /** The archive's evacuation is old enough to be told on this day. */
    @Test
    void aSensitivePlaceIsNamedNeitherByItsSentenceNorByTheMiddleOfItsArea() throws IOException {
        try (Archive later =
                Archive.open(folder.resolve("archive"), Fixture.clock("2018-05-01T00:00:00Z"), "analyst")) {
            for (ExportFormat format : List.of(
                    ExportFormat.HXL,
                    ExportFormat.PLOVER,
                    ExportFormat.GEOJSON,
                    ExportFormat.ACLED,
                    ExportFormat.UCDP_GED)) {
                Exported exported = later.export(format, "truce", "1", folder.resolve("out/later-" + format.id()));
                assertThat(exported.leftOut().keySet()).noneMatch(reason -> reason.startsWith("sensitive"));
                assertThat(Files.readString(exported.file())).doesNotContain("Belmark, twice");
            }
            JsonNode area = evacuation(folder.resolve("out/later-geojson"));
            assertThat(area.get("properties").has("place")).isFalse();
            assertThat(area.get("properties").get("place_precision").asInt()).isEqualTo(3);
            assertThat(middle(area, 1)).isEqualTo(35.0, offset(0.01));
            assertThat(middle(area, 0)).isEqualTo(36.75, offset(0.01));
        }
    }

    private static JsonNode evacuation(Path file) throws IOException {
        for (JsonNode feature : JSON.readTree(Files.readString(file)).get("features")) {
            if (feature.get("properties").get("type").asString().equals("evacuation")) {
                return feature;
            }
        }
        throw new AssertionError("No evacuation is drawn.");
    }

    private static double middle(JsonNode area, int axis) {
        JsonNode ring = area.get("geometry").get("coordinates").get(0);
        double sum = 0;
        for (int at = 0; at + 1 < ring.size(); at++) {
            sum += ring.get(at).get(axis).asDouble();
        }
        return sum / (ring.size() - 1);
    }

    /** Without it every file would be compared with every coding. */
    @Test
    void theWholeArchiveIsReadWithoutLookingAtEveryCodingForEveryFile() {
        List<String> plan = archive.store()
                .read(db -> Queries.list(
                        db, "EXPLAIN QUERY PLAN " + Bundle.EVIDENCE, row -> row.getString(4), Long.MAX_VALUE, "truce"));

        assertThat(plan).anyMatch(step -> step.contains("coding_report (report_id=?"));
    }

    @Test
    void aCasebookThatNothingWasCodedUnderIsNamed() {
        assertThatThrownBy(() -> archive.export(ExportFormat.CLAIMS_CSV, "other", "1", folder.resolve("x.csv")))
                .hasMessageContaining("The archive knows: truce");
    }

    private static void ring(JsonNode ring) {
        assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
        double area = 0;
        for (int at = 0; at + 1 < ring.size(); at++) {
            JsonNode here = ring.get(at);
            JsonNode next = ring.get(at + 1);
            area += here.get(0).asDouble() * next.get(1).asDouble()
                    - next.get(0).asDouble() * here.get(1).asDouble();
        }
        assertThat(area)
                .as("twice the area; above zero where the ring runs against the clock")
                .isPositive();
    }

    /** The fixture's claims: the second is denied, the third of an evacuation, the fourth somewhere in the district. */
    private static List<Claim> code(Report report) {
        List<Claim> claims = new ArrayList<>();
        for (Claim claim : Fixture.code(report)) {
            String sentence = claim.evidence().text();
            boolean evacuation = sentence.endsWith("twice");
            boolean vague = sentence.startsWith("Carmel");
            claims.add(new Claim(
                    claim.id(),
                    claim.report(),
                    evacuation ? EventType.EVACUATION : claim.type(),
                    claim.chain(),
                    sentence.startsWith("=") ? Modality.DENIED : claim.modality(),
                    claim.innerModality(),
                    claim.negative(),
                    claim.condition(),
                    claim.actors(),
                    claim.targets(),
                    List.of(new Claim.PlaceMention(
                            "the harbour",
                            Optional.of("harbour"),
                            Claim.Resolution.RESOLVED,
                            List.of("harbour"),
                            vague ? 3 : 1,
                            "near",
                            "",
                            "")),
                    claim.time(),
                    claim.quantities(),
                    claim.attributes(),
                    claim.labels(),
                    claim.evidence(),
                    claim.rules()));
        }
        return claims;
    }

    private static Casebook casebook() {
        Place harbour = new Place(
                "harbour",
                "The harbour",
                List.of(),
                34.917123,
                36.733456,
                2,
                "AX",
                List.of("Coast"),
                Optional.empty(),
                "",
                "high",
                List.of("S1"),
                "");
        return new Casebook(
                "truce",
                "Truce",
                Optional.empty(),
                Optional.empty(),
                List.of("en"),
                List.of(),
                List.of(harbour),
                List.of(),
                List.of());
    }

    private Exported export(ExportFormat format) {
        return archive.export(format, "truce", "1", folder.resolve("out/" + format.id()));
    }

    private List<String> lines(ExportFormat format) throws IOException {
        return Files.readAllLines(export(format).file(), StandardCharsets.UTF_8);
    }

    private Report reportWith(String sentence) {
        try (Stream<Report> reports = archive.reports()) {
            return reports.filter(report -> report.text().contains(sentence + "\n"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<List<String>> csv(ExportFormat format) throws IOException {
        return Rows.of(export(format).file());
    }
}
