package org.ceaseline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ceaseline.casebook.EventType.AIR_STRIKE;
import static org.ceaseline.casebook.EventType.SHELLING;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.ceaseline.coding.Claim;
import org.junit.jupiter.api.Test;

/** An act that one source tells of and another, no worse, says not to have taken place. */
class GainsaidTest {

    private static final Ledger LEDGER = Ledger.under(World.casebook());

    private static Tell told(String by) {
        return Tell.of(SHELLING)
                .in("r-told", "The army shelled the mill.")
                .by(by)
                .actor("arland_army")
                .at("mill")
                .on("2020-03-10");
    }

    private static Tell nothing(String by) {
        return Tell.of(SHELLING)
                .in("r-nothing", "No shell fell on the mill that day.")
                .by(by)
                .at("mill")
                .on("2020-03-10")
                .not();
    }

    /** The finding on the shelling, the same whether the denial came with it, before it or after it. */
    private static Finding weighed(Tell told, Tell denied) {
        Claim act = told.claim();
        Claim denial = denied.claim();
        List<Finding> at = LEDGER.read(List.of(act, denial), List.of()).findings(World.TRUCE);
        for (List<Claim> order : List.of(List.of(act, denial), List.of(denial, act))) {
            Entries first = LEDGER.read(order.subList(0, 1), List.of());
            first.findings(World.TRUCE);
            assertThat(first.with(order.get(1)).findings(World.TRUCE)).isEqualTo(at);
        }
        assertThat(at).hasSize(1);
        return at.get(0);
    }

    private static void assertContested(Tell told, Tell denied) {
        Finding finding = weighed(told, denied);
        Finding.Answer fact = finding.answer(Finding.Test.FACT);
        assertThat(finding.verdict()).isEqualTo(Verdict.CONTESTED);
        assertThat(finding.decidedBy()).isEqualTo(Finding.Test.FACT);
        assertThat(fact.reply()).isEqualTo(Finding.Reply.UNKNOWN);
        assertThat(fact.confidence()).isEqualTo(Confidence.DOUBTFUL);
        assertThat(fact.why()).contains("a source no worse, says that it did not take place");
        assertThat(fact.evidence())
                .containsExactlyElementsOf(
                        Stream.of(told, denied).map(Tell::claim).map(Claim::id).toList());
    }

    private static void assertStands(Tell told, Tell denied) {
        Finding finding = weighed(told, denied);
        assertThat(finding.verdict()).isNotEqualTo(Verdict.CONTESTED);
        assertThat(finding.answer(Finding.Test.FACT).why()).doesNotContain("did not take place");
    }

    @Test
    void oneGradedAsWellContests() {
        assertContested(told("belmark_post"), nothing("?"));
        assertContested(told("belmark_post"), nothing("wire"));
    }

    @Test
    void aMonitorContestsWhoeverTellsOfIt() {
        assertContested(told("wire"), nothing("wire > mission:monitor"));
        assertContested(told("wire"), nothing("? > mission:monitor"));
    }

    @Test
    void whoTellsOfItContradictsNobody() {
        assertStands(told("wire"), nothing("wire"));
    }

    @Test
    void aDenialOfSeveralDaysCountsForEach() {
        assertContested(told("belmark_post"), nothing("wire").on("2020-03-08", "2020-03-12"));
        assertStands(told("belmark_post"), nothing("wire").on("2020-03-01", "2020-03-12"));
    }

    @Test
    void whatPeopleHaveVerifiedIsNotGainsaid() {
        Material material = Material.of(
                List.of(told("belmark_post").claim(), nothing("wire").claim()), List.of());
        String incident = LEDGER.read(material).incidents().get(0).id();
        Decision verified = new Decision(
                "d-1",
                Decision.Kind.MOVE,
                List.of(incident, "verified"),
                "analyst 1",
                Instant.parse("2020-03-21T09:00:00Z"),
                "seen on the spot");

        assertThat(LEDGER.read(material.with(List.of(verified))).findings(World.TRUCE))
                .extracting(Finding::verdict)
                .containsExactly(Verdict.VIOLATION_ALLEGED);
    }

    @Test
    void oneGradedWorseDoesNot() {
        assertStands(told("wire"), nothing("?"));
    }

    @Test
    void whatTheAccusedSaysIsItsReply() {
        Finding finding = weighed(told("belmark_post"), nothing("arland_times").actor("arland_army"));
        assertThat(finding.verdict()).isEqualTo(Verdict.CONTESTED);
        assertThat(finding.decidedBy()).isEqualTo(Finding.Test.REPLY);
    }

    @Test
    void anotherDayPlaceActOrActorIsAnotherMatter() {
        assertStands(told("belmark_post"), nothing("wire").on("2020-03-11"));
        assertStands(
                told("belmark_post"),
                Tell.of(SHELLING)
                        .in("r-nothing", "No shell fell on the port.")
                        .by("wire")
                        .at("port")
                        .on("2020-03-10")
                        .not());
        assertStands(
                told("belmark_post"),
                Tell.of(AIR_STRIKE)
                        .in("r-nothing", "No aircraft struck the mill.")
                        .by("wire")
                        .at("mill")
                        .on("2020-03-10")
                        .not());
        assertStands(told("belmark_post"), nothing("wire").actor("belmark_army"));
    }
}
