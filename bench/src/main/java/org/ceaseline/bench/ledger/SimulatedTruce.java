package org.ceaseline.bench.ledger;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.EventType;
import org.ceaseline.casebook.PartialDate;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.EventTime;
import org.ceaseline.ledger.Entries;
import org.ceaseline.ledger.Ledger;
import org.ceaseline.ledger.Material;

/**
 * A truce whose end is known, with what the press tells of it. Incidents come at a rate of their own and draw others after
 * them; before three of four breakdowns the rate grows and political signals come more often; some crises pass, and some
 * breakdowns come without a warning.
 *
 * @param broken day of the breakdown, counted from the first; empty where it held to the last day watched
 */
record SimulatedTruce(Entries entries, LocalDate first, int days, Optional<Integer> broken) {

    static final String ID = "truce";

    private static final int LONGEST = 240;
    private static final int SHORTEST = 60;
    private static final int PLACES = 60;
    private static final double BREAKS = 0.45;
    private static final double UNWARNED = 0.25;
    private static final double FALSE_CRISES = 0.25;
    private static final List<EventType> BAD = List.of(
            EventType.EXTENSION_REFUSED,
            EventType.THREAT,
            EventType.TALKS_NOT_HELD,
            EventType.TALKS_FAILED,
            EventType.PRECONDITION_SET,
            EventType.FORCE_DEPLOYMENT,
            EventType.MONITOR_OBSTRUCTED);
    private static final List<EventType> GOOD =
            List.of(EventType.TALKS_HELD, EventType.DETAINEE_RELEASE, EventType.TALKS_SCHEDULED);

    /** The same truce for the same number. */
    static SimulatedTruce number(int number, LocalDate first) {
        Random random = new Random(1_000L + number);
        int days = SHORTEST + random.nextInt(LONGEST - SHORTEST);
        Optional<Integer> broken = random.nextDouble() < BREAKS ? Optional.of(days) : Optional.empty();
        boolean warned = broken.isPresent() && random.nextDouble() >= UNWARNED;
        boolean falseCrisis = broken.isEmpty() && random.nextDouble() < FALSE_CRISES;
        int length = 10 + random.nextInt(20);
        int crisisFrom = warned ? days - length : falseCrisis ? random.nextInt(days - length) : days;
        int crisisTo = falseCrisis ? crisisFrom + length : days;
        Telling telling = new Telling(random, first);
        double rate = 0.2 + random.nextDouble() * 1.3;
        double carried = 0;
        for (int day = 0; day < days; day++) {
            boolean crisis = day >= crisisFrom && day < crisisTo;
            double growth = crisis ? 1 + 1.5 * (day - crisisFrom) / length : 1;
            int incidents = poisson(growth * rate + 0.25 * carried, random);
            carried = 0.5 * carried + 0.5 * incidents;
            telling.watched(day);
            telling.incidents(day, incidents);
            telling.politics(day, crisis);
        }
        Casebook casebook = casebook(first);
        return new SimulatedTruce(
                Ledger.under(casebook).read(Material.of(telling.claims, List.of())), first, days, broken);
    }

    private static int poisson(double rate, Random random) {
        double least = Math.exp(-rate);
        int count = 0;
        for (double left = random.nextDouble(); left > least; left *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    private static Casebook casebook(LocalDate first) {
        Casebook many = InventedTruces.casebook();
        Agreement pattern = many.agreements().get(0);
        Agreement truce = new Agreement(
                ID,
                List.of("The simulated truce"),
                pattern.kind(),
                pattern.purpose(),
                pattern.side(),
                pattern.form(),
                pattern.links(),
                pattern.roles(),
                pattern.exclusions(),
                List.of(new Agreement.Time(
                        "in_force",
                        PartialDate.parse(first.toString()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Duration.ofDays(LONGEST + 60L)),
                        "red0",
                        "",
                        List.of("T"))),
                pattern.zone(),
                pattern.mechanism(),
                pattern.provisions(),
                "",
                List.of("T"));
        return new Casebook(
                "simulated",
                "Simulated",
                Optional.empty(),
                Optional.empty(),
                List.of("en"),
                many.actors(),
                many.places(),
                many.outlets(),
                List.of(truce));
    }

    /** What the press tells, day by day. */
    private static final class Telling {
        private final Random random;
        private final LocalDate first;
        private final List<Claim> claims = new ArrayList<>();

        Telling(Random random, LocalDate first) {
            this.random = random;
            this.first = first;
        }

        /** Somebody reports on every day, also on one without incidents. */
        void watched(int day) {
            tell(EventType.ASSESSMENT, day, "zone0", "red0", "outlet0");
        }

        void incidents(int day, int count) {
            for (int i = 0; i < Math.min(count, PLACES); i++) {
                tell(EventType.SHELLING, day, "zone0_" + (day + i) % 25, i % 2 == 0 ? "red0" : "blue0");
            }
        }

        void politics(int day, boolean crisis) {
            if (random.nextDouble() < (crisis ? 0.14 : 0.025)) {
                tell(BAD.get(random.nextInt(BAD.size())), day, "zone0", random.nextBoolean() ? "red0" : "blue0");
            }
            if (random.nextDouble() < (crisis ? 0.02 : 0.04)) {
                tell(GOOD.get(random.nextInt(GOOD.size())), day, "zone0", "red0");
            }
        }

        private void tell(EventType type, int day, String place, String actor) {
            tell(type, day, place, actor, "outlet" + random.nextInt(200));
        }

        private void tell(EventType type, int day, String place, String actor, String outlet) {
            LocalDate date = first.plusDays(day);
            String text = "Report " + claims.size() + " of " + date + " tells it.";
            claims.add(new Claim(
                    String.format(Locale.ROOT, "c-%016x", claims.size()),
                    "r-" + claims.size(),
                    type,
                    List.of(new Claim.Voice("outlet", Optional.of(outlet), "outlet", "", "")),
                    Claim.Modality.REPORTED,
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    List.of(new Claim.ActorMention(
                            actor, Optional.of(actor), Claim.Resolution.RESOLVED, List.of(actor), "")),
                    List.of(),
                    List.of(new Claim.PlaceMention(
                            place, Optional.of(place), Claim.Resolution.RESOLVED, List.of(place), 1, "", "", "")),
                    new EventTime(
                            Optional.of(date),
                            Optional.of(date),
                            1,
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
                    List.of("simulated")));
        }
    }
}
