package org.ceaseline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ceaseline.casebook.EventType.SHELLING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ceaseline.coding.Claim;
import org.junit.jupiter.api.Test;

/** Totals that rest on one camp's accounts say so, and a word against one's own side weighs more than one for it. */
class OneSidedTest {

    private static final Ledger LEDGER = Ledger.under(World.casebook());

    private static List<Claim> shellings(String outlet, String actor, int first, int count) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            claims.add(Tell.of(SHELLING)
                    .in("r-" + outlet + i, "Shells fell as number " + i)
                    .by(outlet)
                    .actor(actor)
                    .at("mill")
                    .on("2020-03-%02d".formatted(first + i))
                    .claim());
        }
        return claims;
    }

    private static Totals totals(List<Claim> one, List<Claim> other) {
        List<Claim> all = new ArrayList<>(one);
        all.addAll(other);
        return LEDGER.read(all, List.of()).totals(World.TRUCE);
    }

    @Test
    void moreThanFourInFiveFromOneCampAreOneSided() {
        Totals totals = totals(
                shellings("belmark_post", "arland_army", 3, 9), shellings("arland_times", "belmark_army", 20, 1));

        assertThat(totals.oneSided())
                .contains(
                        "9 of 10 accounts whose camp is known come from one camp (belmark): these totals show what that"
                                + " camp reports");
    }

    @Test
    void fourInFiveAreNot() {
        assertThat(totals(
                                shellings("belmark_post", "arland_army", 3, 8),
                                shellings("arland_times", "belmark_army", 20, 2))
                        .oneSided())
                .isEmpty();
    }

    @Test
    void twoAccountsAreTooFewToSay() {
        assertThat(totals(shellings("belmark_post", "arland_army", 3, 2), List.of())
                        .oneSided())
                .isEmpty();
        assertThat(totals(shellings("belmark_post", "arland_army", 3, 3), List.of())
                        .oneSided())
                .isPresent();
    }

    @Test
    void whoBelongsToNoCampIsNotCounted() {
        assertThat(totals(shellings("belmark_post", "arland_army", 3, 3), shellings("?", "belmark_army", 20, 3))
                        .oneSided())
                .hasValueSatisfying(warning -> assertThat(warning).startsWith("3 of 3 "));
    }

    @Test
    void theWarningIsThatOfThePeriod() {
        List<Claim> all = new ArrayList<>(shellings("belmark_post", "arland_army", 3, 4));
        all.addAll(shellings("arland_times", "belmark_army", 20, 4));
        Entries entries = LEDGER.read(all, List.of());

        assertThat(entries.totals(World.TRUCE).oneSided()).isEmpty();
        assertThat(entries.totals(World.TRUCE, LocalDate.of(2020, 3, 1), LocalDate.of(2020, 3, 10))
                        .oneSided())
                .isPresent();
    }

    @Test
    void aWordAgainstOnesOwnSideIsWeakWhereOneForItIsAClaimOnly() {
        assertThat(occurrence("belmark_post", "belmark_army")).isEqualTo(Corroboration.Level.WEAK);
        assertThat(occurrence("belmark_post", "arland_army")).isEqualTo(Corroboration.Level.CLAIM_ONLY);
    }

    private static Corroboration.Level occurrence(String outlet, String actor) {
        return LEDGER.read(shellings(outlet, actor, 3, 1), List.of())
                .incidents()
                .get(0)
                .corroboration()
                .occurrence();
    }
}
