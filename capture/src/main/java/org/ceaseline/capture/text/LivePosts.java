package org.ceaseline.capture.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ceaseline.capture.language.Clock;
import org.ceaseline.capture.text.Furniture.Role;

/**
 * Posts of a live page that was saved as text: part after part of the article begins with the time of day, or stands below a
 * line that holds it alone. The times run one way, and below nearly each of them something is told.
 *
 * @param times when each unit of a post was written, by the unit's index: {@code T14:35}, or with its day where the line
 *     gives that too
 * @param stamps indexes of the units that hold a time and nothing else
 */
record LivePosts(Map<Integer, String> times, List<Integer> stamps) {

    static final String WHY = "the time of a post";

    private static final int FEWEST = 3;

    /** Letters of a post that tells something. */
    private static final int LEAST = 40;

    private static final int LONGEST_STAMP = 44;
    private static final Pattern OPENING = Pattern.compile(
            "[\\[(]?(?:[01]?\\d|2[0-3])[:.h][0-5]\\d(?::[0-5]\\d)?(?: ?[ap]\\.?m\\b\\.?| Uhr| h\\b| hrs\\b| [A-Z]{2,4}\\b)?[\\])]?(?: ?[:|–—-])?(?: .*|$)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final LivePosts NONE = new LivePosts(Map.of(), List.of());

    private record Opening(int unit, String time, boolean alone) {}

    /** The posts above unit {@code end}; none where the page is no live page. */
    static LivePosts above(Sheet sheet, int end) {
        List<Unit> units = sheet.units().subList(0, end);
        List<Opening> openings = new ArrayList<>();
        for (Unit unit : units) {
            opening(unit).ifPresent(openings::add);
        }
        if (openings.size() < FEWEST || !isOrdered(openings) || !tell(units, openings)) {
            return NONE;
        }
        Map<Integer, String> times = new TreeMap<>();
        for (int i = 0; i < openings.size(); i++) {
            for (Unit unit : post(units, openings, i)) {
                times.put(unit.index(), openings.get(i).time());
            }
        }
        return new LivePosts(
                times,
                openings.stream().filter(Opening::alone).map(Opening::unit).toList());
    }

    private static Optional<Opening> opening(Unit unit) {
        if (!unit.isContent()) {
            return Optional.empty();
        }
        String text = unit.text();
        if (text.length() <= LONGEST_STAMP) {
            Optional<String> stamp = stamp(text);
            if (stamp.isPresent()) {
                return stamp.map(time -> new Opening(unit.index(), time, true));
            }
        }
        return OPENING.matcher(text).matches()
                ? Clock.find(text, 0).map(clock -> new Opening(unit.index(), "T" + clock.time(), false))
                : Optional.empty();
    }

    /** The time in a line that holds hardly more than a time of day, with its date or without. */
    private static Optional<String> stamp(String line) {
        List<VisibleDates.Found> dates = VisibleDates.in(line);
        int rest = dates.isEmpty() ? 0 : dates.get(0).end();
        int letters = dates.stream().mapToInt(date -> -letters(date.raw())).sum() + letters(line);
        Optional<Clock.Found> clock = Clock.find(line, rest).or(() -> Clock.find(line, 0));
        boolean within = clock.isPresent()
                && dates.stream()
                        .anyMatch(date ->
                                date.start() < clock.get().end() && clock.get().start() < date.end());
        if (clock.isEmpty() || within || letters > 8 || dates.size() > 1) {
            return Optional.empty();
        }
        boolean dated =
                !dates.isEmpty() && dates.get(0).hasYear() && dates.get(0).day() > 0;
        return clock.map(found -> (dated ? dates.get(0).iso() : "") + "T" + found.time());
    }

    private static int letters(String text) {
        return (int) text.chars().filter(Character::isLetter).count();
    }

    /** True where the times run one way through the page, but for one in five. */
    private static boolean isOrdered(List<Opening> openings) {
        int up = 0;
        int down = 0;
        for (int i = 1; i < openings.size(); i++) {
            int step = openings.get(i).time().compareTo(openings.get(i - 1).time());
            up += step > 0 ? 1 : 0;
            down += step < 0 ? 1 : 0;
        }
        return Math.max(up, down) * 5 >= (openings.size() - 1) * 4 && Math.max(up, down) >= FEWEST - 1;
    }

    /** True where sentences are told after nearly every time, and they are much of what the page tells. */
    private static boolean tell(List<Unit> units, List<Opening> openings) {
        int told = 0;
        int inside = 0;
        for (int i = 0; i < openings.size(); i++) {
            int letters = told(post(units, openings, i));
            told += letters >= LEAST ? 1 : 0;
            inside += letters;
        }
        return told * 5 >= openings.size() * 4 && inside * 2 >= told(units);
    }

    private static int told(List<Unit> units) {
        return units.stream()
                .filter(unit -> unit.isContent() && unit.isClosed())
                .mapToInt(unit -> letters(unit.text()))
                .sum();
    }

    /** The units from one time to the next; the last post ends with the article. */
    private static List<Unit> post(List<Unit> units, List<Opening> openings, int i) {
        int from = openings.get(i).unit();
        int to = i + 1 < openings.size() ? openings.get(i + 1).unit() : from + 1;
        boolean last = i + 1 == openings.size();
        while (last && to < units.size() && !ends(units.get(to))) {
            to++;
        }
        return units.subList(from, to);
    }

    private static boolean ends(Unit unit) {
        return unit.plays(Role.END) || unit.plays(Role.THREAD) || unit.isContent() && Article.isCorrection(unit.text());
    }

    Optional<String> time(Unit unit) {
        return Optional.ofNullable(times.get(unit.index()));
    }

    boolean isStamp(Unit unit) {
        return stamps.contains(unit.index());
    }

    boolean holds(Unit unit) {
        return times.containsKey(unit.index());
    }
}
