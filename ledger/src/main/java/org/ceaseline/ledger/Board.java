package org.ceaseline.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where the negotiations around an agreement stand on a day.
 *
 * @param rounds rounds of talks, oldest first
 * @param items what is wanted, refused, threatened and asked for, oldest first
 */
public record Board(String agreement, Optional<LocalDate> asOf, List<Round> rounds, List<Item> items) {

    public Board {
        rounds = List.copyOf(rounds);
        items = List.copyOf(items);
    }

    /**
     * One round of talks, as all reports together tell it.
     *
     * @param status scheduled, held, not_held, failed, or disputed where reports differ
     * @param parties ids or words of those who talk
     * @param places ids or words of where
     */
    public record Round(
            LocalDate first,
            LocalDate last,
            String status,
            List<String> parties,
            List<String> places,
            List<Ground> grounds) {
        public Round {
            parties = List.copyOf(parties);
            places = List.copyOf(places);
            grounds = List.copyOf(grounds);
        }
    }

    /**
     * One thing that somebody put on the table, or took off it.
     *
     * @param kind venue, precondition, threat, demand, appeal, refusal, proposal or move
     * @param who ids or words of those who speak or move
     * @param towards ids or words of those whom it is addressed to
     * @param words what it depends on, or the place that is wanted, where the text says so
     * @param deadline until when, where the text says so
     * @param open true where no answer is known
     * @param ageDays days from then to the day looked from; empty where either is not known
     * @param answer the claim that answers it
     */
    public record Item(
            String kind,
            List<String> who,
            List<String> towards,
            Optional<LocalDate> day,
            String words,
            Optional<String> deadline,
            boolean open,
            Optional<Long> ageDays,
            Ground ground,
            Optional<Ground> answer) {
        public Item {
            who = List.copyOf(who);
            towards = List.copyOf(towards);
        }
    }
}
