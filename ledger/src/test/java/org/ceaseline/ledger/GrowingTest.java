package org.ceaseline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Adding claims one by one must give what reading them all at once gives. */
class GrowingTest {

    private static final List<String> ACTORS =
            List.of("arland_army", "belmark_army", "arland", "belmark", "wolves", "'gunmen'");
    private static final List<String> PLACES = List.of("port", "mill", "bridge", "valley", "capital", "'the ford'");
    private static final List<String> OUTLETS = List.of("arland_times", "belmark_post", "wire", "?");
    private static final List<EventType> TYPES = List.of(
            EventType.SHELLING,
            EventType.SHELLING,
            EventType.AIR_STRIKE,
            EventType.GROUND_ASSAULT,
            EventType.CIVILIAN_HARM,
            EventType.SIEGE,
            EventType.DENIAL,
            EventType.VIOLATION_ALLEGED,
            EventType.AGREEMENT_ENDED,
            EventType.CEASEFIRE_IN_FORCE);

    private static List<Claim> claims(long seed, int count) {
        return claims(seed, count, 6);
    }

    /** @param denied one of so many says that there was no such act; 0 for none */
    private static List<Claim> claims(long seed, int count, int denied) {
        Random random = new Random(seed);
        Random denying = new Random(seed + 3);
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Tell told = Tell.of(one(TYPES, random))
                    .in("r-" + random.nextInt(6), "told as number " + i)
                    .by(one(OUTLETS, random));
            int day = 1 + random.nextInt(5);
            if (random.nextInt(6) > 0) {
                told.on("2020-03-0" + day, "2020-03-0" + Math.min(9, day + random.nextInt(3)));
            }
            if (random.nextInt(8) == 0) {
                told.headline();
            }
            if (random.nextInt(3) > 0) {
                told.actor(one(ACTORS, random));
            }
            if (random.nextInt(3) > 0) {
                told.target(one(ACTORS, random));
            }
            if (random.nextInt(3) > 0) {
                told.at(one(PLACES, random));
            }
            if (denied > 0 && denying.nextInt(denied) == 0) {
                told.not();
            }
            claims.add(told.claim());
        }
        return claims;
    }

    private static <T> T one(List<T> many, Random random) {
        return many.get(random.nextInt(many.size()));
    }

    private static void assertSame(Entries grown, Entries anew) {
        assertThat(grown.incidents()).isEqualTo(anew.incidents());
        assertThat(grown.findings(World.TRUCE)).isEqualTo(anew.findings(World.TRUCE));
        assertThat(grown.lifeLine(World.TRUCE)).isEqualTo(anew.lifeLine(World.TRUCE));
        assertThat(grown.disputes(World.TRUCE)).isEqualTo(anew.disputes(World.TRUCE));
        assertThat(grown.incidentDisputes()).isEqualTo(anew.incidentDisputes());
        assertThat(grown.totals(World.TRUCE)).isEqualTo(anew.totals(World.TRUCE));
        assertThat(grown.obligations(World.TRUCE, Optional.empty()))
                .isEqualTo(anew.obligations(World.TRUCE, Optional.empty()));
    }

    @Property(tries = 500)
    void claimsAddedOneByOneGiveWhatAllOfThemGive(@ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int count) {
        List<Claim> claims = claims(seed, count);
        Ledger ledger = Ledger.under(World.casebook());
        Entries grown = ledger.read(claims.subList(0, count / 2), List.of());
        grown.findings(World.TRUCE);
        for (Claim claim : claims.subList(count / 2, count)) {
            grown = grown.with(claim);
        }
        assertSame(grown, ledger.read(claims, List.of()));
    }

    @Property(tries = 300)
    void claimsAddedTogetherGiveWhatAllOfThemGive(@ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int count) {
        List<Claim> claims = claims(seed, count);
        Ledger ledger = Ledger.under(World.casebook());
        Entries first = ledger.read(claims.subList(0, count / 2), List.of());
        first.findings(World.TRUCE);
        Entries grown = first.with(Material.of(claims.subList(count / 3, count), List.of()));
        assertSame(grown, ledger.read(claims, List.of()));
    }

    @Property(tries = 500)
    void theOrderInWhichClaimsComeDoesNotMatter(@ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int count) {
        List<Claim> claims = claims(seed, count);
        List<Claim> shuffled = new ArrayList<>(claims);
        Random random = new Random(seed + 1);
        Collections.shuffle(shuffled, random);
        Ledger ledger = Ledger.under(World.casebook());
        int at = random.nextInt(count);
        Entries grown = ledger.read(shuffled.subList(0, at), List.of());
        grown.findings(World.TRUCE);
        while (at < count) {
            int next = Math.min(count, at + 1 + random.nextInt(3));
            grown = grown.with(Material.of(shuffled.subList(at, next), List.of()));
            at = next;
        }
        assertSame(grown, ledger.read(claims, List.of()));
    }

    @Property(tries = 500)
    void decisionsHoldWhenClaimsAreAdded(@ForAll long seed, @ForAll @IntRange(min = 4, max = 30) int count) {
        decisionsHold(seed, count);
    }

    /** Material on which growing once gave something else: a denial of what people had merged, and numbers of namesakes. */
    @ParameterizedTest
    @CsvSource({"341, 6", "1059, 12", "171, 13", "619, 17", "1005, 28"})
    void decisionsHoldWhereTheyOnceDidNot(long seed, int count) {
        List<Claim> claims = claims(seed, count, 0);
        List<Decision> decisions = List.of(
                decision("m", Decision.Kind.MERGE, claims.get(0), claims.get(1)),
                decision("s", Decision.Kind.SPLIT, claims.get(2)));
        assertGrows(claims, decisions, List.of(count - 2, count - 1, count));
    }

    /** Many more of them: -Dgrowing.rounds=100000. */
    @Test
    void decisionsHoldOnManySeeds() {
        for (int round = 0; round < Integer.getInteger("growing.rounds", 300); round++) {
            decisionsHold(round, 4 + round % 27);
        }
    }

    private static void decisionsHold(long seed, int count) {
        Random random = new Random(seed + 7);
        List<Claim> claims = claims(seed, count);
        List<Claim> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, random);
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            Decision.Kind kind = random.nextBoolean() ? Decision.Kind.MERGE : Decision.Kind.SPLIT;
            decisions.add(decision("d" + i, kind, one(claims, random), one(claims, random)));
        }
        List<Integer> steps = new ArrayList<>(List.of(random.nextInt(count)));
        while (steps.get(steps.size() - 1) < count) {
            steps.add(Math.min(count, steps.get(steps.size() - 1) + 1 + random.nextInt(3)));
        }
        assertGrows(shuffled, decisions, steps);
    }

    /** What was read up to the first step and grown by the others is what reading all gives. */
    private static void assertGrows(List<Claim> claims, List<Decision> decisions, List<Integer> steps) {
        Ledger ledger = Ledger.under(World.casebook());
        Entries grown = ledger.read(
                Material.of(claims.subList(0, steps.get(0)), List.of()).with(decisions));
        grown.findings(World.TRUCE);
        for (int i = 1; i < steps.size(); i++) {
            grown = grown.with(Material.of(claims.subList(steps.get(i - 1), steps.get(i)), List.of()));
        }
        assertSame(grown, ledger.read(Material.of(claims, List.of()).with(decisions)));
    }

    private static Decision decision(String id, Decision.Kind kind, Claim... claims) {
        List<String> subjects = java.util.Arrays.stream(claims).map(Claim::id).toList();
        return new Decision(id, kind, subjects, "an analyst", Instant.parse("2020-04-01T00:00:00Z"), "seen on film");
    }

    @Test
    void entriesStayAsTheyWereWhenClaimsAreAdded() {
        List<Claim> claims = claims(3, 20);
        Entries before = Ledger.under(World.casebook()).read(claims.subList(0, 10), List.of());
        List<Incident> incidents = before.incidents();
        List<Finding> findings = before.findings(World.TRUCE);

        before.with(Material.of(claims.subList(10, 20), List.of()));

        assertThat(before.incidents()).isEqualTo(incidents);
        assertThat(before.findings(World.TRUCE)).isEqualTo(findings);
        assertSame(before, Ledger.under(World.casebook()).read(claims.subList(0, 10), List.of()));
    }

    @Test
    void decisionsCannotBeAdded() {
        Entries entries = Ledger.under(World.casebook()).read(claims(3, 4), List.of());
        Material more = Material.of(List.of(), List.of())
                .with(List.of(decision("m", Decision.Kind.MERGE, claims(3, 4).get(0))));

        assertThatThrownBy(() -> entries.with(more))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Ledger.read");
    }
}
