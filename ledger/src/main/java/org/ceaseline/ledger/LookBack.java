package org.ceaseline.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The warnings of one agreement looked back on: what each day would have shown with what was known by then, and what came.
 *
 * @param to the last day of the record; what came after it is not known
 * @param breakdowns steps to suspended, terminated or collapsed, in order; those within 14 days of each other are one
 * @param looks one for each day of the agreement's life before its last end; empty where it never began
 */
public record LookBack(String agreement, Optional<LocalDate> to, List<Breakdown> breakdowns, List<Look> looks) {

    public LookBack {
        breakdowns = List.copyOf(breakdowns);
        looks = List.copyOf(looks);
    }

    /**
     * A step that broke the agreement, as its life line has it today.
     *
     * @param day the first day on which it may have been
     * @param contested true where others say otherwise or the word is hearsay
     * @param recorded days within the 30 before it on which any report was known
     */
    public record Breakdown(LocalDate day, AgreementState state, String asserter, boolean contested, long recorded) {}

    /**
     * One day.
     *
     * @param signals as they would have stood
     * @param blind true where no report was known of the 14 days before: the tier then says nothing
     * @param left days to the next breakdown; empty where none came
     * @param breach days to the next act that is held a breach today; empty where none came
     */
    public record Look(LocalDate day, Signals signals, boolean blind, OptionalInt left, OptionalInt breach) {

        public Signals.Tier tier() {
            return signals.tier();
        }
    }

    /** True where it is known whether anything came within so many days of the look. */
    public boolean isDecided(Look look, OptionalInt came, int days) {
        return came.orElse(Integer.MAX_VALUE) <= days
                || to.filter(last -> ChronoUnit.DAYS.between(look.day(), last) >= days)
                        .isPresent();
    }
}
