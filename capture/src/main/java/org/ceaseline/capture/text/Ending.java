package org.ceaseline.capture.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
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

    private static final int LOOK_AHEAD = 24;
    private static final double REPORTING = -1.5;

    static Ending of(Sheet sheet, Head head) {
        Optional<Ending> marked = marked(sheet, head);
        int to = marked.map(Ending::from).orElse(sheet.units().size());
        OptionalInt headed = Headed.start(sheet, head);
        if (headed.isPresent() && (marked.isEmpty() || headed.getAsInt() < to || isPrompt(marked))) {
            return new Ending(
                    Math.min(headed.getAsInt(), to),
                    false,
                    marked.flatMap(Ending::declared),
                    "names with times stand above the comments");
        }
        if (marked.isPresent() && !isPrompt(marked)) {
            return marked.get();
        }
        Ending heard = heard(sheet, head, to);
        return heard.from < to ? heard : marked.orElse(heard);
    }

    private static boolean isPrompt(Optional<Ending> marked) {
        return marked.isPresent() && marked.get().why.contains("comment_prompt");
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
        return new Contrast(sheet, units)
                .best()
                .map(found -> cut(sheet, units, found))
                .orElseGet(() -> new Ending(to, false, Optional.empty(), "no comments"));
    }

    private static Ending cut(Sheet sheet, List<Unit> units, Contrast.Cut found) {
        Unit first = units.get(found.at());
        boolean marked = Contrast.isWide(sheet, first) || Contrast.isName(units, found.at());
        String why = String.format(
                Locale.ROOT,
                "the voice changes here (%.1f): %s",
                found.weight(),
                Voice.of(first.text()).signs());
        return new Ending(first.index(), !marked, Optional.empty(), why);
    }
}
