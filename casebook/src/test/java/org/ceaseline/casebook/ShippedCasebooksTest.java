package org.ceaseline.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The casebooks that ship with the project. */
class ShippedCasebooksTest {

    private static final Path CASEBOOKS = Path.of("..", "casebooks");

    static List<Path> casebooks() throws IOException {
        try (Stream<Path> folders = Files.list(CASEBOOKS)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("casebooks")
    void everyShippedCasebookIsSound(Path folder) {
        var reading = Casebook.read(folder);

        assertThat(reading.faults().stream().filter(Fault::isError)).isEmpty();
        assertThat(reading.casebook()).isPresent();
    }

    @Test
    void theChainOfNorthernHomsIsComplete() {
        assertThat(northHoms().agreements())
                .extracting(Agreement::id)
                .containsExactly("astana-2017", "cairo-2017", "evac-may-2018", "renewal-oct-2017", "truce-apr-2018");
    }

    @Test
    void aMentionOfHtsBeforeItsDateIsReadAsItsPredecessorWithANote() {
        var day = LocalDate.parse("2016-11-05");

        var found = northHoms().actorAt("hts", day, day).orElseThrow();

        assertThat(found.actor().id()).isEqualTo("jfs");
        assertThat(found.note()).contains("begins 2017-01-28", "predecessor Jabhat Fateh al-Sham");
    }

    @Test
    void aUnitActsForItsArmyAndItsGovernment() {
        assertThat(northHoms().actsFor("tiger_forces")).containsExactly("tiger_forces", "saa", "gov_syria");
        assertThat(northHoms().actsFor("nobody")).containsExactly("nobody");
    }

    @Test
    void theEndOfTheCairoAgreementHasThreeAsserters() {
        var ends = northHoms().agreement("cairo-2017").orElseThrow().times().stream()
                .filter(time -> time.what().equals("end"))
                .map(time -> time.asserter() + " " + time.toldBy().orElse("") + " " + time.date());

        assertThat(ends)
                .containsExactly(
                        "russia committee_nh 2018-02",
                        "russia committee_nh 2018-02-15",
                        "committee_nh  2018-05-04",
                        "xinhua  2018-05-16");
    }

    @Test
    void aMisspellingThatMeansSomethingElseNeedsAContext() {
        var hama = northHoms().place("hama").orElseThrow();

        assertThat(hama.contextAliases()).containsExactly("Hamas");
        assertThat(hama.aliases()).doesNotContain("Hamas");
    }

    @Test
    void distancesFromALineAreKeptPerWeaponAndSide() {
        var withdrawal = Casebook.read(CASEBOOKS.resolve("eastern-ukraine"))
                .casebook()
                .orElseThrow()
                .agreement("minsk2-2015")
                .orElseThrow()
                .provisions()
                .stream()
                .filter(provision -> provision.id().equals("P2"))
                .findFirst()
                .orElseThrow();

        assertThat(withdrawal.bands())
                .extracting(Provision.Band::line, Provision.Band::zoneWidthKm)
                .containsExactly(
                        tuple("actual_line", 50.0),
                        tuple("actual_line", 70.0),
                        tuple("actual_line", 140.0),
                        tuple("line_sep_2014", 50.0),
                        tuple("line_sep_2014", 70.0),
                        tuple("line_sep_2014", 140.0));
    }

    @ParameterizedTest
    @MethodSource("casebooks")
    void everyClauseOfActsHasAtLeastThreeWorkedCasesWithDifferentFindings(Path folder) {
        var casebook = Casebook.read(folder).casebook().orElseThrow();
        for (Agreement agreement : casebook.agreements()) {
            for (Provision clause : agreement.provisions()) {
                if (clause.acts().isEmpty() && !clause.missing()) {
                    continue;
                }
                var findings = casebook.cases().stream()
                        .filter(worked -> worked.agreement().equals(agreement.id()))
                        .filter(worked -> worked.clause().equals(clause.id()))
                        .map(WorkedCase::finding)
                        .toList();
                assertThat(findings).as("%s/%s", agreement.id(), clause.id()).hasSizeGreaterThanOrEqualTo(3);
                assertThat(Set.copyOf(findings))
                        .as("%s/%s", agreement.id(), clause.id())
                        .hasSizeGreaterThan(1);
            }
        }
    }

    private static Casebook northHoms() {
        return Casebook.read(CASEBOOKS.resolve("north-homs")).casebook().orElseThrow();
    }
}
