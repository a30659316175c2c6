package org.ceaseline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ceaseline.casebook.EventType.AGREEMENT_ENDED;
import static org.ceaseline.casebook.EventType.AGREEMENT_SUSPENDED;
import static org.ceaseline.casebook.EventType.SHELLING;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.capture.Alignment;
import org.ceaseline.capture.Published;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.PartialDate;
import org.ceaseline.coding.Claim;
import org.junit.jupiter.api.Test;

/** A look back to a day knows of the casebook's times only those that somebody had stated by then. */
class AsKnownTest {

    private static Agreement.Time time(String what, String day, String said, String asserter, Optional<String> how) {
        return new Agreement.Time(
                what,
                PartialDate.parse(day),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                asserter,
                "",
                List.of("T"),
                Optional.empty(),
                how,
                "high",
                Optional.of(PartialDate.parse(said)));
    }

    private static Entries told(List<Agreement.Time> times, Claim... claims) {
        return Ledger.under(World.casebook(World.truce(times))).read(List.of(claims), List.of());
    }

    private static LifeLine line(Entries entries, String day) {
        return entries.lifeLine(World.TRUCE, AsOf.day(LocalDate.parse(day)));
    }

    private static final List<Agreement.Time> COLLAPSED = List.of(
            time("in_force", "2020-03-01", "2020-03-01", "corvania", Optional.empty()),
            time("end", "2020-05-10", "2020-05-10", "arland", Optional.of("collapsed")));

    @Test
    void anEndStatedOnItsDayIsNotKnownBefore() {
        Entries entries = told(COLLAPSED);

        assertThat(line(entries, "2020-05-09").terms())
                .allSatisfy(term -> assertThat(term.end()).isEmpty());
        assertThat(line(entries, "2020-05-10").terms())
                .anySatisfy(term -> assertThat(term.end()).isPresent());
    }

    @Test
    void anEndStatedOnItsDayWasNeverInSight() {
        assertThat(told(COLLAPSED).lifeLine(World.TRUCE).transitions())
                .extracting(Transition::rule)
                .doesNotContain("term-in-sight");
    }

    @Test
    void anEndStatedAWeekBeforeIsInSightFromThen() {
        Entries entries = told(List.of(
                time("in_force", "2020-03-01", "2020-03-01", "corvania", Optional.empty()),
                time("end", "2020-05-10", "2020-05-01/2020-05-03", "arland", Optional.of("terminated"))));

        assertThat(line(entries, "2020-05-02").transitions())
                .extracting(Transition::rule)
                .doesNotContain("term-in-sight");
        assertThat(line(entries, "2020-05-03").transitions())
                .filteredOn(step -> step.rule().equals("term-in-sight"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.earliest()).isEqualTo("2020-05-03");
                    assertThat(step.why()).contains("is 7 days away");
                });
    }

    @Test
    void whereNobodyHasStatedAnythingThereIsNoAgreementToBreak() {
        Claim shelling = Tell.of(SHELLING)
                .in("r-1", "The port was shelled.")
                .by("wire")
                .at("port")
                .actor("arland_army")
                .on("2020-03-05")
                .claim();
        Entries entries =
                told(List.of(time("in_force", "2020-03-01", "2020-03-20", "corvania", Optional.empty())), shelling);

        assertThat(entries.findings(World.TRUCE)).hasSize(1);
        assertThat(entries.asOf(AsOf.day(LocalDate.parse("2020-03-19"))).findings(World.TRUCE))
                .isEmpty();
        assertThat(entries.asOf(AsOf.day(LocalDate.parse("2020-03-20"))).findings(World.TRUCE))
                .hasSize(1);
    }

    @Test
    void aTimeWithoutTheDayOnWhichItWasSaidCountsAsAlwaysKnown() {
        Entries entries = told(List.of(World.inForce("2020-03-01", "", Duration.ofDays(60), "corvania")));

        assertThat(line(entries, "2020-03-02").terms()).singleElement().satisfies(term -> assertThat(term.end())
                .isPresent());
    }

    @Test
    void eachWhoSuspendsDoesSoForItself() {
        Entries entries = told(List.of(
                World.inForce("2020-03-01", "", Duration.ZERO, "corvania"),
                time("suspended", "2020-04-02", "2020-04-02", "arland", Optional.empty()),
                time("suspended", "2020-04-03", "2020-04-03", "corvania", Optional.empty())));

        assertThat(entries.lifeLine(World.TRUCE).transitions())
                .filteredOn(step -> step.to() == AgreementState.SUSPENDED)
                .extracting(step -> step.asserter() + " " + step.earliest())
                .containsExactly("arland 2020-04-02", "corvania 2020-04-03");
    }

    private static final List<Agreement.Time> EXPIRED = List.of(
            time("in_force", "2020-03-01", "2020-03-01", "corvania", Optional.empty()),
            time("end", "2020-05-10", "2020-03-01", "corvania", Optional.of("expired")));

    private static Tell over(String day) {
        return Tell.of(AGREEMENT_ENDED)
                .in("r-over-" + day, "It is over.")
                .by("wire")
                .at("valley")
                .on(day);
    }

    private static List<Transition> ends(Claim... claims) {
        return told(EXPIRED, claims).lifeLine(World.TRUCE).transitions().stream()
                .filter(step -> step.to().isEnded())
                .toList();
    }

    @Test
    void whoHasNoPartInItAndSaysThatItIsOverJoinsTheEndThatStandsThatDay() {
        Claim word = over("2020-05-10").claim();

        assertThat(ends(word)).singleElement().satisfies(end -> {
            assertThat(end.to()).isEqualTo(AgreementState.ENDED_EXPIRED);
            assertThat(end.standing()).isEqualTo(Transition.Standing.IN_CASEBOOK);
            assertThat(end.supporting()).extracting(Ground::ref).contains(word.id());
        });
    }

    @Test
    void anotherDayOrAnotherWayOfEndingIsAnAccountOfItsOwn() {
        assertThat(ends(over("2020-05-07").claim())).hasSize(2);
        assertThat(ends(over("2020-05-10").with("mode", "collapsed").claim()))
                .extracting(Transition::to)
                .containsExactly(AgreementState.ENDED_EXPIRED, AgreementState.ENDED_COLLAPSED);
    }

    @Test
    void theWordOfAPartyIsAlwaysItsOwn() {
        Claim party = over("2020-05-10")
                .by("wire > arland:official")
                .as(Claim.Modality.REPORTED)
                .actor("arland")
                .claim();

        assertThat(ends(party)).extracting(Transition::asserter).contains("arland");
        assertThat(ends(party)).hasSize(2);
    }

    private static Tell suspension(String speaker) {
        return Tell.of(AGREEMENT_SUSPENDED)
                .in("r-" + speaker, "It is suspended.")
                .by("wire > " + speaker + ":official")
                .as(Claim.Modality.REPORTED)
                .actor(speaker)
                .at("valley")
                .on("2020-04-02");
    }

    private static List<Transition> suspensions(Claim... claims) {
        return told(
                        List.of(
                                World.inForce("2020-03-01", "", Duration.ZERO, "corvania"),
                                time("suspended", "2020-04-02", "2020-04-02", "arland", Optional.empty())),
                        claims)
                .lifeLine(World.TRUCE)
                .transitions()
                .stream()
                .filter(step -> step.to() == AgreementState.SUSPENDED)
                .toList();
    }

    @Test
    void aReportOfASuspensionThatTheCasebookHasIsOneMoreGroundForIt() {
        Claim word = suspension("arland").claim();

        assertThat(suspensions(word)).singleElement().satisfies(step -> {
            assertThat(step.standing()).isEqualTo(Transition.Standing.IN_CASEBOOK);
            assertThat(step.supporting()).extracting(Ground::ref).contains(word.id());
        });
        assertThat(suspensions(suspension("belmark").claim()))
                .extracting(Transition::asserter)
                .containsExactlyInAnyOrder("arland", "belmark");
        assertThat(suspensions(suspension("arland").on("2020-04-09").claim())).hasSize(2);
    }

    /** A second account, out and recorded three weeks later, names who shelled the port on an early day. */
    @Test
    void beforeALateReportEverythingIsAsIfItNeverCame() {
        Report early = report("r-early", "2020-03-06");
        Report late = report("r-late", "2020-03-27");
        Tell shelling = Tell.of(SHELLING).by("wire").at("port").on("2020-03-05");
        Report silent = report("r-silent", "2020-03-20");
        Claim first = shelling.in("r-early", "The port was shelled.").claim();
        Claim second = Tell.of(SHELLING)
                .in("r-late", "The army shelled the port.")
                .by("other > mission:monitor")
                .at("port")
                .actor("arland_army")
                .on("2020-03-05")
                .claim();
        Instant then = Instant.parse("2020-03-07T08:00:00Z");
        Instant later = Instant.parse("2020-03-28T08:00:00Z");
        Ledger ledger = Ledger.under(World.casebook());
        Entries never = ledger.read(Material.of(List.of(first), List.of(early)).recordedAt(Map.of("r-early", then)));
        Entries both = ledger.read(Material.of(List.of(first, second), List.of(early, silent, late))
                .recordedAt(Map.of("r-early", then, "r-silent", later, "r-late", later)));

        for (String day : List.of("2020-03-05", "2020-03-06", "2020-03-19")) {
            assertSame(both, never, AsOf.day(LocalDate.parse(day)), day);
        }
        for (String moment : List.of("2020-03-07T07:00:00Z", "2020-03-07T09:00:00Z", "2020-03-28T07:59:59Z")) {
            assertSame(both, never, AsOf.everything().recordedBy(Instant.parse(moment)), moment);
            assertSame(
                    both,
                    never,
                    AsOf.day(LocalDate.of(2020, 3, 31)).recordedBy(Instant.parse(moment)),
                    "day, " + moment);
        }
        AsOf after = AsOf.day(LocalDate.of(2020, 3, 27));
        assertThat(both.asOf(after).findings(World.TRUCE))
                .isNotEqualTo(never.asOf(after).findings(World.TRUCE));
        assertThat(both.asOf(AsOf.everything().recordedBy(later)).findings(World.TRUCE))
                .isEqualTo(both.findings(World.TRUCE));
    }

    private static Report report(String id, String day) {
        LocalDate out = LocalDate.parse(day);
        return new Report(
                id,
                id,
                id,
                Optional.empty(),
                "",
                "",
                "",
                Optional.empty(),
                "en",
                new Published(out, out, Published.Precision.DAY, List.of()),
                Optional.empty(),
                "",
                new Alignment(new int[0], new int[0], 0, 0),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                "",
                List.of(),
                Optional.empty());
    }

    private static void assertSame(Entries both, Entries never, AsOf asOf, String when) {
        Entries one = both.asOf(asOf);
        Entries other = never.asOf(asOf);
        assertThat(one.incidents()).as(when).isEqualTo(other.incidents());
        assertThat(one.findings(World.TRUCE)).as(when).isEqualTo(other.findings(World.TRUCE));
        assertThat(one.totals(World.TRUCE)).as(when).isEqualTo(other.totals(World.TRUCE));
        assertThat(one.disputes(World.TRUCE)).as(when).isEqualTo(other.disputes(World.TRUCE));
        assertThat(one.board(World.TRUCE, asOf.day())).as(when).isEqualTo(other.board(World.TRUCE, asOf.day()));
        assertThat(both.lifeLine(World.TRUCE, asOf)).as(when).isEqualTo(never.lifeLine(World.TRUCE, asOf));
    }
}
