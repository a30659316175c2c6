package org.ceaseline.bench.ledger;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ceaseline.ledger.LookBack;
import org.ceaseline.ledger.Signals.Tier;

/** Prints what the warnings would have shown in the cases at hand, and what came. */
final class CaseReport {

    /** Scores are printed from so many agreements on that broke down, and as many that did not. */
    static final int FEWEST = 10;

    private static final int AHEAD_DAYS = 30;
    private static final int[] HORIZONS = {7, 14, 30};

    private final List<Case> cases;
    private final List<LookBack> lookBacks;
    private final PrintWriter out;

    CaseReport(List<Case> cases, PrintWriter out) {
        this.cases = cases;
        this.lookBacks = cases.stream().flatMap(one -> one.lookBacks().stream()).toList();
        this.out = out;
    }

    void print() {
        held();
        agreements();
        breakdowns();
        for (Tier tier : List.of(Tier.RAISED, Tier.HIGH)) {
            tier(tier);
        }
        scores();
    }

    private void held() {
        out.println("casebook\tfacts of the timeline\tof them uncertain\tpages");
        cases.forEach(one -> out.println(one.id() + "\t" + one.facts() + "\t" + one.uncertain() + "\t" + one.pages()));
    }

    private void agreements() {
        out.println();
        out.println("agreement\tdays looked at\tof them blind\twatch\traised\thigh\tbreakdowns");
        for (LookBack of : lookBacks) {
            List<LookBack.Look> seeing = seeing(of);
            out.println(String.join(
                    "\t",
                    of.agreement(),
                    Integer.toString(of.looks().size()),
                    Integer.toString(of.looks().size() - seeing.size()),
                    count(seeing, Tier.WATCH),
                    count(seeing, Tier.RAISED),
                    count(seeing, Tier.HIGH),
                    Integer.toString(of.breakdowns().size())));
        }
        out.println("blind: no report of the 14 days before was known; such a day shows no tier and is no quiet day");
    }

    private static List<LookBack.Look> seeing(LookBack of) {
        return of.looks().stream().filter(look -> !look.blind()).toList();
    }

    private static String count(List<LookBack.Look> looks, Tier tier) {
        return Long.toString(looks.stream().filter(look -> look.tier() == tier).count());
    }

    /** A breakdown with the days before it on which a tier stood, as far back as it was looked at. */
    private record Broken(LookBack of, LookBack.Breakdown breakdown) {

        OptionalInt lead(Tier tier) {
            LocalDate from = breakdown.day().minusDays(AHEAD_DAYS);
            return seeing(of).stream()
                    .filter(look -> !look.day().isBefore(from) && look.day().isBefore(breakdown.day()))
                    .filter(look -> look.tier().compareTo(tier) >= 0)
                    .mapToInt(look -> (int) java.time.temporal.ChronoUnit.DAYS.between(look.day(), breakdown.day()))
                    .max();
        }
    }

    private List<Broken> broken() {
        List<Broken> broken = new ArrayList<>();
        lookBacks.forEach(of -> of.breakdowns().forEach(breakdown -> broken.add(new Broken(of, breakdown))));
        return broken;
    }

    private void breakdowns() {
        out.println();
        out.println(
                "breakdown\tday\tby\tdisputed\tdays with reports in the 30 before\traised, days before\thigh, days before");
        for (Broken one : broken()) {
            LookBack.Breakdown breakdown = one.breakdown();
            out.println(String.join(
                    "\t",
                    one.of().agreement() + ": " + breakdown.state().words(),
                    breakdown.day().toString(),
                    breakdown.asserter(),
                    breakdown.contested() ? "yes" : "no",
                    Long.toString(breakdown.recorded()),
                    words(one.lead(Tier.RAISED)),
                    words(one.lead(Tier.HIGH))));
        }
    }

    private static String words(OptionalInt days) {
        return days.isPresent() ? Integer.toString(days.getAsInt()) : "missed";
    }

    private void tier(Tier tier) {
        List<Broken> broken = broken();
        List<Broken> told =
                broken.stream().filter(one -> one.breakdown().recorded() > 0).toList();
        List<Integer> leads = broken.stream()
                .flatMap(one -> one.lead(tier).stream().boxed())
                .sorted()
                .toList();
        out.println();
        out.println(tier.words() + " or more:");
        out.println(
                "  stood within " + AHEAD_DAYS + " days before breakdowns: " + new Share(leads.size(), broken.size())
                        + "; of those before which anything was recorded: " + new Share(leads.size(), told.size()));
        out.println("  days before, at most: " + (leads.isEmpty() ? "-" : leads.toString()));
        alarms(tier);
        for (int horizon : HORIZONS) {
            out.println("  a breakdown came within " + horizon + " days: after days with it "
                    + came(tier, true, horizon, LookBack.Look::left) + ", without it "
                    + came(tier, false, horizon, LookBack.Look::left));
        }
        for (int horizon : HORIZONS) {
            out.println("  an act held a breach came within " + horizon + " days: after days with it "
                    + came(tier, true, horizon, LookBack.Look::breach) + ", without it "
                    + came(tier, false, horizon, LookBack.Look::breach));
        }
    }

    /** Alarms begun, and those after which nothing broke within thirty days. */
    private void alarms(Tier tier) {
        int begun = 0;
        int missed = 0;
        int quiet = 0;
        for (LookBack of : lookBacks) {
            boolean before = false;
            for (LookBack.Look look : of.looks()) {
                boolean now = !look.blind() && look.tier().compareTo(tier) >= 0;
                boolean decided = of.isDecided(look, look.left(), AHEAD_DAYS);
                boolean nothing = look.left().orElse(Integer.MAX_VALUE) > AHEAD_DAYS;
                begun += now && !before && decided ? 1 : 0;
                missed += now && !before && decided && nothing ? 1 : 0;
                quiet += !look.blind() && decided && nothing ? 1 : 0;
                before = now;
            }
        }
        out.println("  alarms begun: " + begun + ", of them with nothing broken within " + AHEAD_DAYS + " days: "
                + new Share(missed, begun)
                + (quiet == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "; %.2f false alarms in 30 seeing days without breakdown",
                                missed * 30.0 / quiet)));
    }

    private String came(Tier tier, boolean with, int horizon, Function<LookBack.Look, OptionalInt> what) {
        long all = 0;
        long came = 0;
        for (LookBack of : lookBacks) {
            for (LookBack.Look look : seeing(of)) {
                OptionalInt days = what.apply(look);
                if ((look.tier().compareTo(tier) >= 0) == with && of.isDecided(look, days, horizon)) {
                    all++;
                    came += days.orElse(Integer.MAX_VALUE) <= horizon ? 1 : 0;
                }
            }
        }
        return came + " of " + all;
    }

    private void scores() {
        Optional<String> refusal = refusal();
        out.println();
        if (refusal.isPresent()) {
            out.println(refusal.get());
            return;
        }
        for (int horizon : HORIZONS) {
            Contest contest = new Contest(horizon);
            IntStream.range(0, lookBacks.size()).forEach(left -> {
                List<Look> known = IntStream.range(0, lookBacks.size())
                        .filter(other -> other != left)
                        .boxed()
                        .flatMap(other -> looks(other, horizon).stream())
                        .toList();
                contest.ask(known, looks(left, horizon));
            });
            contest.print(out);
        }
    }

    private List<Look> looks(int number, int horizon) {
        LookBack of = lookBacks.get(number);
        return seeing(of).stream()
                .filter(look -> of.isDecided(look, look.left(), horizon))
                .map(look -> Look.of(number, look))
                .toList();
    }

    /** Why no score is printed; empty where there are enough agreements of both kinds that could be seen. */
    Optional<String> refusal() {
        long seen = lookBacks.stream().filter(of -> !seeing(of).isEmpty()).count();
        long broke = lookBacks.stream()
                .filter(of -> !seeing(of).isEmpty() && !of.breakdowns().isEmpty())
                .count();
        return broke >= FEWEST && seen - broke >= FEWEST
                ? Optional.empty()
                : Optional.of(
                        "No Brier score, log score, AUPR or calibration, and no comparison with the baselines: of "
                                + seen + " agreements that could be seen, " + broke
                                + " broke down. They are printed from " + FEWEST + " that broke down and " + FEWEST
                                + " that did not on. Days of one agreement, and agreements of one conflict, are not independent:"
                                + " the counts above are a record, no measure of skill.");
    }
}
