package org.ceaseline.bench.ledger;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Chances of a breakdown within so many days, given by the signals and by three baselines for the same looks. */
final class Contest {

    private final int horizon;
    private final Forecasts signals = new Forecasts();
    private final Forecasts noChange = new Forecasts();
    private final Forecasts persistence = new Forecasts();
    private final Forecasts climatology = new Forecasts();

    Contest(int horizon) {
        this.horizon = horizon;
    }

    /** Learns from what is known and asks of the others. */
    void ask(List<Look> known, List<Look> asked) {
        Logistic model = Logistic.fit(known.stream().map(Look::values).toList(), happened(known));
        double base = share(known);
        double afterBurst = share(known.stream().filter(Look::burst).toList());
        double afterCalm = share(known.stream().filter(look -> !look.burst()).toList());
        for (Look look : asked) {
            boolean happens = look.left() <= horizon;
            signals.add(model.chance(look.values()), happens);
            noChange.add(0, happens);
            persistence.add(look.burst() ? afterBurst : afterCalm, happens);
            climatology.add(base, happens);
        }
    }

    void print(PrintWriter out) {
        out.println();
        out.println("breakdown within " + horizon + " days\tBrier\tlog score\tAUPR");
        out.println(row("signals", signals));
        out.println(row("no change", noChange));
        out.println(row("persistence", persistence));
        out.println(row("climatology", climatology));
        out.println("chance given\tlooks\tmean chance\thappened");
        signals.calibration().forEach(out::println);
    }

    private boolean[] happened(List<Look> looks) {
        boolean[] happened = new boolean[looks.size()];
        for (int at = 0; at < happened.length; at++) {
            happened[at] = looks.get(at).left() <= horizon;
        }
        return happened;
    }

    /** How often it happened, one of each added so that nothing is held certain. */
    private double share(List<Look> looks) {
        long happened = looks.stream().filter(look -> look.left() <= horizon).count();
        return (happened + 1.0) / (looks.size() + 2.0);
    }

    private static String row(String name, Forecasts of) {
        return String.format(
                Locale.ROOT, "%s\t%.4f\t%.4f\t%.4f", name, of.brier(), of.logScore(), of.precisionRecallArea());
    }
}
