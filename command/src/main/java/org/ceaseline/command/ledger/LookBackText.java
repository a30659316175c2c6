package org.ceaseline.command.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.ceaseline.ledger.LookBack;
import org.ceaseline.ledger.Signals.Tier;

/** The warnings of one agreement looked back on, in words and counts. */
final class LookBackText {

    private static final int[] HORIZONS = {7, 14, 30};

    private final LookBack of;
    private final Names names;
    private final Sheet sheet;

    LookBackText(LookBack of, Names names, Sheet sheet) {
        this.of = of;
        this.names = names;
        this.sheet = sheet;
    }

    void print() {
        sheet.heading("LOOKED BACK, day by day, with the reports that were out by then");
        if (of.looks().isEmpty()) {
            sheet.line(
                    2, 2, "there is no day to look back on: nobody states a start before the last day of the record");
            return;
        }
        long blind = of.looks().stream().filter(LookBack.Look::blind).count();
        sheet.line(
                2,
                4,
                of.looks().size() + " days from " + of.looks().get(0).day() + " to "
                        + of.looks().get(of.looks().size() - 1).day() + "; on " + blind
                        + " of them no report of the 14 days before was out, so that the tier says nothing");
        stretches();
        breakdowns();
        after();
        sheet.line(
                2,
                4,
                "Days of one agreement are not independent: these counts are a record, no chance and no measure of skill.");
    }

    /** Days on end with one tier. */
    private void stretches() {
        sheet.heading("TIERS");
        LocalDate from = of.looks().get(0).day();
        for (int at = 1; at <= of.looks().size(); at++) {
            boolean ends = at == of.looks().size()
                    || !words(of.looks().get(at)).equals(words(of.looks().get(at - 1)));
            if (ends) {
                LookBack.Look last = of.looks().get(at - 1);
                sheet.item(2, 27, from.equals(last.day()) ? from.toString() : from + " to " + last.day(), words(last));
                from = last.day().plusDays(1);
            }
        }
    }

    private static String words(LookBack.Look look) {
        return look.blind() ? "no report at hand" : look.tier().words();
    }

    private void breakdowns() {
        sheet.heading("WHAT CAME");
        if (of.breakdowns().isEmpty()) {
            sheet.line(2, 2, "no step to suspended, terminated or collapsed");
        }
        for (LookBack.Breakdown breakdown : of.breakdowns()) {
            List<String> parts = new ArrayList<>();
            parts.add(breakdown.state().words() + " by " + names.of(breakdown.asserter())
                    + (breakdown.contested() ? ", disputed" : ""));
            parts.add("reports on " + breakdown.recorded() + " of the 30 days before");
            parts.add(lead(breakdown, Tier.RAISED));
            parts.add(lead(breakdown, Tier.HIGH));
            sheet.item(2, 13, breakdown.day().toString(), String.join("; ", parts));
        }
    }

    private String lead(LookBack.Breakdown breakdown, Tier tier) {
        OptionalInt first = of.looks().stream()
                .filter(look -> !look.blind() && look.tier().compareTo(tier) >= 0)
                .filter(look -> !look.day().isBefore(breakdown.day().minusDays(30))
                        && look.day().isBefore(breakdown.day()))
                .mapToInt(look -> (int) java.time.temporal.ChronoUnit.DAYS.between(look.day(), breakdown.day()))
                .max();
        return first.isPresent()
                ? tier.words() + " from " + first.getAsInt() + " days before"
                : "never " + tier.words() + " in the 30 days before";
    }

    private void after() {
        sheet.heading("AFTER DAYS WITH EACH TIER (days whose horizon lies within the record)");
        for (Tier tier : Tier.values()) {
            List<String> parts = new ArrayList<>();
            for (int horizon : HORIZONS) {
                parts.add(horizon + " days: breakdown " + came(tier, horizon, true) + ", breach "
                        + came(tier, horizon, false));
            }
            sheet.item(2, 13, tier.words(), String.join("; ", parts));
        }
    }

    private String came(Tier tier, int horizon, boolean breakdown) {
        long all = 0;
        long came = 0;
        for (LookBack.Look look : of.looks()) {
            OptionalInt days = breakdown ? look.left() : look.breach();
            if (!look.blind() && look.tier() == tier && of.isDecided(look, days, horizon)) {
                all++;
                came += days.orElse(Integer.MAX_VALUE) <= horizon ? 1 : 0;
            }
        }
        return came + " of " + all;
    }
}
