package org.ceaseline.archive.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.EventTime;
import org.ceaseline.ledger.Corroboration;
import org.ceaseline.ledger.Incident;
import org.junit.jupiter.api.Test;

class UcdpGedCsvTest {

    @Test
    void theCellOfRastanIsThatOfPrioGrid() {
        assertThat(UcdpGedCsv.cell(34.917, 36.733)).isEqualTo(179_714);
    }

    @Test
    void theBestFigureIsTheSumOfTheDeathsAndLiesBetweenLowAndHigh() throws IOException {
        Map<String, String> row = row(EventType.SHELLING, killed(7L, null, 12L));

        assertThat(row).containsEntry("low", "7").containsEntry("best", "7").containsEntry("high", "12");
        assertThat(row).containsEntry("deaths_unknown", "7").containsEntry("deaths_civilians", "0");
        assertThat(row).containsEntry("date_start", "2018-04-21 00:00:00.000").containsEntry("date_prec", "2");
    }

    @Test
    void deathsAreOfCiviliansOnlyWhereTheIncidentSaysSo() throws IOException {
        Map<String, String> row = row(EventType.CIVILIAN_HARM, killed(null, 3L, null));

        assertThat(row).containsEntry("deaths_civilians", "3").containsEntry("best", "3");
        assertThat(row).containsEntry("type_of_violence", "3").containsEntry("side_b", "Civilians");
    }

    private static Map<String, String> row(EventType type, Claim.Quantity killed) throws IOException {
        Incident incident = new Incident(
                "i-1",
                type,
                Set.of(type),
                new Incident.When(
                        Optional.of(LocalDate.of(2018, 4, 21)),
                        Optional.of(LocalDate.of(2018, 4, 22)),
                        Optional.empty(),
                        false),
                List.of(),
                List.of(new Incident.Party("Arland", Optional.empty(), "")),
                List.of(),
                List.of("c-1"),
                List.of(),
                List.of(),
                new Incident.Score(0, List.of()),
                new Corroboration(
                        Corroboration.Level.CLAIM_ONLY,
                        Corroboration.Level.CLAIM_ONLY,
                        Corroboration.Attribution.UNKNOWN,
                        6,
                        List.of()),
                List.of());
        StringBuilder out = new StringBuilder();
        Event event = new Event(
                incident,
                List.of(new Event.Told(claim(type, killed), "Seven dead", "2018-04-22")),
                Casebook.none(),
                Instant.parse("2018-05-01T00:00:00Z"),
                Instant.parse("2018-05-01T00:00:00Z"));
        assertThat(new UcdpGedCsv().add(event, out)).isEmpty();
        List<String> cells = new ArrayList<>(List.of(out.toString().strip().split(",", -1)));
        assertThat(cells).hasSameSizeAs(UcdpGedCsv.header());
        Map<String, String> row = new LinkedHashMap<>();
        for (int at = 0; at < cells.size(); at++) {
            row.put(UcdpGedCsv.header().get(at), cells.get(at));
        }
        return row;
    }

    private static Claim.Quantity killed(Long low, Long best, Long high) {
        return new Claim.Quantity(
                "killed", Optional.ofNullable(low), Optional.ofNullable(best), Optional.ofNullable(high), "", "");
    }

    private static Claim claim(EventType type, Claim.Quantity killed) {
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
                List.of(),
                EventTime.unknown(),
                List.of(killed),
                Map.of(),
                List.of(),
                new Claim.Evidence(0, 5, "Seven", 0, 5, "BODY"),
                List.of());
    }
}
