package org.ceaseline.capture.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.capture.text.Furniture.Role;

/**
 * Where the article ends and its comments begin.
 *
 * @param from index of the first unit of the thread, the number of units where there is none
 * @param ambiguous true where only the voice tells
 * @param declared how many comments the page says it has
 */
record Ending(int from, boolean ambiguous, Optional<Integer> declared, String why) {

    /** Evidence that a thread must bring before a text without any sign of one is cut. */
    private static final double PRIOR = 3.0;

    /** The same where below the cut no wide gap and no name is left either. */
    private static final double PRIOR_WITHOUT_LAYOUT = 8.0;

    private static final int LOOK_AHEAD = 24;
    private static final double REPORTING = -1.5;
    private static final double CLEAR = 3.0;
    private static final double LOUDEST = 3.5;

    static Ending of(Sheet sheet, Head head) {
        Optional<Ending> marked = marked(sheet, head);
        int to = marked.map(Ending::from).orElse(sheet.units().size());
        if (marked.isPresent() && !marked.get().why.contains("comment_prompt")) {
            return marked.get();
        }
        Ending heard = heard(sheet, head, to);
        return heard.from < to ? heard : marked.orElse(heard);
    }

    /** The first control of a thread below the article that has content after it. */
    private static Optional<Ending> marked(Sheet sheet, Head head) {
        List<Unit> units = sheet.units();
        Optional<Integer> declared = Optional.empty();
        for (int i = head.body() + 1; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (unit.plays(Role.THREAD)
                    && !sheet.content(i, units.size()).isEmpty()
                    && !articleGoesOn(sheet, head, i)) {
                declared = declaredFrom(units, i);
                String kind = unit.mark().map(Furniture.Mark::kind).orElse("");
                return Optional.of(new Ending(i, false, declared, "comments begin after a " + kind));
            }
        }
        return Optional.empty();
    }

    /** A number of comments beside the headline, or a form among the paragraphs: reporting goes on right below it. */
    private static boolean articleGoesOn(Sheet sheet, Head head, int at) {
        int told = 0;
        int spoken = 0;
        for (Unit unit : sheet.content(at, Math.min(sheet.units().size(), at + LOOK_AHEAD))) {
            if (unit.isParagraph()) {
                double voice = Voice.of(unit.text()).score();
                told += voice <= REPORTING ? 1 : 0;
                spoken += voice > 0 ? 1 : 0;
            }
        }
        boolean early = sheet.content(head.body(), at).stream()
                        .filter(Unit::isParagraph)
                        .count()
                < 3;
        return told >= 3 && told > 2 * spoken || early && told >= 2 && spoken == 0;
    }

    private static Optional<Integer> declaredFrom(List<Unit> units, int from) {
        for (int i = from; i < Math.min(units.size(), from + 8); i++) {
            boolean counts = units.get(i)
                    .mark()
                    .map(mark -> mark.kind().equals("comment_count"))
                    .orElse(false);
            Optional<Integer> number =
                    counts ? Furniture.declaredComments(units.get(i).text()) : Optional.empty();
            if (number.isPresent()) {
                return number;
            }
        }
        return Optional.empty();
    }

    /** No control marks the cut: the one after which the voices sound most like readers. */
    private static Ending heard(Sheet sheet, Head head, int to) {
        Set<Integer> links = Links.below(sheet, head, to);
        List<Unit> units = head.body() >= to
                ? List.of()
                : sheet.content(head.body(), to).stream()
                        .filter(unit -> !links.contains(unit.index()))
                        .toList();
        double own = ownVoice(units);
        double sum = 0;
        double most = 0;
        int best = units.size();
        boolean laidOut = false;
        for (int i = units.size() - 1; i >= 1; i--) {
            sum += weight(sheet, units, i);
            laidOut |= isWide(sheet, units.get(i)) || isName(units, i);
            double total = sum + broken(sheet, units, i) - prior(laidOut, own);
            if (total > most && (laidOut || Voice.of(units.get(i).text()).score() >= CLEAR)) {
                most = total;
                best = i;
            }
        }
        return best == units.size()
                ? new Ending(to, false, Optional.empty(), "no comments")
                : cut(sheet, units, best, most);
    }

    private static Ending cut(Sheet sheet, List<Unit> units, int best, double most) {
        Unit first = units.get(best);
        boolean marked = isWide(sheet, first) || isName(units, best);
        String why = String.format(
                Locale.ROOT,
                "the voice changes here (%.1f): %s",
                most,
                Voice.of(first.text()).signs());
        return new Ending(first.index(), !marked, Optional.empty(), why);
    }

    /** An article that is itself told in the first person needs more to be told from its comments. */
    private static double ownVoice(List<Unit> units) {
        return units.stream()
                .limit(2)
                .mapToDouble(unit -> Voice.of(unit.text()).score())
                .average()
                .orElse(0);
    }

    private static double prior(boolean laidOut, double own) {
        return (laidOut ? PRIOR : PRIOR_WITHOUT_LAYOUT) + 2 * Math.max(0, Math.min(LOUDEST, own));
    }

    private static boolean isWide(Sheet sheet, Unit unit) {
        return unit.gap() >= 2 && sheet.units().get(unit.index() - 1).isContent();
    }

    /** How much a unit speaks for a thread: a name or a wide gap by layout, any other by its voice. */
    private static double weight(Sheet sheet, List<Unit> units, int at) {
        Unit unit = units.get(at);
        if (isName(units, at)) {
            return 1.0;
        }
        double voice =
                Math.max(-LOUDEST, Math.min(LOUDEST, Voice.of(unit.text()).score()));
        return voice + (isWide(sheet, unit) ? 0.8 : 0);
    }

    private static boolean isName(List<Unit> units, int at) {
        Unit unit = units.get(at);
        boolean alone = at + 1 < units.size() && units.get(at + 1).gap() <= 1 && unit.gap() >= 1;
        boolean heads =
                alone && (units.get(at + 1).words() > 3 || units.get(at + 1).isClosed());
        return heads && NameLine.couldBe(unit.text()) && NameLine.likeness(unit.text()) >= 0.3;
    }

    /** Furniture between two units often stands where the article ends. */
    private static double broken(Sheet sheet, List<Unit> units, int at) {
        int between = units.get(at).index() - units.get(at - 1).index() - 1;
        boolean ended = sheet
                .units()
                .subList(units.get(at - 1).index(), units.get(at).index())
                .stream()
                .anyMatch(unit -> unit.plays(Role.END));
        return ended ? 1.5 : between > 0 ? 0.7 : 0;
    }
}
