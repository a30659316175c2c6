package org.ceaseline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ceaseline.casebook.EventType.*;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.EventType;
import org.ceaseline.casebook.Provision;
import org.ceaseline.coding.Claim;
import org.junit.jupiter.api.Test;

/** Texts that no drafter should have signed: each is named in a finding, in words that a lawyer understands, and never guessed away. */
class UnusualInputTest {

    private static final List<Agreement.Time> FROM_MARCH =
            List.of(World.inForce("2020-03-01", "", Duration.ZERO, "corvania"));

    private static Claim act(EventType type, String actor, String place) {
        return Tell.of(type)
                .in("r-1", "It was seen.")
                .by("wire > mission:monitor")
                .on("2020-03-10")
                .at(place)
                .actor(actor)
                .target("belmark_army")
                .claim();
    }

    private static List<Finding> findings(Agreement agreement, Claim... claims) {
        return Ledger.under(World.casebook(agreement))
                .read(List.of(claims), List.of())
                .findings(agreement.id());
    }

    private static Agreement outlined(String polygon) {
        Agreement plain = World.truce(FROM_MARCH);
        return new Agreement(
                plain.id(),
                plain.names(),
                plain.kind(),
                plain.purpose(),
                plain.side(),
                plain.form(),
                plain.links(),
                plain.roles(),
                plain.exclusions(),
                plain.times(),
                new Agreement.Zone(List.of("port"), Optional.of(polygon), "", List.of("T")),
                plain.mechanism(),
                plain.provisions(),
                plain.note(),
                plain.source());
    }

    @Test
    void aClauseThatNoIncidentCanMeetIsMetByNone() {
        Provision noThreats =
                World.provision("P2", Provision.Kind.PROHIBITION, List.of(THREAT), List.of(), List.of(), List.of());
        Agreement truce = World.truce(FROM_MARCH, List.of(World.ban(List.of()), noThreats));

        assertThat(findings(truce, act(THREAT, "arland_army", "port"))).isEmpty();
        assertThat(findings(truce, act(SHELLING, "arland_army", "port")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.clause()).contains("P1");
                    assertThat(finding.otherClauses())
                            .containsExactly(new Finding.OtherClause("P2", "does not speak of shelling"));
                });
    }

    @Test
    void aTextThatBansAndAllowsTheSameActLeavesBothContested() {
        Provision free =
                World.provision("P2", Provision.Kind.PERMISSION, List.of(SHELLING), List.of(), List.of(), List.of());
        Agreement truce = World.truce(FROM_MARCH, List.of(World.ban(List.of()), free));

        assertThat(findings(truce, act(SHELLING, "arland_army", "port")))
                .hasSize(2)
                .allSatisfy(finding -> {
                    assertThat(finding.verdict()).isEqualTo(Verdict.CONTESTED);
                    assertThat(finding.decidedBy()).isEqualTo(Finding.Test.EXCEPTION);
                })
                .extracting(finding -> finding.answer(Finding.Test.EXCEPTION).why())
                .containsExactly(
                        "P2 allows what P1 bans; the text does not say which of them comes first",
                        "P1 bans what P2 allows; the text does not say which of them comes first");
    }

    @Test
    void whereTheBanNamesThePermissionItComesFirst() {
        Provision free =
                World.provision("P2", Provision.Kind.PERMISSION, List.of(SHELLING), List.of(), List.of(), List.of());
        Agreement truce = World.truce(FROM_MARCH, List.of(World.ban(List.of("P2")), free));

        assertThat(findings(truce, act(SHELLING, "arland_army", "port")))
                .extracting(Finding::verdict)
                .doesNotContain(Verdict.CONTESTED);
        assertThat(findings(truce, act(GROUND_ASSAULT, "arland_army", "port")))
                .extracting(Finding::verdict)
                .doesNotContain(Verdict.CONTESTED, Verdict.PERMITTED);
    }

    @Test
    void aTextThatDemandsWhatItBansLeavesTheActContested() {
        Provision duty =
                World.provision("P2", Provision.Kind.OBLIGATION, List.of(SHELLING), List.of(), List.of(), List.of());
        Agreement truce = World.truce(FROM_MARCH, List.of(World.ban(List.of()), duty));

        assertThat(findings(truce, act(SHELLING, "arland_army", "port")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.verdict()).isEqualTo(Verdict.CONTESTED);
                    assertThat(finding.answer(Finding.Test.EXCEPTION).why()).startsWith("P2 demands what P1 bans");
                });
    }

    @Test
    void aPermissionForOthersContradictsNothing() {
        Provision free = World.provision(
                "P2", Provision.Kind.PERMISSION, List.of(SHELLING), List.of("wolves"), List.of(), List.of());
        Agreement truce = World.truce(FROM_MARCH, List.of(World.ban(List.of()), free));

        assertThat(findings(truce, act(SHELLING, "arland_army", "port")))
                .filteredOn(finding -> finding.clause().equals(Optional.of("P1")))
                .extracting(Finding::verdict)
                .doesNotContain(Verdict.CONTESTED);
    }

    @Test
    void aPeriodWithoutAnySourceIsUnknownAndNotQuiet() {
        Entries entries = Ledger.under(World.casebook(World.truce(FROM_MARCH)))
                .read(List.of(act(SHELLING, "arland_army", "port")), List.of());
        Totals totals = entries.totals(World.TRUCE, LocalDate.of(2020, 5, 1), LocalDate.of(2020, 5, 31));

        assertThat(totals.findings()).isZero();
        assertThat(totals.coverage().days()).isEqualTo(31);
        assertThat(totals.coverage().withReports()).isZero();
    }

    @Test
    void anOutlineThatIsNoPolygonPutsNothingInsideAndNothingOutside() {
        for (String broken : List.of("POLYGON ((0 0, 1 1, 1 0, 0 1, 0 0))", "POLYGON ((", "POINT (1 1)")) {
            assertThat(findings(outlined(broken), act(GROUND_ASSAULT, "arland_army", "mill")))
                    .as(broken)
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.verdict()).isEqualTo(Verdict.INDETERMINATE);
                        assertThat(finding.answer(Finding.Test.SPACE).why()).contains("no valid polygon");
                    });
            assertThat(findings(outlined(broken), act(GROUND_ASSAULT, "arland_army", "port")))
                    .as("a place that is listed needs no outline")
                    .extracting(finding -> finding.answer(Finding.Test.SPACE).reply())
                    .containsExactly(Finding.Reply.YES);
        }
    }

    @Test
    void twoAgreementsOverOnePlaceAreBothHeldAgainstTheAct() {
        Agreement truce = World.truce(FROM_MARCH);
        Agreement second = new Agreement(
                "second-truce",
                List.of("Second truce of the valley"),
                truce.kind(),
                truce.purpose(),
                truce.side(),
                truce.form(),
                List.of(),
                truce.roles(),
                truce.exclusions(),
                truce.times(),
                truce.zone(),
                truce.mechanism(),
                truce.provisions(),
                "",
                truce.source());
        Casebook casebook = World.casebook(truce, second);
        Entries entries = Ledger.under(casebook).read(List.of(act(SHELLING, "arland_army", "port")), List.of());
        List<Verdict> verdicts = new ArrayList<>();
        for (Agreement each : List.of(truce, second)) {
            verdicts.add(entries.findings(each.id()).get(0).verdict());
        }

        assertThat(verdicts).hasSize(2).allMatch(verdicts.get(0)::equals);
        assertThat(entries.findings(World.TRUCE).get(0).id())
                .isNotEqualTo(entries.findings("second-truce").get(0).id());
    }

    @Test
    void whatOneDoesWhoIsPartyAndExcludedIsContested() {
        Agreement plain = World.truce(FROM_MARCH);
        List<Agreement.Role> roles = new ArrayList<>(plain.roles());
        roles.add(new Agreement.Role("wolves", "party", Optional.empty(), ""));
        Agreement torn = new Agreement(
                plain.id(),
                plain.names(),
                plain.kind(),
                plain.purpose(),
                plain.side(),
                plain.form(),
                plain.links(),
                roles,
                plain.exclusions(),
                plain.times(),
                plain.zone(),
                plain.mechanism(),
                plain.provisions(),
                plain.note(),
                plain.source());

        assertThat(findings(torn, act(SHELLING, "wolves", "port")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.verdict()).isEqualTo(Verdict.CONTESTED);
                    assertThat(finding.decidedBy()).isEqualTo(Finding.Test.ACTOR);
                    assertThat(finding.answer(Finding.Test.ACTOR).why())
                            .contains("is a party to the text and also outside it");
                });
    }
}
