package org.ceaseline.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells what changed between two captures of one page, by paragraphs and comments. Stateless. */
public final class Versions {

    /** Words in common, of all words of both, from which on a paragraph counts as changed and not as new. */
    private static final double KIN = 0.5;

    /** Paragraphs of one side that are compared one by one; above that only equal ones are found. */
    private static final int MOST_COMPARED = 2_000;

    private Versions() {}

    /** What became of a stretch of text. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** Where it stands. */
    public enum Part {
        HEADLINE,
        ARTICLE,
        CAPTION,
        CORRECTION,
        COMMENT
    }

    /**
     * One difference.
     *
     * @param before text in the earlier capture, empty where it was added
     * @param after text in the later capture, empty where it was removed
     */
    public record Step(Change change, Part part, String before, String after) {}

    /** All differences, in the order of the later capture; what was removed stands where it stood. */
    public static List<Step> difference(Report earlier, Report later) {
        List<Step> steps = new ArrayList<>();
        for (Part part : Part.values()) {
            steps.addAll(compare(part, texts(earlier, part), texts(later, part)));
        }
        return List.copyOf(steps);
    }

    /** True where a reader would see the same headline, article and comments. */
    public static boolean areSame(Report earlier, Report later) {
        return difference(earlier, later).isEmpty();
    }

    private static List<String> texts(Report report, Part part) {
        List<String> texts = new ArrayList<>();
        int lastComment = 0;
        for (Section section : report.sections()) {
            if (partOf(section) == part) {
                boolean goesOn = part == Part.COMMENT && section.comment() == lastComment && !texts.isEmpty();
                String text = report.textOf(section);
                if (goesOn) {
                    texts.set(texts.size() - 1, texts.get(texts.size() - 1) + "\n" + text);
                } else {
                    texts.add(text);
                }
                lastComment = section.comment();
            }
        }
        return texts;
    }

    /** Null for what a difference leaves out: bylines, and furniture that changes with every capture. */
    private static @Nullable Part partOf(Section section) {
        return switch (section.kind()) {
            case HEADLINE -> Part.HEADLINE;
            case STANDFIRST, BODY, LIST, TABLE, QUOTE -> Part.ARTICLE;
            case CAPTION, CAPTION_ILLUSTRATIVE -> Part.CAPTION;
            case CORRECTION -> Part.CORRECTION;
            case COMMENT -> Part.COMMENT;
            case BYLINE, FURNITURE -> null;
        };
    }

    private static List<Step> compare(Part part, List<String> before, List<String> after) {
        int[] match = equalOnes(before, after);
        if (part == Part.HEADLINE && before.size() == 1 && after.size() == 1 && match[0] < 0) {
            return List.of(new Step(Change.CHANGED, part, before.get(0), after.get(0)));
        }
        boolean[] kept = new boolean[before.size()];
        for (int place : match) {
            if (place >= 0) {
                kept[place] = true;
            }
        }
        List<Step> steps = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < after.size(); i++) {
            if (match[i] >= 0) {
                from = Math.max(from, match[i] + 1);
                continue;
            }
            int kin = before.size() > MOST_COMPARED ? -1 : kin(before, kept, after.get(i), from);
            if (kin >= 0) {
                kept[kin] = true;
                steps.add(new Step(Change.CHANGED, part, before.get(kin), after.get(i)));
            } else {
                steps.add(new Step(Change.ADDED, part, "", after.get(i)));
            }
        }
        for (int i = 0; i < before.size(); i++) {
            if (!kept[i]) {
                steps.add(new Step(Change.REMOVED, part, before.get(i), ""));
            }
        }
        return steps;
    }

    /** For each later text the earlier one with the same words, each used once; -1 where there is none. */
    private static int[] equalOnes(List<String> before, List<String> after) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            places.computeIfAbsent(plain(before.get(i)), key -> new ArrayList<>())
                    .add(i);
        }
        int[] match = new int[after.size()];
        for (int i = 0; i < match.length; i++) {
            List<Integer> same = places.getOrDefault(plain(after.get(i)), List.of());
            match[i] = same.isEmpty() ? -1 : same.remove(0);
        }
        return match;
    }

    /** The earlier text most like this one, nearest first among equals; -1 where none is like it. */
    private static int kin(List<String> before, boolean[] kept, String text, int from) {
        int best = -1;
        double most = KIN;
        for (int i = 0; i < before.size(); i++) {
            double likeness = kept[i] ? 0 : likeness(before.get(i), text);
            if (likeness > most || likeness == most && likeness > KIN && Math.abs(i - from) < Math.abs(best - from)) {
                most = likeness;
                best = i;
            }
        }
        return best;
    }

    private static double likeness(String one, String other) {
        Map<String, Integer> words = new HashMap<>();
        int all = 0;
        for (String word : plain(one).split(" ")) {
            words.merge(word, 1, Integer::sum);
            all++;
        }
        int shared = 0;
        for (String word : plain(other).split(" ")) {
            Integer left = words.get(word);
            boolean both = left != null && left > 0;
            shared += both ? 1 : 0;
            all += both ? 0 : 1;
            words.computeIfPresent(word, (key, count) -> count - 1);
        }
        return all == 0 ? 0 : (double) shared / all;
    }

    /** Quotes, dashes and blanks that a site sets anew are no change. */
    private static String plain(String text) {
        return text.replaceAll("[‘’]", "'")
                .replaceAll("[“”„«»]", "\"")
                .replaceAll("[–—]", "-")
                .replaceAll("[\\s\u00A0]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
