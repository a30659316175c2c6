package org.ceaseline.coding.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of time expressions, read once. Immutable after loading. */
final class TimeWords {

    /** A fixed phrase of {@code time-phrases.tsv}. */
    record Phrase(String reference, int from, int to, String part) {

        Shape shape() {
            if (reference.equals("document") || reference.equals("event")) {
                return new Shape.Offset(reference, from, to);
            }
            if (reference.endsWith("start")) {
                return new Shape.Period(reference.substring(0, reference.length() - 5), from, "start");
            }
            boolean end = reference.endsWith("end") && !reference.equals("weekend");
            return end
                    ? new Shape.Period(reference.substring(0, reference.length() - 3), from, "end")
                    : new Shape.Period(reference, from, "");
        }
    }

    private static final TimeWords ENGLISH = new TimeWords();

    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, Integer> weekdays = new HashMap<>();
    private final Map<String, Integer> units = new HashMap<>();
    private final Map<String, String> parts = new HashMap<>();
    private final Map<String, String> zones = new HashMap<>();
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final Trie<Phrase> phrases = new Trie<>();
    private final Trie<Boolean> futureCues = new Trie<>();
    private final Set<String> openers = new HashSet<>(Set.of(
            "since", "by", "until", "till", "before", "from", "between", "in", "during", "over", "within", "for", "the",
            "a", "an", "several", "few", "some", "couple", "last", "next", "this", "on", "early", "late"));
    private final Set<String> agreements = Tables.set("agreement-words.txt");
    private final Set<String> appointing = Tables.set("appointing-words.txt");
    private final Set<String> beforeDays = Tables.set("before-day-of-month.txt");
    private final Set<String> afterDays = Tables.set("after-day-of-month.txt");
    private final Set<String> notADate = Tables.set("not-a-date.txt");

    private TimeWords() {
        Tables.rows("time-words.tsv", 3).forEach(row -> keep(row.get(0), row.get(1), row.get(2)));
        Tables.rows("ordinal-words.tsv", 2).forEach(row -> {
            ordinals.put(row.get(0), Integer.valueOf(row.get(1)));
            openers.add(row.get(0));
        });
        Tables.rows("number-words.tsv", 2).forEach(row -> openers.add(row.get(0)));
        Tables.rows("time-phrases.tsv", 5).forEach(this::keepPhrase);
        Tables.set("future-cues.txt").forEach(cue -> futureCues.put(List.of(cue.split(" ")), true));
    }

    /** True where a time expression may begin with this word; a number always may. */
    boolean mayOpen(String word) {
        return openers.contains(word);
    }

    static TimeWords english() {
        return ENGLISH;
    }

    private void keep(String word, String kind, String value) {
        openers.add(word);
        switch (kind) {
            case "month" -> months.put(word, Integer.valueOf(value));
            case "weekday" -> weekdays.put(word, Integer.valueOf(value));
            case "unit" -> units.put(word, Integer.valueOf(value));
            case "part" -> parts.put(word, value);
            default -> zones.put(word, value);
        }
    }

    private void keepPhrase(List<String> row) {
        openers.add(row.get(0).split(" ")[0]);
        phrases.put(
                List.of(row.get(0).split(" ")),
                new Phrase(row.get(1), Integer.parseInt(row.get(2)), Integer.parseInt(row.get(3)), row.get(4)));
    }

    /** 1 to 12, 0 where the word is no month. */
    int month(String word) {
        return months.getOrDefault(word, 0);
    }

    /** 1 Monday to 7 Sunday, 0 where the word is no weekday. */
    int weekday(String word) {
        return weekdays.getOrDefault(word, 0);
    }

    boolean isUnit(String word) {
        return units.containsKey(word);
    }

    /** Length in days, 0 for less than one. */
    int days(String unit) {
        return units.getOrDefault(unit, 0);
    }

    /** Part of the day or {@code HH:mm}, empty where the word is none. */
    String part(String word) {
        return parts.getOrDefault(word, "");
    }

    String zone(String word) {
        return zones.getOrDefault(word, "");
    }

    /** "on", "until": words before "the 15th" that make it a day. */
    boolean mayPrecedeDay(String word) {
        return beforeDays.contains(word);
    }

    /** Words behind "the 15th" that show that no noun follows, as in "the 15th floor". */
    boolean mayFollowDay(String word) {
        return afterDays.contains(word);
    }

    /** The number of an ordinal word, 0 where it is none. */
    int ordinal(String word) {
        return ordinals.getOrDefault(word, 0);
    }

    boolean isOrdinal(String word) {
        return ordinals.containsKey(word);
    }

    boolean isAgreement(String word) {
        return agreements.contains(word);
    }

    /** "due", "scheduled": words before the day for which something is set. */
    boolean isAppointing(String word) {
        return appointing.contains(word);
    }

    boolean namesAPlace(String word) {
        return notADate.contains(word);
    }

    Trie<Phrase> phrases() {
        return phrases;
    }

    Trie<Boolean> futureCues() {
        return futureCues;
    }
}
