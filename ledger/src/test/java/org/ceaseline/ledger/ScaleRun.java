package org.ceaseline.ledger;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.ceaseline.casebook.Actor;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.EventType;
import org.ceaseline.casebook.Outlet;
import org.ceaseline.casebook.PartialDate;
import org.ceaseline.casebook.Place;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.EventTime;

/**
 * Groups and weighs synthetic claims over five years and 40 agreements, for docs/benchmarks/ledger.md. Not a test: run
 * {@code main} with the numbers of claims.
 */
final class ScaleRun {

    private static final int AGREEMENTS = 40;
    private static final int PLACES_PER_ZONE = 25;
    private static final int DAYS = 1826;
    private static final List<EventType> ACTS = List.of(
            EventType.SHELLING,
            EventType.AIR_STRIKE,
            EventType.GROUND_ASSAULT,
            EventType.SMALL_ARMS_FIRE,
            EventType.AID_ACCESS,
            EventType.VIOLATION_ALLEGED,
            EventType.DENIAL);

    private ScaleRun() {}

    public static void main(String[] args) {
        Casebook casebook = casebook();
        System.out.println("claims\tincidents\tfindings\tgrouped cpu s\tweighed cpu s\tclaims a cpu s\theap MB");
        for (String arg : args) {
            run(casebook, Integer.parseInt(arg));
        }
    }

    private static void run(Casebook casebook, int count) {
        Material material = Material.of(claims(count), List.of());
        long start = cpu();
        Entries entries = Ledger.under(casebook).read(material);
        long grouped = cpu();
        long findings = 0;
        for (Agreement agreement : casebook.agreements()) {
            findings += entries.findings(agreement.id()).size();
        }
        long weighed = cpu();
        Runtime.getRuntime().gc();
        long heap = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
        System.out.printf(
                Locale.ROOT,
                "%d\t%d\t%d\t%.2f\t%.2f\t%.0f\t%d%n",
                count,
                entries.incidents().size(),
                findings,
                (grouped - start) / 1e9,
                (weighed - grouped) / 1e9,
                count / ((weighed - start) / 1e9),
                heap);
    }

    /** Time that this thread itself has had a processor for, so that other load on the machine does not count. */
    private static long cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Casebook casebook() {
        List<Agreement> agreements = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        List<Actor> actors = new ArrayList<>();
        List<Outlet> outlets = new ArrayList<>();
        for (int i = 0; i < AGREEMENTS; i++) {
            String zone = "zone" + i;
            places.add(place(zone, i, 0, 5, "", "zone"));
            for (int k = 0; k < PLACES_PER_ZONE; k++) {
                places.add(place(zone + "_" + k, i, 1 + k, 1, zone, "inside"));
            }
            actors.add(actor("red" + i, "red" + i));
            actors.add(actor("blue" + i, "blue" + i));
            agreements.add(agreement(i, zone));
        }
        for (int i = 0; i < 200; i++) {
            String camp = i % 3 == 0 ? "neutral" : (i % 3 == 1 ? "red" : "blue") + i % AGREEMENTS;
            outlets.add(new Outlet(
                    "outlet" + i, "Outlet " + i, List.of(), List.of(), "", camp, i % 5 == 0 ? "B" : "F", List.of("T")));
        }
        return new Casebook(
                "scale",
                "Scale",
                Optional.empty(),
                Optional.empty(),
                List.of("en"),
                actors,
                places,
                outlets,
                agreements);
    }

    private static Place place(String id, int zone, int number, int precision, String partOf, String relation) {
        double lat = 10 + zone * 0.8 + (number / 5) * 0.08;
        double lon = 20 + zone * 0.8 + (number % 5) * 0.08;
        return new Place(
                id,
                id,
                List.of(),
                lat,
                lon,
                precision,
                "XA",
                List.of(),
                partOf.isEmpty() ? Optional.empty() : Optional.of(partOf),
                relation,
                "high",
                List.of("T"),
                "");
    }

    private static Actor actor(String id, String camp) {
        return new Actor(
                id,
                id,
                List.of(),
                "state_force",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                camp,
                List.of(),
                List.of(),
                List.of("T"),
                "");
    }

    private static Agreement agreement(int i, String zone) {
        return new Agreement(
                "truce" + i,
                List.of("Truce of zone number " + i),
                "local",
                List.of("unclear"),
                "bilateral",
                "written",
                List.of(),
                List.of(
                        new Agreement.Role("red" + i, "party", Optional.empty(), ""),
                        new Agreement.Role("blue" + i, "party", Optional.empty(), "")),
                List.of(),
                List.of(new Agreement.Time(
                        "in_force",
                        PartialDate.parse(
                                LocalDate.of(2015, 1, 1).plusDays(i * 20L).toString()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Duration.ofDays(900)),
                        "red" + i,
                        "",
                        List.of("T"))),
                new Agreement.Zone(List.of(zone), Optional.empty(), "", List.of("T")),
                List.of("monitoring"),
                List.of(World.ban(List.of("X1")), World.freeToAttackWolves(List.of())),
                "",
                List.of("T"));
    }

    /** About three claims to an event: the event's features are drawn first, then told by one to five outlets. */
    private static List<Claim> claims(int count) {
        Random random = new Random(7);
        List<Claim> claims = new ArrayList<>(count);
        while (claims.size() < count) {
            int zone = random.nextInt(AGREEMENTS);
            LocalDate day = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(DAYS));
            EventType type = ACTS.get(random.nextInt(ACTS.size()));
            String place = "zone" + zone + (random.nextInt(6) == 0 ? "" : "_" + random.nextInt(PLACES_PER_ZONE));
            String red = (random.nextBoolean() ? "red" : "blue") + zone;
            int tellers = 1 + random.nextInt(5);
            for (int i = 0; i < tellers && claims.size() < count; i++) {
                claims.add(claim(claims.size(), type, day, place, random.nextInt(5) == 0 ? "" : red, random));
            }
        }
        return claims;
    }

    private static Claim claim(int number, EventType type, LocalDate day, String place, String actor, Random random) {
        String text = "Sentence number " + random.nextInt(1 << 20) + " of the report tells what was seen near " + place
                + " that day.";
        LocalDate last = random.nextInt(8) == 0 ? day.plusDays(2) : day;
        List<Claim.ActorMention> actors = actor.isEmpty()
                ? List.of()
                : List.of(new Claim.ActorMention(
                        actor, Optional.of(actor), Claim.Resolution.RESOLVED, List.of(actor), ""));
        return new Claim(
                "c-" + String.format(Locale.ROOT, "%016x", number * 0x9E3779B97F4A7C15L),
                "r-" + number / 3,
                type,
                List.of(new Claim.Voice("outlet", Optional.of("outlet" + random.nextInt(200)), "outlet", "", "")),
                Claim.Modality.REPORTED,
                Optional.empty(),
                false,
                Optional.empty(),
                actors,
                List.of(),
                List.of(new Claim.PlaceMention(
                        place, Optional.of(place), Claim.Resolution.RESOLVED, List.of(place), 1, "", "", "")),
                new EventTime(
                        Optional.of(day),
                        Optional.of(last),
                        last.equals(day) ? 1 : 2,
                        "explicit",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        List.of()),
                List.of(),
                java.util.Map.of(),
                List.of(),
                new Claim.Evidence(0, text.length(), text, 0, 1, "BODY"),
                List.of("synthetic"));
    }
}
