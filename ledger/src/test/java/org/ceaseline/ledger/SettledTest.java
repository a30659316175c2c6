package org.ceaseline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ceaseline.casebook.EventType.DENIAL;
import static org.ceaseline.casebook.EventType.GROUND_ASSAULT;
import static org.ceaseline.casebook.EventType.SHELLING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.ceaseline.coding.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Incidents of which people have settled whether they took place. */
class SettledTest {

    private static final Ledger LEDGER = Ledger.under(World.casebook());

    private static final Claim SHELLED = Tell.of(SHELLING)
            .by("wire")
            .actor("arland_army")
            .at("port")
            .on("2020-03-09")
            .claim();

    private static Decision move(int number, String incident, String... to) {
        List<String> subjects = new java.util.ArrayList<>(List.of(incident));
        subjects.addAll(Arrays.asList(to));
        return new Decision(
                "d-" + number,
                Decision.Kind.MOVE,
                subjects,
                "analyst 1",
                Instant.parse("2020-03-21T09:00:00Z").plusSeconds(number),
                "seen on the spot");
    }

    private static Finding moved(String... states) {
        Material material = Material.of(List.of(SHELLED), List.of());
        String incident = LEDGER.read(material).incidents().get(0).id();
        List<Decision> moves = new java.util.ArrayList<>();
        for (int i = 0; i < states.length; i++) {
            moves.add(move(i, incident, states[i].split(" ")));
        }
        List<Finding> findings = LEDGER.read(material.with(moves)).findings(World.TRUCE);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static Finding.Answer fact(Finding finding) {
        return finding.answer(Finding.Test.FACT);
    }

    @ParameterizedTest
    @CsvSource({
        "verified, YES, ESTABLISHED, VIOLATION_ALLEGED, verified at the desk: seen on the spot",
        "partly_verified, YES, PROBABLE, VIOLATION_ALLEGED, partly verified at the desk: seen on the spot",
        "refuted, NO, ESTABLISHED, NOT_COVERED, refuted at the desk: seen on the spot",
        "duplicate_of i-0, NO, ESTABLISHED, NOT_COVERED, duplicate of i-0 at the desk: seen on the spot"
    })
    void whatPeopleSettledAnswersTheTestOfFact(
            String state, Finding.Reply reply, Confidence sure, Verdict verdict, String why) {
        Finding finding = moved(state);

        assertThat(fact(finding).reply()).isEqualTo(reply);
        assertThat(fact(finding).confidence()).isEqualTo(sure);
        assertThat(fact(finding).why()).isEqualTo(why);
        assertThat(fact(finding).evidence()).containsExactly(SHELLED.id());
        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.decidedBy()).isEqualTo(Finding.Test.FACT);
    }

    @ParameterizedTest
    @EnumSource(
            value = IncidentState.class,
            names = {"RAW", "TRIAGED", "UNDER_VERIFICATION", "UNVERIFIED_CLOSED", "REOPENED"})
    void everyOtherStateLeavesItToTheSources(IncidentState state) {
        assertThat(moved(state.id())).isEqualTo(moved());
        assertThat(moved("refuted", state.id())).isEqualTo(moved());
    }

    @Test
    void theLastMoveHolds() {
        assertThat(moved("refuted", "reopened", "verified").verdict()).isEqualTo(Verdict.VIOLATION_ALLEGED);
        assertThat(moved("verified", "reopened", "refuted").verdict()).isEqualTo(Verdict.NOT_COVERED);
    }

    @Test
    void thatItTookPlaceDoesNotSettleWhoDidIt() {
        Claim denied = Tell.of(DENIAL)
                .in("r-denial", "We did not.")
                .by("arland_times > arland:official")
                .as(Claim.Modality.DENIED)
                .actor("arland")
                .at("port")
                .on("2020-03-10")
                .claim();
        Material material = Material.of(List.of(SHELLED, denied), List.of());
        String incident = LEDGER.read(material).findings(World.TRUCE).get(0).incident();
        Finding verified = LEDGER.read(material.with(List.of(move(1, incident, "verified"))))
                .findings(World.TRUCE)
                .get(0);

        assertThat(fact(verified).reply()).isEqualTo(Finding.Reply.YES);
        assertThat(verified.verdict()).isEqualTo(Verdict.CONTESTED);
        assertThat(verified.decidedBy()).isEqualTo(Finding.Test.REPLY);
    }

    @Test
    void whatIsRefutedNeitherCollapsesATruceNorCountsInAWarning() {
        LocalDate later = LocalDate.of(2020, 3, 20);
        Material material = Material.of(List.of(assault("1", "2020-03-09"), assault("2", "2020-03-10")), List.of());
        Entries open = LEDGER.read(material);
        String first = open.incidents().get(0).id();
        Entries refuted = LEDGER.read(material.with(List.of(move(1, first, "refuted"))));

        assertThat(open.lifeLine(World.TRUCE, AsOf.day(later)).transitions())
                .anyMatch(step -> step.rule().equals("collapse"));
        assertThat(refuted.lifeLine(World.TRUCE).transitions())
                .noneMatch(step -> step.rule().equals("collapse"));
        assertThat(open.signals(World.TRUCE, later).excitation().events()).isEqualTo(2);
        assertThat(refuted.signals(World.TRUCE, later).excitation().events()).isEqualTo(1);
    }

    private static Claim assault(String report, String day) {
        return Tell.of(GROUND_ASSAULT)
                .in("r-" + report, report)
                .by("wire")
                .actor("arland_army")
                .target("belmark")
                .at("port")
                .on(day)
                .claim();
    }

    @Test
    void whatIsClosedIsReopenedBeforeItMovesOn() {
        for (IncidentState state : IncidentState.values()) {
            boolean closed = state.settlesTheFact() || state == IncidentState.UNVERIFIED_CLOSED;
            assertThat(state.next().equals(List.of(IncidentState.REOPENED)))
                    .as(state.id())
                    .isEqualTo(closed);
            assertThat(IncidentState.of(state.id())).contains(state);
        }
        assertThat(IncidentState.RAW.next()).doesNotContain(IncidentState.VERIFIED, IncidentState.REFUTED);
        assertThat(IncidentState.of("nothing")).isEmpty();
    }
}
