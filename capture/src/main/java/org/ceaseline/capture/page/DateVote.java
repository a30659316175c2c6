package org.ceaseline.capture.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ceaseline.capture.Published;
import org.ceaseline.capture.language.DataTable;

/**
 * Weighs hints at the day of publication. Each kind has one vote, that of its first hint, with the weight that
 * {@code date-signals.tsv} gives it; votes for one day add up.
 */
final class DateVote {

    /** One hint: its kind, the words on the page and the day that they give. */
    record Hint(String kind, String raw, LocalDate day) {}

    private static final Map<String, Double> SHARES = new HashMap<>();
    private static final Map<String, Double> WEIGHTS = new HashMap<>();
    private static final double LEAST_WEIGHT = 0.05;
    private static final Set<String> ADDRESS = Set.of("address");
    private static final Set<String> ELSEWHERE = Set.of("apart-text", "text-body");

    /** So many different days that stand about the page tell of other things. */
    private static final int SCATTERED = 3;

    private static final Set<String> SHOWN = Set.of("text-byline", "text-published", "text-heading");
    private static final Pattern UNIVERSAL = Pattern.compile("[^T]*T(\\d\\d):\\d\\d[^Z+-]*(?:Z|[+-]00:?00)\\s*");

    static {
        for (String[] row : DataTable.rows(DateVote.class, "date-signals.tsv")) {
            SHARES.put(row[0], Double.parseDouble(row[1]));
            WEIGHTS.put(row[0], votes(Double.parseDouble(row[1])));
        }
    }

    private final List<Hint> hints;
    private final Map<LocalDate, Double> votes = new HashMap<>();

    private DateVote(List<Hint> hints) {
        this.hints = hints;
    }

    static Published decide(List<Hint> hints) {
        DateVote vote = new DateVote(hints);
        vote.count();
        return vote.result();
    }

    private void count() {
        Set<String> heard = new java.util.HashSet<>();
        for (Hint hint : hints) {
            if (heard.add(hint.kind())) {
                votes.merge(local(hint), weight(hint), Double::sum);
            }
        }
    }

    private static double weight(Hint hint) {
        return WEIGHTS.getOrDefault(hint.kind(), LEAST_WEIGHT);
    }

    private static double votes(double share) {
        return Math.max(LEAST_WEIGHT, Math.log(share / (1 - share)));
    }

    /** A time given in universal time belongs to the one day that the page shows its readers, where that is the day beside it. */
    private LocalDate local(Hint hint) {
        if (hint.raw().indexOf('T') < 0) {
            return hint.day();
        }
        Matcher time = UNIVERSAL.matcher(hint.raw());
        if (!time.matches()) {
            return hint.day();
        }
        LocalDate beside = Integer.parseInt(time.group(1)) < 12
                ? hint.day().minusDays(1)
                : hint.day().plusDays(1);
        for (Set<String> kinds : List.of(SHOWN, ADDRESS)) {
            List<LocalDate> days = hints.stream()
                    .filter(other -> kinds.contains(other.kind()))
                    .map(Hint::day)
                    .filter(day -> day.equals(beside) || day.equals(hint.day()))
                    .distinct()
                    .toList();
            if (days.size() == 1) {
                return days.get(0);
            }
        }
        return hint.day();
    }

    private Published result() {
        Optional<LocalDate> best = votes.entrySet().stream()
                .max(Map.Entry.<LocalDate, Double>comparingByValue()
                        .thenComparing(
                                Map.Entry.<LocalDate, Double>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
        if (best.isEmpty() || isScattered()) {
            return Published.unknown(hints.stream().map(DateVote::scattered).toList());
        }
        List<Published.Signal> signals = new ArrayList<>();
        hints.stream()
                .sorted(Comparator.comparingDouble(DateVote::weight).reversed())
                .forEach(hint -> signals.add(signal(hint, best.get())));
        return new Published(best.get(), best.get(), Published.Precision.DAY, signals);
    }

    private boolean isScattered() {
        return hints.stream().allMatch(hint -> ELSEWHERE.contains(hint.kind()))
                && hints.stream().map(Hint::day).distinct().count() >= SCATTERED;
    }

    private static Published.Signal scattered(Hint hint) {
        return new Published.Signal(
                hint.kind(), hint.raw(), hint.day().toString(), false, "one of several days that stand about the page");
    }

    private Published.Signal signal(Hint hint, LocalDate best) {
        LocalDate day = local(hint);
        boolean used = day.equals(best);
        String share = "right in " + Math.round(100 * SHARES.getOrDefault(hint.kind(), 0.5)) + " of 100";
        String why = used
                ? share + (day.equals(hint.day()) ? "" : ", taken for the day that the page shows")
                : share + ", outweighed";
        return new Published.Signal(hint.kind(), hint.raw(), hint.day().toString(), used, why);
    }
}
