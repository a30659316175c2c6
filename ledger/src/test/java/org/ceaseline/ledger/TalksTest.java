package org.ceaseline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.junit.jupiter.api.Test;

/** Talks on the board and among the signals. */
class TalksTest {

    private static Entries read(Tell... told) {
        return Ledger.under(World.casebook())
                .read(Stream.of(told).map(Tell::claim).toList(), List.of());
    }

    private static Tell talks(EventType type, String report, String day) {
        return Tell.of(type)
                .in(report, type.id() + " in the valley")
                .actor("arland", "belmark")
                .on(day);
    }

    private static Tell shelling(String report, String day) {
        return Tell.of(EventType.SHELLING)
                .in(report, "shelling at the mill")
                .actor("belmark_army")
                .at("mill")
                .on(day);
    }

    private static List<String> signalsOn(Entries entries, String day) {
        return entries.signals(World.TRUCE, LocalDate.parse(day)).political().stream()
                .map(signal -> signal.day() + " " + signal.words())
                .toList();
    }

    @Test
    void aRoundSetForADayCountsFromTheDayOnWhichItWasToldUntilItsDay() {
        Entries entries = read(shelling("r1", "2020-03-05"), talks(EventType.TALKS_SCHEDULED, "r1", "2020-03-12"));

        assertThat(signalsOn(entries, "2020-03-06")).containsExactly("2020-03-05 talks set for a day");
        assertThat(signalsOn(entries, "2020-03-12")).containsExactly("2020-03-05 talks set for a day");
        assertThat(signalsOn(entries, "2020-03-13")).isEmpty();
    }

    @Test
    void talksThatFailedAreNotAlsoTalksThatWereHeld() {
        Tell held = talks(EventType.TALKS_HELD, "r1", "2020-03-12");

        assertThat(signalsOn(read(held), "2020-03-13")).containsExactly("2020-03-12 talks held");
        assertThat(signalsOn(read(held, talks(EventType.TALKS_FAILED, "r2", "2020-03-12")), "2020-03-13"))
                .containsExactly("2020-03-12 talks failed");
    }

    @Test
    void aReprintPutsNothingMoreOnTheTable() {
        Claim first = demand("r1", "They must leave the mill.").claim();
        Claim reprint = demand("r2", "They must leave the mill.").claim();
        Claim other = demand("r3", "They must leave the port.").claim();
        Board board = Ledger.under(World.casebook())
                .read(List.of(reprint, other, first), List.of())
                .board(World.TRUCE, Optional.empty());

        assertThat(board.items()).extracting(item -> item.ground().ref()).containsExactly(first.id(), other.id());
    }

    private static Tell demand(String report, String text) {
        return Tell.of(EventType.DEMAND)
                .in(report, text)
                .actor("arland")
                .target("belmark")
                .on("2020-03-05");
    }
}
