package org.ceaseline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.junit.jupiter.api.Test;

/** A denial that comes in after the findings have been made answers what it would have answered had it been there before. */
class LateDenialTest {

    private static final Ledger LEDGER = Ledger.under(World.casebook());

    private static Claim shelling() {
        return Tell.of(EventType.SHELLING)
                .by("belmark_post")
                .actor("arland_army")
                .at("mill")
                .on("2020-03-10")
                .claim();
    }

    private static Tell denial() {
        return Tell.of(EventType.DENIAL).in("r-late", "Arland denies it.").by("arland_times > arland");
    }

    private static List<Verdict> verdicts(Entries entries) {
        return entries.findings(World.TRUCE).stream().map(Finding::verdict).toList();
    }

    /** The verdict on the shelling after the claims have come in one by one, equal to that of reading all of them at once. */
    private static Verdict after(Claim... late) {
        Entries entries = LEDGER.read(List.of(shelling()), List.of());
        assertThat(verdicts(entries)).containsExactly(Verdict.VIOLATION_ALLEGED);
        for (Claim claim : late) {
            entries = entries.with(claim);
        }
        List<Claim> all = Stream.concat(Stream.of(shelling()), Stream.of(late)).toList();
        assertThat(entries.findings(World.TRUCE))
                .isEqualTo(LEDGER.read(all, List.of()).findings(World.TRUCE));
        return verdicts(entries).get(0);
    }

    @Test
    void aDenialOfTheSameActAnswersWhereItNamesNoPlace() {
        assertThat(after(denial().with("denied_event", "shelling")
                        .on("2020-03-12")
                        .claim()))
                .isEqualTo(Verdict.CONTESTED);
        assertThat(after(denial().with("denied_event", "siege").on("2020-03-12").claim()))
                .isEqualTo(Verdict.VIOLATION_ALLEGED);
    }

    @Test
    void aDenialOfTheSameActAtAnotherPlaceAnswersNothing() {
        assertThat(after(denial().with("denied_event", "shelling")
                        .at("port")
                        .on("2020-03-12")
                        .claim()))
                .isEqualTo(Verdict.VIOLATION_ALLEGED);
    }

    @Test
    void aDenialThatOnlyNamesThePlaceAnswers() {
        assertThat(after(denial().at("mill").on("2020-03-12").claim())).isEqualTo(Verdict.CONTESTED);
        assertThat(after(denial().on("2020-03-12").claim())).isEqualTo(Verdict.VIOLATION_ALLEGED);
    }

    @Test
    void anActSaidNotToHaveHappenedAnswers() {
        Tell nothing = Tell.of(EventType.SHELLING)
                .in("r-late", "Arland did not shell the mill.")
                .by("arland_times > arland")
                .actor("arland_army")
                .at("mill")
                .on("2020-03-10");

        assertThat(after(nothing.not().claim())).isEqualTo(Verdict.CONTESTED);
    }

    @Test
    void aDenialAnswersForFourteenDays() {
        assertThat(after(denial().with("denied_event", "shelling")
                        .on("2020-03-24")
                        .claim()))
                .isEqualTo(Verdict.CONTESTED);
        assertThat(after(denial().with("denied_event", "shelling")
                        .on("2020-03-25")
                        .claim()))
                .isEqualTo(Verdict.VIOLATION_ALLEGED);
        assertThat(after(denial().with("denied_event", "shelling")
                        .on("2020-03-09")
                        .claim()))
                .isEqualTo(Verdict.VIOLATION_ALLEGED);
    }

    @Test
    void theOtherSideDeniesNothingForTheAccused() {
        Tell other =
                Tell.of(EventType.DENIAL).in("r-late", "Belmark denies it.").by("belmark_post > belmark");

        assertThat(after(other.with("denied_event", "shelling").on("2020-03-12").claim()))
                .isEqualTo(Verdict.VIOLATION_ALLEGED);
    }

    /** The report is known from its latest act: a denial without a day of its own moves with it. */
    @Test
    void aDenialMovesWithTheDayOfItsReport() {
        Claim undated = denial().with("denied_event", "shelling").claim();
        Claim act = Tell.of(EventType.AIR_STRIKE)
                .in("r-late", "Aircraft struck the port.")
                .actor("belmark_army")
                .at("port")
                .on("2020-03-12")
                .claim();
        Claim later = Tell.of(EventType.AIR_STRIKE)
                .in("r-late", "Aircraft struck the port again.")
                .actor("belmark_army")
                .at("port")
                .on("2020-04-20")
                .claim();

        assertThat(after(undated)).isEqualTo(Verdict.VIOLATION_ALLEGED);
        assertThat(after(undated, act)).isEqualTo(Verdict.CONTESTED);
        assertThat(after(undated, act, later)).isEqualTo(Verdict.VIOLATION_ALLEGED);
    }

    @Test
    void twoDenialsOfOneReportAreBothKept() {
        Claim one = denial().with("denied_event", "shelling").on("2020-03-12").claim();
        Claim two = denial().in("r-late", "Arland denies it once more.")
                .with("denied_event", "shelling")
                .on("2020-03-12")
                .claim();
        Entries entries = LEDGER.read(List.of(shelling()), List.of()).with(one).with(two);

        assertThat(entries.findings(World.TRUCE)
                        .get(0)
                        .answer(Finding.Test.REPLY)
                        .evidence())
                .containsExactlyInAnyOrder(one.id(), two.id());
    }
}
