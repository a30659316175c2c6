package org.ceaseline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;

class LedgerLawsTest {

    private static final List<String> ACTORS =
            List.of("arland_army", "belmark_army", "arland", "belmark", "wolves", "'gunmen'");
    private static final List<String> PLACES = List.of("port", "mill", "bridge", "valley", "capital");
    private static final List<String> OUTLETS = List.of("arland_times", "belmark_post", "wire", "?");
    private static final List<EventType> TYPES = List.of(
            EventType.SHELLING, EventType.AIR_STRIKE, EventType.GROUND_ASSAULT, EventType.DENIAL, EventType.SIEGE);

    private static List<Claim> claims(long seed, int count) {
        Random random = new Random(seed);
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int day = 1 + random.nextInt(6);
            Tell told = Tell.of(one(TYPES, random))
                    .in("r-" + random.nextInt(8), "told as number " + i)
                    .by(one(OUTLETS, random))
                    .on("2020-03-0" + day, "2020-03-0" + Math.min(9, day + random.nextInt(3)));
            if (random.nextInt(4) > 0) {
                told.actor(one(ACTORS, random));
            }
            if (random.nextInt(3) > 0) {
                told.target(one(ACTORS, random));
            }
            if (random.nextInt(4) > 0) {
                told.at(one(PLACES, random));
            }
            claims.add(told.claim());
        }
        return claims;
    }

    private static <T> T one(List<T> many, Random random) {
        return many.get(random.nextInt(many.size()));
    }

    @Property(tries = 200)
    void claimsInAnyOrderGiveTheSameIncidentsAndFindings(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int count) {
        List<Claim> claims = claims(seed, count);
        List<Claim> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, new Random(seed + 1));

        Entries one = Ledger.under(World.casebook()).read(claims, List.of());
        Entries other = Ledger.under(World.casebook()).read(shuffled, List.of());

        assertThat(other.incidents()).isEqualTo(one.incidents());
        assertThat(other.findings(World.TRUCE)).isEqualTo(one.findings(World.TRUCE));
        assertThat(other.lifeLine(World.TRUCE)).isEqualTo(one.lifeLine(World.TRUCE));
    }

    @Property(tries = 100)
    void claimsGivenTwiceCountOnce(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int count) {
        List<Claim> claims = claims(seed, count);
        List<Claim> twice = new ArrayList<>(claims);
        twice.addAll(claims);

        assertThat(Ledger.under(World.casebook()).read(twice, List.of()).incidents())
                .isEqualTo(
                        Ledger.under(World.casebook()).read(claims, List.of()).incidents());
    }

    @Property(tries = 200)
    void everyClaimStandsInOneIncidentAtMost(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int count) {
        List<String> placed = Ledger.under(World.casebook()).read(claims(seed, count), List.of()).incidents().stream()
                .flatMap(incident -> incident.claims().stream())
                .toList();

        assertThat(placed).doesNotHaveDuplicates();
    }

    /** Arland for Belmark in claims; the agreement binds both alike, so it stays. */
    @Property(tries = 1000)
    void swappingThePartiesSwapsTheFindings(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int count) {
        swapped(seed, count);
    }

    /** A claim that two others draw equally went to one by the name of its actor. */
    @Example
    void aClaimBetweenTwoIncidentsIsPlacedAlikeForBothSides() {
        swapped(-3779, 21);
    }

    private static void swapped(long seed, int count) {
        List<Claim> claims = claims(seed, count);
        List<Claim> swapped = claims.stream().map(LedgerLawsTest::swap).toList();

        assertThat(verdicts(swapped))
                .isEqualTo(verdicts(claims).entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> swap(entry.getKey()), Map.Entry::getValue, Long::sum, TreeMap::new)));
    }

    private static Map<String, Long> verdicts(List<Claim> claims) {
        return Ledger.under(World.casebook()).read(claims, List.of()).findings(World.TRUCE).stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.actor().key() + " " + finding.verdict() + " " + finding.confidence(),
                        TreeMap::new,
                        Collectors.counting()));
    }

    private static Claim swap(Claim claim) {
        return new Claim(
                claim.id(),
                claim.report(),
                claim.type(),
                claim.chain().stream().map(LedgerLawsTest::swap).toList(),
                claim.modality(),
                claim.innerModality(),
                claim.negative(),
                claim.condition(),
                claim.actors().stream().map(LedgerLawsTest::swap).toList(),
                claim.targets().stream().map(LedgerLawsTest::swap).toList(),
                claim.places(),
                claim.time(),
                claim.quantities(),
                claim.attributes(),
                claim.labels(),
                claim.evidence(),
                claim.rules());
    }

    private static Claim.Voice swap(Claim.Voice voice) {
        return new Claim.Voice(
                swap(voice.surface()),
                voice.id().map(LedgerLawsTest::swap),
                voice.kind(),
                voice.verb(),
                voice.verbClass());
    }

    private static Claim.ActorMention swap(Claim.ActorMention mention) {
        return new Claim.ActorMention(
                swap(mention.surface()),
                mention.id().map(LedgerLawsTest::swap),
                mention.resolution(),
                mention.candidates(),
                mention.note());
    }

    /** Outlets swap with their parties. */
    private static String swap(String text) {
        return text.replace("arland_times", "\u0001")
                .replace("belmark_post", "arland_times")
                .replace("\u0001", "belmark_post")
                .replace("arland_army", "\u0002")
                .replace("belmark_army", "arland_army")
                .replace("\u0002", "belmark_army")
                .replaceAll("\\barland\\b", "\u0003")
                .replaceAll("\\bbelmark\\b", "arland")
                .replace("\u0003", "belmark");
    }
}
