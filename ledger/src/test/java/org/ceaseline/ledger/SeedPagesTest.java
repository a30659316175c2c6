package org.ceaseline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Coder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The two seed pages as they were captured; they are no part of the project, so this runs only where they are at hand. */
class SeedPagesTest {

    private static final Path SEEDS = Path.of("..", "..", "shared", "seeds");

    private static List<Claim> claims = List.of();
    private static List<Report> reports = List.of();

    @BeforeAll
    static void read() throws IOException {
        assumeThat(SEEDS)
                .as("seed pages at %s", SEEDS.toAbsolutePath().normalize())
                .isDirectory();
        reports = new ArrayList<>();
        claims = new ArrayList<>();
        Coder coder = Coder.with(NorthHoms.CASEBOOK);
        try (Stream<Path> files = Files.list(SEEDS)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                Capture.Reading reading = Capture.read(file.getFileName().toString(), Files.readAllBytes(file));
                for (Report report : reading.reports()) {
                    reports.add(report);
                    claims.addAll(coder.code(report));
                }
            }
        }
    }

    private static Entries entries() {
        return Ledger.under(NorthHoms.CASEBOOK).read(claims, reports);
    }

    private static List<Finding> findings(String agreement, EventType type) {
        Entries entries = entries();
        return entries.findings(agreement).stream()
                .filter(finding ->
                        entries.incident(finding.incident()).orElseThrow().type() == type)
                .toList();
    }

    @Test
    void theAttackInsideTheTruceIsContested() {
        assertThat(findings("truce-apr-2018", EventType.GROUND_ASSAULT))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.verdict()).isEqualTo(Verdict.CONTESTED);
                    assertThat(finding.actor().key()).isEqualTo("saa");
                });
    }

    @Test
    void theShellingOnTheLastDayCannotBeJudged() {
        assertThat(findings("truce-apr-2018", EventType.SHELLING))
                .extracting(Finding::verdict)
                .containsOnly(Verdict.IN_FORCE_UNKNOWN);
    }

    @Test
    void theEndOfFebruaryIsContested() {
        LifeLine line = entries().lifeLine("cairo-2017", AsOf.day(LocalDate.of(2018, 4, 22)));

        assertThat(line.desk()).isEqualTo(AgreementState.IN_FORCE);
        assertThat(line.contested()).isTrue();
        assertThat(line.transitions())
                .filteredOn(step -> step.to() == AgreementState.ENDED_TERMINATED)
                .isNotEmpty()
                .allSatisfy(step -> {
                    assertThat(step.contested()).isTrue();
                    assertThat(step.standing()).isEqualTo(Transition.Standing.PROPOSED);
                });
        assertThat(line.transitions()).extracting(Transition::rule).contains("extension-refused", "threat");
    }

    @Test
    void allegationAndDenialAreLinked() {
        assertThat(entries().disputes("cairo-2017")).extracting(Dispute::kind).contains(Dispute.Kind.ALLEGATION_DENIED);
    }

    @Test
    void theThreeDaysOfAprilKeepTheSpreadOfTheirAccounts() {
        assertThat(entries().disputes("truce-apr-2018"))
                .extracting(Dispute::kind)
                .contains(Dispute.Kind.START);
    }
}
