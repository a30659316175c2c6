package org.ceaseline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ceaseline.casebook.EventType.SHELLING;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.coding.Claim;
import org.junit.jupiter.api.Test;

/** Of how many days of an agreement's life any report is known. */
class CoverageTest {

    private static Totals.Coverage coverage(List<Agreement.Time> times, String... days) {
        return Ledger.under(World.casebook(World.truce(times)))
                .read(shelled(days), List.of())
                .totals(World.TRUCE)
                .coverage();
    }

    private static List<Claim> shelled(String... days) {
        return Arrays.stream(days)
                .map(day -> Tell.of(SHELLING)
                        .in("r-" + day, day)
                        .by("wire")
                        .actor("arland_army")
                        .at("port")
                        .on(day)
                        .claim())
                .toList();
    }

    private static Totals.Coverage of(String first, String last, long days, int withReports) {
        return new Totals.Coverage(
                Optional.of(LocalDate.parse(first)), Optional.of(LocalDate.parse(last)), days, withReports);
    }

    @Test
    void itIsThatOfTheAgreementsLifeAndNotOfAllReports() {
        List<Agreement.Time> tenDays = List.of(World.inForce("2020-03-01", "", Duration.ofDays(10), "corvania"));

        assertThat(coverage(tenDays, "2019-05-01", "2020-03-02", "2020-03-05", "2020-03-11", "2020-08-01"))
                .isEqualTo(of("2020-03-01", "2020-03-11", 11, 3));
    }

    @Test
    void whileItRunsItGoesToTheLastReport() {
        assertThat(coverage(
                        List.of(World.inForce("2020-03-01", "", Duration.ZERO, "corvania")),
                        "2020-02-01",
                        "2020-03-10"))
                .isEqualTo(of("2020-03-01", "2020-03-10", 10, 1));
        assertThat(coverage(List.of(World.inForce("2020-03-01", "", Duration.ofDays(60), "corvania")), "2020-03-10"))
                .isEqualTo(of("2020-03-01", "2020-03-10", 10, 1));
    }

    @Test
    void ofALifeWithoutAnyReportNothingIsCovered() {
        assertThat(coverage(List.of(World.inForce("2020-03-01", "", Duration.ofDays(10), "corvania")), "2020-08-01"))
                .isEqualTo(of("2020-03-01", "2020-03-11", 11, 0));
    }

    @Test
    void beforeItBeginsTheReportsThemselvesAreCounted() {
        assertThat(coverage(
                        List.of(World.inForce("2020-03-01", "", Duration.ZERO, "corvania")),
                        "2020-01-30",
                        "2020-02-01"))
                .isEqualTo(of("2020-01-30", "2020-02-01", 3, 2));
    }

    @Test
    void withoutADatedReportThereIsNone() {
        assertThat(coverage(List.of(World.inForce("2020-03-01", "", Duration.ZERO, "corvania")))
                        .days())
                .isZero();
    }

    @Test
    void anEndThatPeopleAcceptedEndsItWhateverOthersHold() {
        Material material = Material.of(
                java.util.stream.Stream.concat(
                                shelled("2020-03-02", "2020-05-01").stream(),
                                java.util.stream.Stream.of(Tell.of(org.ceaseline.casebook.EventType.AGREEMENT_ENDED)
                                        .by("wire > arland:official")
                                        .as(Claim.Modality.REPORTED)
                                        .actor("arland")
                                        .at("valley")
                                        .on("2020-03-15")
                                        .claim()))
                        .toList(),
                List.of());
        Ledger ledger = Ledger.under(
                World.casebook(World.truce(List.of(World.inForce("2020-03-01", "", Duration.ZERO, "corvania")))));
        String step = ledger.read(material).lifeLine(World.TRUCE).transitions().stream()
                .filter(one -> one.to().isEnded())
                .findFirst()
                .orElseThrow()
                .id();
        Decision yes = new Decision(
                "d-1", Decision.Kind.ACCEPT, List.of(step), "analyst 1", Instant.parse("2020-03-21T09:00:00Z"), "so");

        assertThat(ledger.read(material.with(List.of(yes)))
                        .totals(World.TRUCE)
                        .coverage()
                        .to())
                .contains(LocalDate.of(2020, 3, 15));
    }
}
