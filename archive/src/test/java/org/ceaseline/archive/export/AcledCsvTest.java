package org.ceaseline.archive.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.EventType;
import org.ceaseline.casebook.Outlet;
import org.ceaseline.casebook.Place;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.EventTime;
import org.ceaseline.ledger.Corroboration;
import org.ceaseline.ledger.Incident;
import org.junit.jupiter.api.Test;

class AcledCsvTest {

    private static final LocalDate DAY = LocalDate.of(2018, 4, 21);

    @Test
    void aPlaceThatWasHitIsNoActor() throws IOException {
        Map<String, String> row = row(EventType.SHELLING, "the village of Oskel", 1, 1);

        assertThat(row).containsEntry("actor2", "").containsEntry("location", "Oskel");
    }

    @Test
    void civiliansAreNamedAfterTheirCountry() throws IOException {
        Map<String, String> row = row(EventType.CIVILIAN_HARM, "two farmers", 1, 1);

        assertThat(row).containsEntry("actor2", "Civilians (Syria)");
        assertThat(row).containsEntry("civilian_targeting", "Civilian targeting");
    }

    @Test
    void deadFightersAreNoCivilians() throws IOException {
        Map<String, String> row = row(EventType.CIVILIAN_HARM, "four fighters of the Column", 1, 1);

        assertThat(row).containsEntry("civilian_targeting", "").containsEntry("actor2", "");
    }

    @Test
    void noPointIsSharperThanTheReport() throws IOException {
        assertThat(row(EventType.SHELLING, "", 1, 1))
                .containsEntry("geo_precision", "1")
                .containsEntry("latitude", "34.92");
        assertThat(row(EventType.SHELLING, "", 1, 2)).containsEntry("geo_precision", "2");
        assertThat(row(EventType.SHELLING, "", 1, 3))
                .containsEntry("geo_precision", "2")
                .containsEntry("latitude", "")
                .containsEntry("admin3", "");
        assertThat(row(EventType.SHELLING, "", 5, 1))
                .containsEntry("geo_precision", "3")
                .containsEntry("admin1", "");
    }

    @Test
    void aSensitivePlaceIsToldByItsDistrictAlone() throws IOException {
        Map<String, String> row = row(EventType.EVACUATION, "", 1, 1);

        assertThat(row)
                .containsEntry("admin2", "District")
                .containsEntry("admin3", "")
                .containsEntry("location", "")
                .containsEntry("latitude", "")
                .containsEntry("geo_precision", "3")
                .containsEntry("notes", "");
    }

    @Test
    void anOutletIsToldByItsName() throws IOException {
        assertThat(row(EventType.SHELLING, "", 1, 1)).containsEntry("source", "The Coast Gazette");
    }

    private static Map<String, String> row(EventType type, String target, int placePrecision, int textPrecision)
            throws IOException {
        StringBuilder out = new StringBuilder();
        AcledCsv layout = new AcledCsv();
        layout.begin(out);
        Event event = new Event(
                incident(type, target),
                List.of(new Event.Told(claim(type, textPrecision), "Shells on Oskel", "2018-04-22")),
                casebook(placePrecision),
                Instant.parse("2018-05-01T00:00:00Z"),
                Instant.parse("2018-05-01T00:00:00Z"));
        assertThat(layout.add(event, out)).isEmpty();
        String[] lines = out.toString().split("\r\n", -1);
        List<String> cells = Arrays.asList(lines[1].split(",", -1));
        Map<String, String> row = new LinkedHashMap<>();
        List<String> header = Arrays.asList(lines[0].split(",", -1));
        assertThat(cells).hasSameSizeAs(header);
        for (int at = 0; at < cells.size(); at++) {
            row.put(header.get(at), cells.get(at));
        }
        return row;
    }

    private static Incident incident(EventType type, String target) {
        return new Incident(
                "i-1",
                type,
                Set.of(type),
                new Incident.When(Optional.of(DAY), Optional.of(DAY), Optional.empty(), false),
                List.of(new Incident.Place("Oskel", Optional.of("oskel"))),
                List.of(new Incident.Party("Arland", Optional.empty(), "")),
                target.isEmpty() ? List.of() : List.of(new Incident.Party(target, Optional.empty(), "")),
                List.of("c-1"),
                List.of(),
                List.of(new Incident.Origin(
                        "The Coast Gazette", List.of("gazette"), "", "F", List.of(), false, List.of())),
                new Incident.Score(0, List.of()),
                new Corroboration(
                        Corroboration.Level.CLAIM_ONLY,
                        Corroboration.Level.CLAIM_ONLY,
                        Corroboration.Attribution.UNKNOWN,
                        6,
                        List.of()),
                List.of());
    }

    private static Claim claim(EventType type, int precision) {
        return new Claim(
                "c-1",
                "r-1",
                type,
                List.of(new Claim.Voice("The Coast Gazette", Optional.empty(), "outlet", "", "")),
                Claim.Modality.ASSERTED,
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(new Claim.PlaceMention(
                        "Oskel",
                        Optional.of("oskel"),
                        Claim.Resolution.RESOLVED,
                        List.of("oskel"),
                        precision,
                        "in",
                        "",
                        "")),
                EventTime.unknown(),
                List.of(),
                Map.of(),
                List.of(),
                new Claim.Evidence(0, 5, "Shells", 0, 5, "BODY"),
                List.of());
    }

    private static Casebook casebook(int precision) {
        Place oskel = new Place(
                "oskel",
                "Oskel",
                List.of(),
                34.917,
                36.733,
                precision,
                "SY",
                List.of("Province", "District", "Ward"),
                Optional.empty(),
                "",
                "high",
                List.of("S1"),
                "");
        Outlet gazette =
                new Outlet("gazette", "The Coast Gazette", List.of(), List.of(), "", "", "F", List.of("S1"), "");
        return new Casebook(
                "truce",
                "Truce",
                Optional.empty(),
                Optional.empty(),
                List.of("en"),
                List.of(),
                List.of(oskel),
                List.of(gazette),
                List.of());
    }
}
