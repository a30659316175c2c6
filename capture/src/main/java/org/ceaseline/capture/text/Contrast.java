package org.ceaseline.capture.text;

import java.util.List;
import java.util.Optional;
import org.ceaseline.capture.text.Furniture.Role;

/**
 * Finds the place in a row of paragraphs after which readers speak and before which a reporter does, where no control
 * marks it. Two things count: how the voices differ before and after, and what is left of a thread's layout.
 */
final class Contrast {

    /**
     * A cut.
     *
     * @param at index within the paragraphs of the first that readers speak
     * @param weight the evidence, above 0
     */
    record Cut(int at, double weight) {}

    /** Evidence that a thread must bring. */
    private static final double PRIOR = 3.0;

    /** The same where below the cut neither wide gaps nor names are left. */
    private static final double PRIOR_WITHOUT_LAYOUT = 8.0;

    /** Names and wide gaps by all paragraphs of a thread. */
    private static final double LAID_OUT = 0.2;

    private static final double DIFFERENCE = 1.0;
    private static final double DIFFERENCE_WITHOUT_LAYOUT = 2.5;
    private static final double CLEAR = 3.0;
    private static final double LOUDEST = 3.5;

    private final Sheet sheet;
    private final List<Unit> units;
    private final double[] voices;
    private final boolean[] names;

    Contrast(Sheet sheet, List<Unit> units) {
        this.sheet = sheet;
        this.units = units;
        this.voices = new double[units.size()];
        this.names = new boolean[units.size()];
        for (int i = 0; i < voices.length; i++) {
            names[i] = isName(units, i);
            double voice = names[i] ? 0 : Voice.of(units.get(i).text()).score();
            voices[i] = Math.max(-LOUDEST, Math.min(LOUDEST, voice));
        }
    }

    Optional<Cut> best() {
        double told = 0;
        int tellers = 0;
        for (int i = 0; i < voices.length; i++) {
            told += voices[i];
            tellers += names[i] ? 0 : 1;
        }
        Cut best = new Cut(-1, 0);
        double sum = 0;
        double spoken = 0;
        int speakers = 0;
        int layout = 0;
        for (int i = voices.length - 1; i >= 1; i--) {
            boolean wide = isWide(sheet, units.get(i));
            sum += names[i] ? 1.0 : voices[i] + (wide ? 0.8 : 0);
            spoken += voices[i];
            speakers += names[i] ? 0 : 1;
            layout += names[i] || wide ? 1 : 0;
            boolean laidOut = layout >= LAID_OUT * (voices.length - i);
            double before = (told - spoken) / Math.max(1, tellers - speakers);
            double after = spoken / Math.max(1, speakers);
            double weight = sum + broken(i) - (laidOut ? PRIOR : PRIOR_WITHOUT_LAYOUT) - 2 * Math.max(0, before);
            boolean clear = laidOut || voices[i] >= CLEAR && before < 0;
            if (weight > best.weight && clear && after - before >= (laidOut ? DIFFERENCE : DIFFERENCE_WITHOUT_LAYOUT)) {
                best = new Cut(i, weight);
            }
        }
        return best.at < 0 ? Optional.empty() : Optional.of(best);
    }

    static boolean isWide(Sheet sheet, Unit unit) {
        return unit.gap() >= 2 && sheet.units().get(unit.index() - 1).isContent();
    }

    /** A name stands alone, and what it heads stands right below. */
    static boolean isName(List<Unit> units, int at) {
        Unit unit = units.get(at);
        boolean alone = at + 1 < units.size() && units.get(at + 1).gap() <= 1 && unit.gap() >= 1;
        boolean heads =
                alone && (units.get(at + 1).words() > 3 || units.get(at + 1).isClosed());
        return heads && NameLine.couldBe(unit.text()) && NameLine.likeness(unit.text()) >= 0.3;
    }

    /** Furniture between two paragraphs often stands where the article ends. */
    private double broken(int at) {
        int from = units.get(at - 1).index();
        int to = units.get(at).index();
        boolean ended = sheet.units().subList(from, to).stream().anyMatch(unit -> unit.plays(Role.END));
        return ended ? 1.5 : to - from > 1 ? 0.7 : 0;
    }
}
