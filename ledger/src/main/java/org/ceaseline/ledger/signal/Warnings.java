package org.ceaseline.ledger.signal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Ground;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.Signals;
import org.ceaseline.ledger.Signals.Political;
import org.ceaseline.ledger.Signals.Tier;
import org.ceaseline.ledger.docket.Counted;
import org.ceaseline.ledger.docket.Docket;
import org.ceaseline.ledger.docket.Voices;
import org.ceaseline.ledger.docket.WordTable;
import org.ceaseline.ledger.term.Sight;

/** Puts counts and political signals together into a tier with its reasons. */
public final class Warnings {

    private static final List<String[]> WEIGHTS = WordTable.rows(Warnings.class, "weights.tsv");
    private static final String END_NEAR = "stated end within 14 days, no extension known";
    private static final int END_NEAR_WEIGHT = 2;
    private static final int WINDOW_DAYS = 14;
    private static final double HALF_LIFE_DAYS = 7;
    private static final double RAISED = 3;
    private static final double HIGH = 6;
    private static final int MOST_DAYS = 1096;

    private final Docket docket;

    public Warnings(Docket docket) {
        this.docket = docket;
    }

    /**
     * Signals for one agreement.
     *
     * @param incidents those that meet a clause of the agreement
     * @param bearing claims that speak of its life
     * @param ends stated ends in sight
     * @param day the day looked from; nothing later counts
     */
    public Signals of(
            String agreement, List<Incident> incidents, List<Claim> bearing, List<Sight> ends, LocalDate day) {
        Map<LocalDate, Integer> perDay = perDay(incidents, day);
        Counts counts = counts(perDay, day);
        Optional<Signals.Baseline> baseline = Baselines.of(counts);
        Optional<Signals.Alarm> alarm = Cusum.of(counts);
        List<Political> political = political(bearing, ends, day);
        double sum = political.stream().mapToDouble(Political::faded).sum();
        boolean busy = baseline.map(Signals.Baseline::flagged).orElse(false);
        boolean rising = alarm.map(Signals.Alarm::raised).orElse(false);
        return new Signals(
                agreement,
                day,
                tier(sum, busy, rising),
                reasons(political, sum, baseline, alarm, day),
                lowers(political, busy, rising),
                quality(counts, baseline.isPresent(), perDay, day),
                series(perDay, day),
                baseline,
                alarm,
                Segmentation.of(counts),
                Hawkes.of(counts),
                political);
    }

    private static Map<LocalDate, Integer> perDay(List<Incident> incidents, LocalDate day) {
        Map<LocalDate, Integer> perDay = new TreeMap<>();
        incidents.stream()
                .filter(incident ->
                        incident.type().mayViolate() && !incident.time().state())
                .flatMap(incident -> incident.time().earliest().stream())
                .filter(date -> !date.isAfter(day) && date.isAfter(day.minusDays(MOST_DAYS)))
                .forEach(date -> perDay.merge(date, 1, Integer::sum));
        return perDay;
    }

    private Counts counts(Map<LocalDate, Integer> perDay, LocalDate day) {
        LocalDate first = perDay.keySet().stream().findFirst().orElse(day);
        int[] counts = new int[(int) ChronoUnit.DAYS.between(first, day) + 1];
        perDay.forEach((date, count) -> counts[(int) ChronoUnit.DAYS.between(first, date)] = count);
        BitSet seen = new BitSet(counts.length);
        perDay.keySet().forEach(date -> seen.set((int) ChronoUnit.DAYS.between(first, date)));
        reported(first, day).forEach(date -> seen.set((int) ChronoUnit.DAYS.between(first, date)));
        return new Counts(first, counts, seen);
    }

    private Set<LocalDate> reported(LocalDate from, LocalDate to) {
        return docket.reportDays().subMap(from, true, to, true).keySet();
    }

    private List<Signals.Day> series(Map<LocalDate, Integer> perDay, LocalDate day) {
        Map<LocalDate, Integer> reports = docket.reportDays().headMap(day, true);
        Set<LocalDate> days = new HashSet<>(perDay.keySet());
        days.addAll(reports.keySet());
        return days.stream()
                .sorted()
                .map(date -> new Signals.Day(date, perDay.getOrDefault(date, 0), reports.getOrDefault(date, 0)))
                .toList();
    }

    private List<Political> political(List<Claim> bearing, List<Sight> ends, LocalDate today) {
        Map<String, Political> found = new TreeMap<>();
        ends.stream()
                .filter(end -> end.isOn(today))
                .forEach(end -> found.putIfAbsent(end.end() + END_NEAR, endNear(end)));
        Set<LocalDate> failed = bearing.stream()
                .filter(claim -> claim.type() == EventType.TALKS_FAILED && !claim.negative())
                .flatMap(claim -> docket.dayOf(claim).stream())
                .collect(Collectors.toSet());
        for (Claim claim : bearing) {
            Optional<LocalDate> day = heardOn(claim);
            boolean counts = !claim.negative()
                    && claim.modality() != Claim.Modality.OPINION
                    && day.isPresent()
                    && !isOvertaken(claim, failed, today);
            if (!counts || day.get().isAfter(today) || !day.get().isAfter(today.minusDays(WINDOW_DAYS))) {
                continue;
            }
            weight(claim).ifPresent(row -> {
                int weight = Integer.parseInt(row[2]);
                double faded = weight * Math.pow(0.5, ChronoUnit.DAYS.between(day.get(), today) / HALF_LIFE_DAYS);
                Ground ground = new Ground(
                        Ground.Kind.CLAIM, claim.id(), Voices.label(Voices.knower(claim)), Voices.inWords(claim));
                found.putIfAbsent(day.get() + row[3], new Political(day.get(), row[3], weight, faded, ground));
            });
        }
        return found.values().stream()
                .sorted(Comparator.comparing(Political::day).reversed().thenComparing(Political::words))
                .toList();
    }

    /** The day of what happened; a round set for a day is news on the day on which that was told. */
    private Optional<LocalDate> heardOn(Claim claim) {
        return claim.type() == EventType.TALKS_SCHEDULED ? docket.knownFrom(claim.report()) : docket.dayOf(claim);
    }

    /** True for talks whose day has passed since they were set, and for talks that were held and failed. */
    private boolean isOvertaken(Claim claim, Set<LocalDate> failed, LocalDate today) {
        Optional<LocalDate> day = docket.dayOf(claim);
        return switch (claim.type()) {
            case TALKS_SCHEDULED -> day.filter(set -> set.isBefore(today) && !day.equals(heardOn(claim)))
                    .isPresent();
            case TALKS_HELD -> day.filter(failed::contains).isPresent();
            default -> false;
        };
    }

    /** Stands undiminished until the end comes or is put off. */
    private static Political endNear(Sight end) {
        return new Political(
                end.from(),
                END_NEAR,
                END_NEAR_WEIGHT,
                END_NEAR_WEIGHT,
                end.grounds().get(0));
    }

    private static Optional<String[]> weight(Claim claim) {
        return WEIGHTS.stream()
                .filter(row -> row[0].equals(claim.type().id()) && holds(row[1], claim))
                .findFirst()
                .filter(row -> !row[2].equals("0"));
    }

    private static boolean holds(String condition, Claim claim) {
        int equals = condition.indexOf('=');
        return equals < 0
                || claim.attributes()
                        .getOrDefault(condition.substring(0, equals), "")
                        .equals(condition.substring(equals + 1));
    }

    private static Tier tier(double sum, boolean busy, boolean rising) {
        if (sum >= HIGH || (sum >= RAISED && (busy || rising))) {
            return Tier.HIGH;
        }
        return sum >= RAISED || busy || rising ? Tier.RAISED : Tier.WATCH;
    }

    private List<String> reasons(
            List<Political> political,
            double sum,
            Optional<Signals.Baseline> baseline,
            Optional<Signals.Alarm> alarm,
            LocalDate day) {
        List<String> reasons = new ArrayList<>();
        if (!political.isEmpty()) {
            reasons.add(String.format(
                    Locale.ROOT,
                    "%s in %d days, together %.1f",
                    Counted.of(political.size(), "political signal"),
                    WINDOW_DAYS,
                    sum));
        }
        baseline.filter(Signals.Baseline::flagged)
                .ifPresent(busy -> reasons.add(String.format(
                        Locale.ROOT,
                        "%s on the day, %.2f a day before",
                        Counted.of(busy.today(), "incident"),
                        busy.mean())));
        alarm.filter(Signals.Alarm::raised)
                .ifPresent(raised -> reasons.add(String.format(
                        Locale.ROOT, "the running sum is %.2f, over its limit of %.2f", raised.sum(), raised.limit())));
        if (reasons.isEmpty()) {
            boolean blind = reported(day.minusDays(WINDOW_DAYS - 1), day).isEmpty();
            reasons.add(
                    blind
                            ? "no report of the last " + WINDOW_DAYS + " days is at hand; this is not calm"
                            : "no signal at hand");
        }
        return reasons;
    }

    private static List<String> lowers(List<Political> political, boolean busy, boolean rising) {
        List<String> lowers = new ArrayList<>();
        if (political.stream().anyMatch(signal -> signal.weight() > 0)) {
            lowers.add("an extension agreed, talks held, or " + WINDOW_DAYS + " days without a further signal");
        }
        if (busy || rising) {
            lowers.add("days with reports and no more incidents than before");
        }
        return lowers;
    }

    private List<String> quality(Counts counts, boolean compared, Map<LocalDate, Integer> perDay, LocalDate day) {
        List<String> quality = new ArrayList<>();
        int covered = reported(counts.first(), day).size();
        quality.add("reports from " + covered + " of " + Counted.of(counts.days(), "day")
                + "; a day without any is not a quiet day");
        if (counts.days() < 31) {
            quality.add("under 31 days of counts: no baseline");
        } else if (!compared) {
            quality.add("the day, or half of the 28 days to compare it with, has no report: no baseline");
        }
        if (perDay.isEmpty()) {
            quality.add("no dated incident");
        }
        quality.add(
                "no probability is given: the signals are back-tested on simulated truces, and the agreements at hand"
                        + " are too few to score");
        return quality;
    }
}
