package org.ceaseline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ceaseline.casebook.EventType.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import org.junit.jupiter.api.Test;

class LifeLineTest {

    private static final LocalDate MARCH_20 = LocalDate.of(2020, 3, 20);

    private static LifeLine line(LocalDate day, Claim... claims) {
        return Ledger.under(World.casebook()).read(List.of(claims), List.of()).lifeLine(World.TRUCE, AsOf.day(day));
    }

    private static Optional<Transition> step(LifeLine line, String rule) {
        return line.transitions().stream()
                .filter(found -> found.rule().equals(rule))
                .findFirst();
    }

    private static Decision accept(String id, String step, String who) {
        return new Decision(
                id, Decision.Kind.ACCEPT, List.of(step), who, Instant.parse("2020-03-21T09:00:00Z"), "read it");
    }

    @Test
    void beforeItsStartAnAgreementIsNotInForce() {
        assertThat(line(LocalDate.of(2020, 2, 28)).desk()).isEqualTo(AgreementState.NONE);
        assertThat(line(LocalDate.of(2020, 3, 2)).desk()).isEqualTo(AgreementState.IN_FORCE);
    }

    @Test
    void anEndByTheWordOfAPartyItselfIsAProposalAndNotContested() {
        LifeLine line = line(
                MARCH_20,
                Tell.of(AGREEMENT_ENDED)
                        .by("wire > arland:official")
                        .as(Claim.Modality.REPORTED)
                        .actor("arland")
                        .at("valley")
                        .on("2020-03-15")
                        .claim());

        assertThat(step(line, "ended")).get().satisfies(end -> {
            assertThat(end.standing()).isEqualTo(Transition.Standing.PROPOSED);
            assertThat(end.contested()).isFalse();
            assertThat(end.to()).isEqualTo(AgreementState.ENDED_TERMINATED);
        });
        assertThat(line.desk()).isEqualTo(AgreementState.IN_FORCE);
        assertThat(line.contested()).isTrue();
    }

    @Test
    void anEndAtSecondHandIsContested() {
        LifeLine line = line(
                MARCH_20,
                Tell.of(AGREEMENT_ENDED)
                        .by("wire > belmark:statement > arland:party")
                        .as(Claim.Modality.REPORTED)
                        .actor("arland")
                        .at("valley")
                        .on("2020-03-15")
                        .claim());

        assertThat(step(line, "ended")).get().satisfies(end -> {
            assertThat(end.contested()).isTrue();
            assertThat(end.asserter()).isEqualTo("arland");
            assertThat(end.through()).containsExactly("belmark");
            assertThat(end.why()).contains("hearsay of depth 2");
        });
    }

    @Test
    void anEndThatAPersonAcceptsIsTheDesksOwn() {
        Claim notice = Tell.of(AGREEMENT_ENDED)
                .by("wire > arland:official")
                .as(Claim.Modality.REPORTED)
                .actor("arland")
                .at("valley")
                .on("2020-03-15")
                .claim();
        Claim later = Tell.of(SHELLING)
                .in("r-2", "s")
                .by("wire")
                .actor("arland_army")
                .at("port")
                .on("2020-03-18")
                .claim();
        Material material = Material.of(List.of(notice, later), List.of());
        String step = step(Ledger.under(World.casebook()).read(material).lifeLine(World.TRUCE), "ended")
                .orElseThrow()
                .id();

        Entries decided = Ledger.under(World.casebook()).read(material.with(List.of(accept("d-1", step, "analyst 1"))));

        assertThat(decided.lifeLine(World.TRUCE, AsOf.day(MARCH_20)).desk()).isEqualTo(AgreementState.ENDED_TERMINATED);
        assertThat(decided.findings(World.TRUCE)).extracting(Finding::verdict).containsExactly(Verdict.NOT_COVERED);
    }

    @Test
    void aHeadlineACaptionAndACommentMoveNothing() {
        for (String section : List.of("HEADLINE", "CAPTION", "COMMENT")) {
            LifeLine line = line(
                    MARCH_20,
                    Tell.of(AGREEMENT_ENDED)
                            .section(section)
                            .by("wire > arland:official")
                            .as(Claim.Modality.REPORTED)
                            .actor("arland")
                            .at("valley")
                            .on("2020-03-15")
                            .claim());

            assertThat(step(line, "ended")).as(section).isEmpty();
            assertThat(line.contested()).as(section).isFalse();
        }
    }

    private static Claim assault(String report, String day, String actor) {
        return Tell.of(GROUND_ASSAULT)
                .in(report, report + " tells it")
                .by("wire")
                .actor(actor)
                .at("port")
                .on(day)
                .claim();
    }

    @Test
    void aCollapseWantsTwoPersons() {
        Material material = Material.of(
                List.of(assault("r-1", "2020-03-10", "arland_army"), assault("r-2", "2020-03-12", "arland_army")),
                List.of());
        String step = step(Ledger.under(World.casebook()).read(material).lifeLine(World.TRUCE), "collapse")
                .orElseThrow()
                .id();
        Decision one = accept("d-1", step, "analyst 1");

        assertThat(desk(material.with(List.of(one)))).isEqualTo(AgreementState.IN_FORCE);
        assertThat(desk(material.with(List.of(one, accept("d-2", step, "analyst 1")))))
                .isEqualTo(AgreementState.IN_FORCE);
        assertThat(desk(material.with(List.of(one, accept("d-3", step, "analyst 2")))))
                .isEqualTo(AgreementState.ENDED_COLLAPSED);
    }

    @Test
    void whoUndoesTheSecondAcceptanceTakesTheCollapseBack() {
        Material material = Material.of(
                List.of(assault("r-1", "2020-03-10", "arland_army"), assault("r-2", "2020-03-12", "arland_army")),
                List.of());
        String step = step(Ledger.under(World.casebook()).read(material).lifeLine(World.TRUCE), "collapse")
                .orElseThrow()
                .id();
        Decision one = accept("d-1", step, "analyst 1");
        Decision two = accept("d-2", step, "analyst 2");
        Decision undone = new Decision(
                "d-3",
                Decision.Kind.UNDO,
                List.of("d-2"),
                "analyst 2",
                Instant.parse("2020-03-22T09:00:00Z"),
                "too early");
        Decision again = new Decision(
                "d-4", Decision.Kind.ACCEPT, List.of(step), "analyst 1", Instant.parse("2020-03-23T09:00:00Z"), "sure");

        assertThat(desk(material.with(List.of(one, two)))).isEqualTo(AgreementState.ENDED_COLLAPSED);
        assertThat(desk(material.with(List.of(one, two, undone)))).isEqualTo(AgreementState.IN_FORCE);
        assertThat(desk(material.with(List.of(one, two, undone, again)))).isEqualTo(AgreementState.IN_FORCE);
        assertThat(desk(material.with(List.of(one, two, undone, again, accept("d-5", step, "analyst 3")))))
                .isEqualTo(AgreementState.ENDED_COLLAPSED);
    }

    private static AgreementState desk(Material material) {
        return Ledger.under(World.casebook())
                .read(material)
                .lifeLine(World.TRUCE, AsOf.day(MARCH_20))
                .desk();
    }

    @Test
    void attacksFourDaysApartAreNoCollapse() {
        assertThat(step(
                        line(
                                MARCH_20,
                                assault("r-1", "2020-03-08", "arland_army"),
                                assault("r-2", "2020-03-12", "arland_army")),
                        "collapse"))
                .isEmpty();
    }

    @Test
    void aReturnToTheTermsWithinAWeekIsNoCollapse() {
        assertThat(step(
                        line(
                                LocalDate.of(2020, 3, 25),
                                assault("r-1", "2020-03-10", "arland_army"),
                                assault("r-2", "2020-03-12", "arland_army"),
                                Tell.of(AGREEMENT_EXTENDED)
                                        .in("r-3", "z")
                                        .by("wire > corvania:official")
                                        .as(Claim.Modality.REPORTED)
                                        .actor("corvania")
                                        .at("valley")
                                        .on("2020-03-15")
                                        .claim()),
                        "collapse"))
                .isEmpty();
    }

    @Test
    void attacksByAnExcludedGroupAreNoCollapse() {
        assertThat(step(
                        line(MARCH_20, assault("r-1", "2020-03-10", "wolves"), assault("r-2", "2020-03-11", "wolves")),
                        "collapse"))
                .isEmpty();
    }

    @Test
    void aThreatByAPartyStrainsItAndOneByAnybodyElseDoesNot() {
        assertThat(step(line(MARCH_20, threat("arland")), "threat")).isPresent();
        assertThat(step(line(MARCH_20, threat("wolves")), "threat")).isEmpty();
    }

    private static Claim threat(String actor) {
        return Tell.of(THREAT)
                .by("wire > " + actor + ":official")
                .as(Claim.Modality.CLAIMED)
                .actor(actor)
                .target("belmark")
                .at("valley")
                .on("2020-03-15")
                .claim();
    }

    @Test
    void oneRoundNotHeldIsNotedAndTwoStrain() {
        Claim first = talksNotHeld("r-1", "2020-03-05");
        Claim second = talksNotHeld("r-2", "2020-03-12");

        assertThat(step(line(MARCH_20, first), "talks-not-held")).isEmpty();
        assertThat(step(line(MARCH_20, first, second), "talks-not-held")).isPresent();
    }

    private static Claim talksNotHeld(String report, String day) {
        return Tell.of(TALKS_NOT_HELD)
                .in(report, report + " tells it")
                .by("wire")
                .as(Claim.Modality.REPORTED)
                .actor("arland", "belmark")
                .at("valley")
                .on(day)
                .claim();
    }

    @Test
    void aPartyThatSuspendsHasAStateOfItsOwn() {
        LifeLine line = line(
                MARCH_20,
                Tell.of(AGREEMENT_SUSPENDED)
                        .by("wire > arland:official")
                        .as(Claim.Modality.REPORTED)
                        .actor("arland")
                        .at("valley")
                        .on("2020-03-15")
                        .claim());

        assertThat(step(line, "suspended")).get().satisfies(pause -> {
            assertThat(pause.to()).isEqualTo(AgreementState.SUSPENDED);
            assertThat(pause.contested()).isFalse();
        });
        assertThat(line.desk()).isEqualTo(AgreementState.IN_FORCE);
    }

    @Test
    void theTermIsCountedFromTheHourAndProlongedFromItsEnd() {
        Agreement.Time extension = new Agreement.Time(
                "extended",
                org.ceaseline.casebook.PartialDate.parse("2020-03-29"),
                Optional.empty(),
                Optional.of("UTC"),
                Optional.of(Duration.ofDays(15)),
                "corvania",
                "",
                List.of("T"));
        Casebook prolonged = World.casebook(
                World.truce(List.of(World.inForce("2020-03-01", "12:00", Duration.ofDays(30), "corvania"), extension)));

        assertThat(Ledger.under(prolonged)
                        .read(List.of(), List.of())
                        .lifeLine(World.TRUCE)
                        .terms())
                .singleElement()
                .satisfies(term ->
                        assertThat(term.end()).contains(new LifeLine.Window("2020-04-15T12:00", "2020-04-15T12:00")));
    }

    @Test
    void whatTheArchiveDidNotHoldYetIsNotKnown() {
        Claim notice = Tell.of(AGREEMENT_ENDED)
                .in("r-late", "n")
                .by("wire > arland:official")
                .as(Claim.Modality.REPORTED)
                .actor("arland")
                .at("valley")
                .on("2020-03-15")
                .claim();
        Material material = Material.of(List.of(notice), List.of())
                .recordedAt(Map.of("r-late", Instant.parse("2020-04-02T08:00:00Z")));
        Entries entries = Ledger.under(World.casebook()).read(material);

        assertThat(step(
                        entries.lifeLine(
                                World.TRUCE, AsOf.everything().recordedBy(Instant.parse("2020-04-01T00:00:00Z"))),
                        "ended"))
                .isEmpty();
        assertThat(step(
                        entries.lifeLine(
                                World.TRUCE, AsOf.everything().recordedBy(Instant.parse("2020-04-03T00:00:00Z"))),
                        "ended"))
                .isPresent();
    }
}
