package org.ceaseline.capture.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Parts a flat thread into comments. What is left of a comment is an author line or an empty line, a blank, and its
 * text; so an absent author leaves two blank lines, and one blank line is a paragraph's end. The likeliest row of
 * author lines, starts and further paragraphs wins as a whole.
 */
final class CommentThread {

    /**
     * One comment.
     *
     * @param name its author as printed, empty where the capture has lost it
     */
    record Told(String name, Optional<String> time, List<Unit> paragraphs, List<Unit> parts, boolean ambiguous) {}

    private static final int NAME = 0;
    private static final int START = 1;
    private static final int MORE = 2;
    private static final double NEVER = -1e6;

    private final List<ThreadUnit> units;
    private final List<Unit> partsBelow;
    private final Map<String, Integer> repeats = new HashMap<>();
    private final boolean glued;
    private final boolean squeezed;

    private CommentThread(List<ThreadUnit> units, List<Unit> partsBelow) {
        this.units = units;
        this.partsBelow = partsBelow;
        for (ThreadUnit unit : units) {
            if (unit.couldBeName()) {
                repeats.merge(Words.bare(unit.name()), 1, Integer::sum);
            }
        }
        this.glued = isGlued();
        this.squeezed = isSqueezed();
    }

    static List<Told> of(List<Unit> thread) {
        List<ThreadUnit> units = ThreadUnit.of(thread);
        if (units.isEmpty()) {
            return List.of();
        }
        int last = units.get(units.size() - 1).unit().index();
        List<Unit> below = thread.stream().filter(unit -> unit.index() > last).toList();
        return new CommentThread(units, below).told();
    }

    /** Author lines stand right on top of their text, without a blank between. */
    private boolean isGlued() {
        int groups = 0;
        int named = 0;
        for (int i = 0; i + 1 < units.size(); i++) {
            if ((i == 0 || units.get(i).gap() > 0) && units.get(i + 1).gap() == 0) {
                groups++;
                named += units.get(i).couldBeName() ? 1 : 0;
            }
        }
        return named > 0 && named * 2 >= groups;
    }

    /** No wide gap, no name and no reply link is left: every paragraph may be a comment of its own. */
    private boolean isSqueezed() {
        return units.stream().noneMatch(unit -> unit.gap() >= 2 || unit.couldBeName() || unit.followsEnd());
    }

    private List<Told> told() {
        int[] states = likeliest();
        Set<Integer> doubtful = joinLostEmbeds(states);
        return collect(states, doubtful);
    }

    private int[] likeliest() {
        int n = units.size();
        double[][] best = new double[n][3];
        int[][] from = new int[n][3];
        for (int i = 0; i < n; i++) {
            for (int state = 0; state < 3; state++) {
                best[i][state] = NEVER;
                for (int before = 0; before < (i == 0 ? 1 : 3); before++) {
                    double path = i == 0 ? first(state) : best[i - 1][before] + step(i, before, state);
                    if (path > best[i][state]) {
                        best[i][state] = path;
                        from[i][state] = before;
                    }
                }
            }
        }
        return trace(best, from);
    }

    private int[] trace(double[][] best, int[][] from) {
        int[] states = new int[units.size()];
        int last = units.size() - 1;
        states[last] = best[last][START] >= best[last][MORE] ? START : MORE;
        for (int i = last; i > 0; i--) {
            states[i - 1] = from[i][states[i]];
        }
        return states;
    }

    private double first(int state) {
        return state == MORE ? NEVER : state == NAME ? name(0) : 0;
    }

    private double step(int at, int before, int state) {
        if (before == NAME && state != START) {
            return state == NAME ? name(at) - 3 : NEVER;
        }
        return switch (state) {
            case NAME -> name(at);
            case START -> before == NAME ? startAfterName(at) : startAlone(at);
            default -> more(at);
        };
    }

    private double name(int at) {
        ThreadUnit unit = units.get(at);
        if (!unit.couldBeName() || at + 1 == units.size()) {
            return NEVER;
        }
        double score = unit.header().isPresent() ? 4 : 0.5 + NameLine.likeness(unit.text());
        score += repeats.getOrDefault(Words.bare(unit.name()), 1) > 1 ? 2 : 0;
        score += at > 0 && units.get(at - 1).unit().isClosed() ? 0.3 : 0;
        score += at > 0 && unit.gap() == 0 && unit.header().isEmpty() && !unit.followsEnd() ? -2.5 : 0;
        score += unit.followsEnd() ? 2 : 0;
        return score + beforeText(units.get(at + 1), unit.header().isPresent());
    }

    /** A name is followed by its text, a blank line below. */
    private double beforeText(ThreadUnit next, boolean header) {
        if (next.followsTime()) {
            return 2.5;
        }
        return switch (next.gap()) {
            case 0 -> glued || header ? 0.8 : -1.5;
            case 1 -> 1;
            default -> header ? 0 : -3;
        };
    }

    private double startAfterName(int at) {
        return units.get(at).gap() <= 1 ? 1 : -0.5;
    }

    private double startAlone(int at) {
        ThreadUnit unit = units.get(at);
        double score = unit.gap() >= 2 ? 2 : unit.gap() == 1 ? (squeezed ? 2 : -2.5) : -4;
        score += unit.followsEnd() ? 3 : 0;
        return score - (unit.couldBeName() ? 0.3 : 0);
    }

    private double more(int at) {
        ThreadUnit unit = units.get(at);
        double score = unit.gap() >= 2 ? -2 : unit.gap() == 1 ? 1 : 1.5;
        score -= unit.followsEnd() ? 3 : 0;
        return score - (unit.gap() >= 1 && NameLine.couldBe(unit.text()) ? 1.5 : 0);
    }

    /**
     * An embedded film leaves its title and more blank lines than the thread is used to. Such a title goes on with the
     * comment before it, and so does what stands between two of them; where that happens the cut is doubtful.
     */
    private Set<Integer> joinLostEmbeds(int[] states) {
        Set<Integer> doubtful = new HashSet<>();
        int lastEmbed = -10;
        for (int i = 1; i < states.length; i++) {
            boolean alone = states[i] == START && states[i - 1] != NAME;
            boolean near = i - lastEmbed <= 4 && noNameBetween(states, lastEmbed, i);
            if (alone && isEmbedTitle(units.get(i)) && (units.get(i).gap() >= 3 || near)) {
                for (int k = near ? lastEmbed : i; k <= i; k++) {
                    states[k] = MORE;
                    doubtful.add(k);
                }
                lastEmbed = i;
            } else if (alone && units.get(i).gap() >= 3) {
                doubtful.add(i);
            }
        }
        return doubtful;
    }

    private static boolean noNameBetween(int[] states, int from, int to) {
        return from >= 0 && Arrays.stream(states, from, to).noneMatch(state -> state == NAME);
    }

    private static boolean isEmbedTitle(ThreadUnit unit) {
        String text = unit.text();
        boolean titled = Words.count(text) >= 4 && Words.count(text) <= 18 && Words.capitalised(text) >= 0.7;
        return titled && Voice.of(text).score() < 2.5 && !text.equals(text.toUpperCase(java.util.Locale.ROOT))
                || scripts(text) >= 2;
    }

    private static long scripts(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .distinct()
                .count();
    }

    private List<Told> collect(int[] states, Set<Integer> doubtful) {
        List<Told> comments = new ArrayList<>();
        int i = 0;
        while (i < states.length) {
            int start = states[i] == NAME ? i + 1 : i;
            int end = start + 1;
            while (end < states.length && states[end] == MORE) {
                end++;
            }
            if (start < states.length) {
                comments.add(comment(states[i] == NAME ? i : -1, start, end, doubtful));
            }
            i = Math.max(end, start + 1);
        }
        return comments;
    }

    private Told comment(int name, int start, int end, Set<Integer> doubtful) {
        List<Unit> paragraphs = new ArrayList<>();
        boolean ambiguous = false;
        for (int i = start; i < end; i++) {
            paragraphs.add(units.get(i).unit());
            ambiguous |= doubtful.contains(i);
        }
        List<Unit> parts =
                new ArrayList<>(name < 0 ? List.of() : units.get(start).partsBefore());
        parts.addAll(end < units.size() ? units.get(end).partsBefore() : partsBelow);
        boolean bare = name < 0
                && paragraphs.size() == 1
                && NameLine.couldBeMistaken(units.get(start).text());
        String author = name < 0 ? "" : units.get(name).name();
        return new Told(author, time(name, start), paragraphs, parts, ambiguous || bare || squeezed);
    }

    private Optional<String> time(int name, int start) {
        if (name >= 0 && units.get(name).header().isPresent()) {
            return units.get(name).header().map(CommentHeader::time);
        }
        return units.get(start).partsBefore().stream()
                .map(Unit::text)
                .filter(part -> part.matches("(?i).*\\bago\\b.*|just now|yesterday.*")
                        || !VisibleDates.in(part).isEmpty())
                .findFirst();
    }
}
