package org.ceaseline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ceaseline.casebook.EventType.*;

import java.time.Duration;
import java.util.List;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTest {

    private static Finding weigh(Casebook casebook, Claim... claims) {
        List<Finding> findings =
                Ledger.under(casebook).read(List.of(claims), List.of()).findings(World.TRUCE);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static Tell shelling() {
        return Tell.of(SHELLING).by("wire").actor("arland_army").at("port").on("2020-03-09");
    }

    @ParameterizedTest(name = "on {0} {1}: {2}")
    @CsvSource({
        "2020-02-28, '',      NOT_COVERED",
        "2020-03-01, '',      IN_FORCE_UNKNOWN",
        "2020-03-01, '11:59', NOT_COVERED",
        "2020-03-01, '12:00', VIOLATION_ALLEGED",
        "2020-03-02, '',      VIOLATION_ALLEGED",
        "2020-03-30, '',      VIOLATION_ALLEGED",
        "2020-03-31, '11:59', VIOLATION_ALLEGED",
        "2020-03-31, '12:00', NOT_COVERED",
        "2020-03-31, '',      IN_FORCE_UNKNOWN",
        "2020-04-01, '',      NOT_COVERED",
    })
    void anActCountsFromTheStartToTheEndAndNotAMinuteBeyond(String day, String clock, Verdict verdict) {
        Tell told = shelling().on(day);
        assertThat(weigh(World.casebook(), (clock.isEmpty() ? told : told.clock(clock)).claim())
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "at {0}: {1}, {2}")
    @CsvSource({
        "port,    YES,     VIOLATION_ALLEGED",
        "valley,  YES,     VIOLATION_ALLEGED",
        "bridge,  UNKNOWN, INDETERMINATE",
        "hamlet,  UNKNOWN, INDETERMINATE",
        "capital, NO,      NOT_COVERED",
        "nowhere, UNKNOWN, INDETERMINATE",
    })
    void thePlaceMustLieInsideTheZone(String place, Finding.Reply inside, Verdict verdict) {
        Finding finding = weigh(
                World.casebook(),
                Tell.of(SHELLING)
                        .by("wire")
                        .actor("arland_army")
                        .at(place)
                        .on("2020-03-09")
                        .claim());

        assertThat(finding.answer(Finding.Test.SPACE).reply()).isEqualTo(inside);
        assertThat(finding.verdict()).isEqualTo(verdict);
    }

    @Test
    void anAttackOnTheGroundOutsideTheZoneIsNotCoveredEvenNearIt() {
        assertThat(weigh(
                                World.casebook(),
                                Tell.of(GROUND_ASSAULT)
                                        .by("wire")
                                        .actor("arland_army")
                                        .at("hamlet")
                                        .on("2020-03-09")
                                        .claim())
                        .verdict())
                .isEqualTo(Verdict.NOT_COVERED);
    }

    @ParameterizedTest(name = "by {0}: {1}, {2}")
    @CsvSource({
        "arland_army,     YES,     VIOLATION_ALLEGED",
        "belmark,         YES,     VIOLATION_ALLEGED",
        "levy,            YES,     VIOLATION_ALLEGED",
        "wolves,          NO,      NOT_COVERED",
        "new_wolves,      NO,      NOT_COVERED",
        "corvania,        NO,      NOT_COVERED",
        "'''the bandits''', UNKNOWN, INDETERMINATE",
    })
    void onlyThoseWhoAreBoundCanBreakIt(String actor, Finding.Reply bound, Verdict verdict) {
        Finding finding = weigh(
                World.casebook(),
                Tell.of(SHELLING)
                        .by("wire")
                        .actor(actor)
                        .at("port")
                        .on("2020-03-09")
                        .claim());

        assertThat(finding.answer(Finding.Test.ACTOR).reply()).isEqualTo(bound);
        assertThat(finding.verdict()).isEqualTo(verdict);
    }

    @Test
    void aSuccessorOfAnExcludedGroupIsNamedAsSuch() {
        assertThat(weigh(
                                World.casebook(),
                                Tell.of(SHELLING)
                                        .by("wire")
                                        .actor("new_wolves")
                                        .at("port")
                                        .on("2020-03-09")
                                        .claim())
                        .answer(Finding.Test.ACTOR)
                        .why())
                .contains("by succession only");
    }

    @Test
    void attackingAGroupThatIsExcludedByNameIsPermitted() {
        assertThat(weigh(World.casebook(), shelling().target("wolves").claim()).verdict())
                .isEqualTo(Verdict.PERMITTED);
    }

    @Test
    void attackingAGroupThatIsExcludedBySuccessionIsContested() {
        assertThat(weigh(World.casebook(), shelling().target("new_wolves").claim())
                        .verdict())
                .isEqualTo(Verdict.CONTESTED);
    }

    @Test
    void anExceptionWithADutyIsOpenUntilTheDutyIsShown() {
        Agreement withDuty = World.truce(
                List.of(World.inForce("2020-03-01", "12:00", Duration.ofDays(30), "corvania")),
                List.of(
                        World.ban(List.of("X1")),
                        World.freeToAttackWolves(List.of("the mission is told an hour before"))));

        Finding finding =
                weigh(World.casebook(withDuty), shelling().target("wolves").claim());

        assertThat(finding.verdict()).isEqualTo(Verdict.CONTESTED);
        assertThat(finding.answer(Finding.Test.EXCEPTION).why()).contains("the mission is told an hour before");
    }

    @Test
    void withoutAnExceptionAnExcludedTargetIsAQuestion() {
        Agreement silent = World.truce(
                List.of(World.inForce("2020-03-01", "12:00", Duration.ofDays(30), "corvania")),
                List.of(World.ban(List.of())));

        assertThat(weigh(World.casebook(silent), shelling().target("wolves").claim())
                        .verdict())
                .isEqualTo(Verdict.CONTESTED);
    }

    @Test
    void aDenialByTheAccusedContestsIt() {
        Claim denial = Tell.of(DENIAL)
                .in("r-2", "We did not.")
                .by("arland_times > arland:official")
                .as(Claim.Modality.DENIED)
                .actor("arland")
                .at("port")
                .on("2020-03-10")
                .claim();

        Entries entries = Ledger.under(World.casebook()).read(List.of(shelling().claim(), denial), List.of());

        assertThat(entries.findings(World.TRUCE)).singleElement().satisfies(finding -> assertThat(finding.verdict())
                .isEqualTo(Verdict.CONTESTED));
        assertThat(entries.disputes(World.TRUCE)).extracting(Dispute::kind).contains(Dispute.Kind.WHETHER_IT_HAPPENED);
    }

    @Test
    void theMissionAndASecondOriginEstablishIt() {
        assertThat(weigh(
                                World.casebook(),
                                shelling()
                                        .in("r-1", "a")
                                        .by("wire > mission:monitor")
                                        .claim(),
                                shelling().in("r-2", "b").by("arland_times").claim())
                        .verdict())
                .isEqualTo(Verdict.VIOLATION_ESTABLISHED);
    }

    @Test
    void independentOriginsMakeItProbable() {
        assertThat(weigh(
                                World.casebook(),
                                shelling().in("r-1", "a").by("wire").claim(),
                                shelling().in("r-2", "b").by("arland_times").claim())
                        .verdict())
                .isEqualTo(Verdict.VIOLATION_PROBABLE);
    }

    @Test
    void oneSidesAccountsStayAnAllegation() {
        Finding finding = weigh(
                World.casebook(),
                Tell.of(SHELLING)
                        .in("r-1", "a")
                        .by("belmark_post")
                        .actor("arland_army")
                        .target("belmark")
                        .at("port")
                        .on("2020-03-09")
                        .claim());

        assertThat(finding.verdict()).isEqualTo(Verdict.VIOLATION_ALLEGED);
        assertThat(finding.answer(Finding.Test.FACT).reply()).isEqualTo(Finding.Reply.UNKNOWN);
        assertThat(finding.confidence()).isEqualTo(Confidence.DOUBTFUL);
    }

    @Test
    void anActThatNoClauseSpeaksOfHasNoFinding() {
        assertThat(Ledger.under(World.casebook())
                        .read(
                                List.of(Tell.of(DETENTION)
                                        .by("wire")
                                        .actor("arland_army")
                                        .at("port")
                                        .on("2020-03-09")
                                        .claim()),
                                List.of())
                        .findings(World.TRUCE))
                .isEmpty();
    }

    @Test
    void twoEndsThatDifferLeaveTheDaysBetweenUnjudged() {
        Agreement disputed = World.truce(List.of(
                World.inForce("2020-03-01", "12:00", Duration.ZERO, "corvania"),
                World.end("2020-03-08", "arland"),
                World.end("2020-03-20", "belmark")));

        Finding finding = weigh(World.casebook(disputed), shelling().claim());

        assertThat(finding.verdict()).isEqualTo(Verdict.IN_FORCE_UNKNOWN);
        assertThat(finding.answer(Finding.Test.TIME).why())
                .contains("in force by belmark", "not in force by arland", "arland 2020-03-08", "belmark 2020-03-20");
    }

    @Test
    void theWeakestTestNamesTheConfidence() {
        Finding finding = weigh(World.casebook(), shelling().claim());

        assertThat(finding.weakest()).isEqualTo(Finding.Test.FACT);
        assertThat(finding.confidence()).isEqualTo(Confidence.POSSIBLE);
    }
}
