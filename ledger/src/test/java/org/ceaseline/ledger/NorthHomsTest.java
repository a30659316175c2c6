package org.ceaseline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.ceaseline.casebook.EventType;
import org.junit.jupiter.api.Test;

class NorthHomsTest {

    private final Entries entries = Ledger.under(NorthHoms.CASEBOOK).read(NorthHoms.all(), List.of());

    private Incident only(EventType type) {
        return entries.incidents().stream()
                .filter(incident -> incident.type() == type)
                .reduce((one, other) -> {
                    throw new AssertionError("two incidents of " + type);
                })
                .orElseThrow();
    }

    private Finding finding(String agreement, EventType type) {
        return entries.findings(agreement).stream()
                .filter(found -> found.incident().equals(only(type).id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void threatsDemandsAppealsAndSumsAreNoIncidents() {
        assertThat(entries.incidents())
                .extracting(Incident::type)
                .containsExactlyInAnyOrder(
                        EventType.SIEGE,
                        EventType.AGREEMENT_ENDED,
                        EventType.CEASEFIRE_IN_FORCE,
                        EventType.GROUND_ASSAULT,
                        EventType.SHELLING,
                        EventType.LEAFLET_DROP,
                        EventType.TALKS_NOT_HELD);
    }

    @Test
    void aHeadlineJoinsAnIncidentAndWeighsNothing() {
        Incident talks = only(EventType.TALKS_NOT_HELD);

        assertThat(talks.headlines()).hasSize(1);
        assertThat(talks.types()).containsExactly(EventType.TALKS_NOT_HELD);
        assertThat(entries.incidentDisputes())
                .filteredOn(dispute -> dispute.kind() == Dispute.Kind.WHAT_IT_WAS)
                .singleElement()
                .satisfies(dispute -> assertThat(dispute.accounts())
                        .extracting(Dispute.Account::statement)
                        .containsExactly("talks_not_held", "talks_failed"));
    }

    @Test
    void anAttackOnAnExcludedGroupInsideTheTruceIsContested() {
        Finding finding = finding("truce-apr-2018", EventType.GROUND_ASSAULT);

        assertThat(finding.verdict()).isEqualTo(Verdict.CONTESTED);
        assertThat(finding.decidedBy()).isEqualTo(Finding.Test.EXCEPTION);
        assertThat(finding.answer(Finding.Test.TIME).reply()).isEqualTo(Finding.Reply.YES);
        assertThat(finding.answer(Finding.Test.TARGET).reply()).isEqualTo(Finding.Reply.UNKNOWN);
        assertThat(finding.answer(Finding.Test.TARGET).confidence()).isEqualTo(Confidence.POSSIBLE);
        assertThat(finding.actor().key()).isEqualTo("saa");
    }

    @Test
    void anExclusionBySuccessionSaysWhomTheTextNames() {
        for (String agreement : List.of("truce-apr-2018", "cairo-2017")) {
            assertThat(finding(agreement, EventType.GROUND_ASSAULT)
                            .answer(Finding.Test.TARGET)
                            .why())
                    .contains("by succession only", "Jabhat al-Nusra");
        }
    }

    @Test
    void aSideThatDidNotSignIsSaidToBeBoundOnlySoFar() {
        assertThat(finding("astana-2017", EventType.GROUND_ASSAULT)
                        .answer(Finding.Test.ACTOR)
                        .why())
                .contains("Government of Syria: did not sign; bound as far as it joined");
    }

    @Test
    void shellingOnTheDayOnWhichTheTruceLapsesCannotBeJudged() {
        Finding finding = finding("truce-apr-2018", EventType.SHELLING);

        assertThat(finding.verdict()).isEqualTo(Verdict.IN_FORCE_UNKNOWN);
        assertThat(finding.decidedBy()).isEqualTo(Finding.Test.TIME);
        assertThat(finding.actor().id()).isEmpty();
    }

    @Test
    void theEndOfFebruaryIsContestedAndNotTaken() {
        LifeLine line = entries.lifeLine("cairo-2017", AsOf.day(LocalDate.of(2018, 2, 20)));

        assertThat(line.desk()).isEqualTo(AgreementState.IN_FORCE);
        assertThat(line.contested()).isTrue();
        assertThat(line.transitions())
                .filteredOn(step -> step.to() == AgreementState.ENDED_TERMINATED)
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.asserter()).isEqualTo("russia");
                    assertThat(step.through()).containsExactly("committee_nh");
                    assertThat(step.standing()).isEqualTo(Transition.Standing.PROPOSED);
                    assertThat(step.contested()).isTrue();
                    assertThat(step.earliest()).isEqualTo(LocalDate.of(2018, 2, 15));
                    assertThat(step.supporting()).extracting(Ground::kind).contains(Ground.Kind.CLAIM);
                    assertThat(step.opposing()).extracting(Ground::asserter).contains("committee_nh");
                });
    }

    @Test
    void theRefusalToProlongKeepsItsCondition() {
        LifeLine line = entries.lifeLine("cairo-2017");

        assertThat(line.transitions())
                .filteredOn(step -> step.rule().equals("extension-refused"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.to()).isEqualTo(AgreementState.STRAINED);
                    assertThat(step.condition()).contains("as long as the factions refuse direct talks");
                });
    }

    @Test
    void theTruceOfThreeDaysIsAWindowWithTheSpreadOfItsAccounts() {
        LifeLine line = entries.lifeLine("truce-apr-2018");

        assertThat(line.terms())
                .filteredOn(term -> term.asserter().equals("southfront"))
                .singleElement()
                .satisfies(term -> {
                    assertThat(term.end()).contains(new LifeLine.Window("2018-04-22T00:00", "2018-04-23T00:00"));
                    assertThat(term.arithmetic()).contains("3 days from 2018-04-19");
                });
        assertThat(entries.disputes("truce-apr-2018"))
                .filteredOn(dispute -> dispute.kind() == Dispute.Kind.START)
                .singleElement()
                .satisfies(dispute -> assertThat(dispute.accounts())
                        .extracting(Dispute.Account::statement)
                        .containsExactly("2018-04-18", "2018-04-19"));
    }

    @Test
    void anAllegationAndItsDenialAreOneDispute() {
        assertThat(entries.disputes("cairo-2017"))
                .filteredOn(dispute -> dispute.kind() == Dispute.Kind.ALLEGATION_DENIED)
                .singleElement()
                .satisfies(dispute -> assertThat(dispute.accounts())
                        .extracting(Dispute.Account::asserter)
                        .containsExactly("southfront", "committee_nh"));
    }

    @Test
    void aSumOfAllegationsIsNoIncident() {
        assertThat(entries.findings("cairo-2017")).extracting(Finding::incident).allSatisfy(id -> assertThat(
                        entries.incident(id).orElseThrow().claims())
                .isNotEmpty());
        assertThat(entries.incidents()).noneMatch(incident -> incident.types().contains(EventType.VIOLATION_ALLEGED));
    }

    @Test
    void beforeTheNoticeWasOutTheLineKnewNothingOfIt() {
        LifeLine line = entries.lifeLine("cairo-2017", AsOf.day(LocalDate.of(2018, 2, 14)));

        assertThat(line.contested()).isFalse();
        assertThat(line.transitions())
                .noneMatch(step -> step.rule().equals("threat") || step.rule().equals("extension-refused"));
    }
}
