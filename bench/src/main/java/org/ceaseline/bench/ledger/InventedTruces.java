package org.ceaseline.bench.ledger;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.ceaseline.casebook.Actor;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.EventType;
import org.ceaseline.casebook.Outlet;
import org.ceaseline.casebook.PartialDate;
import org.ceaseline.casebook.Place;
import org.ceaseline.casebook.Provision;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.EventTime;

/** Forty truces over five years with invented parties, and claims about them: the same on every machine. */
public final class InventedTruces {

    private static final int AGREEMENTS = 40;
    private static final int PLACES_PER_ZONE = 25;
    private static final int DAYS = 1826;
    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
    private static final List<EventType> ACTS = List.of(
            EventType.SHELLING,
            EventType.AIR_STRIKE,
            EventType.GROUND_ASSAULT,
            EventType.SMALL_ARMS_FIRE,
            EventType.AID_ACCESS,
            EventType.VIOLATION_ALLEGED,
            EventType.DENIAL);

    private final Random random;
    private int made;

    private InventedTruces(long seed) {
        this.random = new Random(seed);
    }

    /** The casebook that the claims are told under. */
    public static Casebook casebook() {
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
            actors.add(actor("red" + i));
            actors.add(actor("blue" + i));
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

    private static Actor actor(String id) {
        return new Actor(
                id,
                id,
                List.of(),
                "state_force",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                id,
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
                        PartialDate.parse(FIRST_DAY.plusDays(i * 20L).toString()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Duration.ofDays(900)),
                        "red" + i,
                        "",
                        List.of("T"))),
                new Agreement.Zone(List.of(zone), Optional.empty(), "", List.of("T")),
                List.of("monitoring"),
                List.of(ban()),
                "",
                List.of("T"));
    }

    private static Provision ban() {
        return new Provision(
                "P1",
                Provision.Kind.PROHIBITION,
                List.of("parties"),
                List.of(
                        EventType.SHELLING,
                        EventType.AIR_STRIKE,
                        EventType.GROUND_ASSAULT,
                        EventType.ARMED_CLASH,
                        EventType.SMALL_ARMS_FIRE),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "",
                "The parties hold their fire.",
                "high",
                List.of("T"),
                "",
                List.of(),
                List.of(),
                false,
                "");
    }

    /** About three claims to an event: the event's features are drawn first, then told by one to five outlets. */
    public static List<Claim> claims(int count) {
        InventedTruces truces = new InventedTruces(7);
        List<Claim> claims = new ArrayList<>(count);
        while (claims.size() < count) {
            truces.event(count - claims.size(), claims);
        }
        return claims;
    }

    /** Claims of further events, other than those of {@link #claims(int)}. */
    public static List<Claim> further(int count) {
        InventedTruces truces = new InventedTruces(11);
        truces.made = 100_000_000;
        List<Claim> claims = new ArrayList<>(count);
        while (claims.size() < count) {
            truces.event(1, claims);
        }
        return claims;
    }

    /** Claims of the events of one day, so many days after the last of the others. */
    public static List<Claim> ofDay(int count, int after) {
        InventedTruces truces = new InventedTruces(13L + after);
        truces.made = 200_000_000 + after * 1_000_000;
        List<Claim> claims = new ArrayList<>(count);
        while (claims.size() < count) {
            truces.event(FIRST_DAY.plusDays(DAYS - 1L + after), count - claims.size(), claims);
        }
        return claims;
    }

    private void event(int most, List<Claim> claims) {
        int zone = random.nextInt(AGREEMENTS);
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        event(zone, day, most, claims);
    }

    private void event(LocalDate day, int most, List<Claim> claims) {
        event(random.nextInt(AGREEMENTS), day, most, claims);
    }

    private void event(int zone, LocalDate day, int most, List<Claim> claims) {
        EventType type = ACTS.get(random.nextInt(ACTS.size()));
        String place = "zone" + zone + (random.nextInt(6) == 0 ? "" : "_" + random.nextInt(PLACES_PER_ZONE));
        String actor = (random.nextBoolean() ? "red" : "blue") + zone;
        int tellers = 1 + random.nextInt(5);
        for (int i = 0; i < Math.min(tellers, most); i++) {
            claims.add(claim(type, day, place, random.nextInt(5) == 0 ? "" : actor));
        }
    }

    private Claim claim(EventType type, LocalDate day, String place, String actor) {
        int number = made++;
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
                Map.of(),
                List.of(),
                new Claim.Evidence(0, text.length(), text, 0, 1, "BODY"),
                List.of("synthetic"));
    }
}
