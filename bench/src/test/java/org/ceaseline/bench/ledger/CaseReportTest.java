package org.ceaseline.bench.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.ceaseline.ledger.AgreementState;
import org.ceaseline.ledger.LookBack;
import org.ceaseline.ledger.Signals;
import org.junit.jupiter.api.Test;

class CaseReportTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private static String report(List<LookBack> lookBacks) {
        StringWriter out = new StringWriter();
        new CaseReport(List.of(new Case("case", 0, 0, 0, lookBacks)), new PrintWriter(out, true)).print();
        return out.toString();
    }

    /** Sixty days that rise to raised ten days before the breakdown, where there is one. */
    private static LookBack lookBack(int number, boolean broke) {
        List<LookBack.Look> looks = new ArrayList<>();
        for (int day = 0; day < 60; day++) {
            boolean raised = broke && day >= 50;
            looks.add(new LookBack.Look(
                    FIRST.plusDays(day),
                    signals(FIRST.plusDays(day), raised ? Signals.Tier.RAISED : Signals.Tier.WATCH),
                    false,
                    broke ? OptionalInt.of(60 - day) : OptionalInt.empty(),
                    OptionalInt.empty()));
        }
        LocalDate end = FIRST.plusDays(60);
        return new LookBack(
                "truce" + number,
                Optional.of(end.plusDays(60)),
                broke ? List.of(new LookBack.Breakdown(end, AgreementState.SUSPENDED, "arland", false, 30)) : List.of(),
                looks);
    }

    private static Signals signals(LocalDate day, Signals.Tier tier) {
        return new Signals(
                "truce",
                day,
                tier,
                List.of(),
                List.of(),
                List.of(),
                List.of(new Signals.Day(FIRST, 1, 1)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new Signals.Excitation(false, 0, 0, 0, 1, ""),
                List.of());
    }

    private static List<LookBack> lookBacks(int broke, int held) {
        return IntStream.range(0, broke + held)
                .mapToObj(number -> lookBack(number, number < broke))
                .toList();
    }

    @Test
    void tooFewAgreementsGetNoScore() {
        assertThat(report(lookBacks(9, 10)))
                .contains("No Brier score", "of 19 agreements that could be seen, 9 broke down")
                .doesNotContain("climatology\t");
    }

    @Test
    void enoughAgreementsOfBothKindsAreScoredAgainstTheBaselines() {
        assertThat(report(lookBacks(10, 10)))
                .contains("breakdown within 7 days\tBrier", "persistence\t", "climatology\t", "no change\t")
                .doesNotContain("No Brier score");
    }

    @Test
    void leadTimesAndFalseAlarmsAreCounted() {
        String report = report(lookBacks(2, 1));

        assertThat(report)
                .contains("stood within 30 days before breakdowns: 2 of 2", "days before, at most: [10, 10]")
                .contains("alarms begun: 2, of them with nothing broken within 30 days: 0 of 2")
                .contains("a breakdown came within 7 days: after days with it 14 of 20, without it 0 of 160");
    }

    @Test
    void intervalsAreWilsons() {
        assertThat(new Share(1, 7).low()).isBetween(0.025, 0.027);
        assertThat(new Share(1, 7).high()).isBetween(0.512, 0.514);
        assertThat(new Share(0, 0)).hasToString("0 of 0");
    }

    @Test
    void theRepositorysOwnCasesAreLookedBackOn() throws IOException {
        List<Case> cases = Case.all(Path.of(".."));

        assertThat(cases).extracting(Case::id).contains("north-homs", "jeddah", "arland");
        assertThat(cases)
                .flatExtracting(Case::lookBacks)
                .filteredOn(back -> back.agreement().equals("cairo-2017"))
                .singleElement()
                .satisfies(back -> assertThat(back.breakdowns()).first().satisfies(first -> assertThat(first.day())
                        .isEqualTo("2018-02-15")));
    }
}
