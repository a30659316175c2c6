package org.ceaseline.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ceaseline.capture.Comment;
import org.ceaseline.capture.Report;
import org.ceaseline.coding.discourse.Remarks;
import org.ceaseline.coding.discourse.Weeks;

/**
 * Counts what the comments under reports say: hallmarks of dangerous speech and speech against it. Comments are read only to be
 * counted: no person and no text leaves this class, a count over fewer than {@link #FEWEST} comments is not given, and nothing here
 * ever becomes a claim. Commenters are no sample of any population. Immutable; safe to share between threads.
 */
public final class Discourse {

    /** Groups with fewer comments show no counts. */
    public static final int FEWEST = 10;

    private static final double Z = 1.959964;

    private final Remarks remarks;

    private Discourse(Remarks remarks) {
        this.remarks = remarks;
    }

    /** What a comment may be marked with, several at once. */
    public enum Hallmark {
        DEHUMANISING,
        CALL_TO_VIOLENCE,
        CALL_TO_EXPULSION,
        DISMISSAL_OF_HARM,
        LOYALTY_CHARGE,
        CONSPIRACY_TROPE,
        PAST_ATROCITY,
        MIRROR_ACCUSATION,
        MOCKERY,
        GROUP_BLAME,
        TALKS_REJECTION,
        COUNTER_SPEECH,
        FACTUAL_LEAD,
        OFF_TOPIC,
        UNCLEAR
    }

    /** Of whom a mark is said. */
    public enum Target {
        ARMED_ACTOR,
        PEOPLE_OF_THE_AREA,
        ETHNIC_OR_RELIGIOUS_GROUP,
        STATE,
        OUTLET_OR_USERS,
        NOBODY_NAMED
    }

    /** What bounds a group of comments. */
    public enum Grouping {
        ALL,
        REPORT,
        OUTLET,
        WEEK
    }

    /**
     * How many of a group's comments bear a mark.
     *
     * @param share comments / of
     * @param low lower end of the 95 % Wilson interval of the share
     * @param high upper end
     */
    public record Count(int comments, int of, double share, double low, double high) {}

    /**
     * The comments of one group.
     *
     * @param name report, outlet, or ISO week of publication; {@code undated} and {@code unnamed} where the page does not tell
     * @param comments how many there are
     * @param counts by hallmark; empty where there are fewer than {@link #FEWEST} comments, and for the smallest of the others where
     *     what is held back would otherwise follow from the whole
     * @param targets how many comments bear a hallmark of a target; empty as counts are
     */
    public record Group(
            Grouping grouping,
            String name,
            int comments,
            Map<Hallmark, Count> counts,
            Map<Hallmark, Map<Target, Integer>> targets) {

        /** True where too few comments stand behind the counts, or those of others could be worked out from them. */
        public boolean isSuppressed() {
            return counts.isEmpty();
        }

        private Group suppressed() {
            return new Group(grouping, name, comments, Map.of(), Map.of());
        }
    }

    /** By the rules for English. */
    public static Discourse english() {
        return new Discourse(English.DISCOURSE);
    }

    private static final class English {
        private static final Remarks DISCOURSE = Remarks.of("en");
    }

    /** What one comment is marked with, for the analyst's own screen. */
    public Map<Hallmark, Target> marks(CharSequence comment) {
        return remarks.of(comment);
    }

    /** Counts over all reports, then by report, outlet and week, each in the order of their names. */
    public List<Group> of(List<Report> reports) {
        Map<Grouping, Map<String, List<Map<Hallmark, Target>>>> marked = new EnumMap<>(Grouping.class);
        for (Report report : reports) {
            for (Comment comment : report.comments()) {
                Map<Hallmark, Target> marks = marks(report.text().subSequence(comment.start(), comment.end()));
                keep(marked, Grouping.ALL, "all", marks);
                keep(marked, Grouping.REPORT, report.name(), marks);
                keep(marked, Grouping.OUTLET, report.outlet().isBlank() ? "unnamed" : report.outlet(), marks);
                keep(marked, Grouping.WEEK, Weeks.of(report.published()), marks);
            }
        }
        List<Group> groups = new ArrayList<>();
        marked.forEach((grouping, named) -> {
            List<Group> cut = new ArrayList<>();
            named.forEach((name, all) -> cut.add(group(grouping, name, all)));
            groups.addAll(withoutRests(cut));
        });
        return groups;
    }

    /**
     * The groups of one cut with as many more held back as keep the counts of the small ones from following from the whole: the
     * smallest first, until {@link #FEWEST} comments are held back together.
     */
    private static List<Group> withoutRests(List<Group> cut) {
        int held = cut.stream()
                .filter(Group::isSuppressed)
                .mapToInt(Group::comments)
                .sum();
        List<Group> kept = new ArrayList<>(cut);
        while (held > 0 && held < FEWEST) {
            Optional<Group> smallest =
                    kept.stream().filter(group -> !group.isSuppressed()).min(Comparator.comparing(Group::comments));
            if (smallest.isEmpty()) {
                return kept;
            }
            held += smallest.get().comments();
            kept.set(kept.indexOf(smallest.get()), smallest.get().suppressed());
        }
        return kept;
    }

    private static void keep(
            Map<Grouping, Map<String, List<Map<Hallmark, Target>>>> marked,
            Grouping grouping,
            String name,
            Map<Hallmark, Target> marks) {
        marked.computeIfAbsent(grouping, any -> new TreeMap<>())
                .computeIfAbsent(name, any -> new ArrayList<>())
                .add(marks);
    }

    private static Group group(Grouping grouping, String name, List<Map<Hallmark, Target>> all) {
        Map<Hallmark, Count> counts = new LinkedHashMap<>();
        Map<Hallmark, Map<Target, Integer>> targets = new LinkedHashMap<>();
        if (all.size() >= FEWEST) {
            for (Hallmark hallmark : Hallmark.values()) {
                Map<Target, Integer> byTarget = new EnumMap<>(Target.class);
                all.stream()
                        .filter(marks -> marks.containsKey(hallmark))
                        .forEach(marks -> byTarget.merge(marks.get(hallmark), 1, Integer::sum));
                int hits =
                        byTarget.values().stream().mapToInt(Integer::intValue).sum();
                counts.put(hallmark, count(hits, all.size()));
                targets.put(hallmark, byTarget);
            }
        }
        return new Group(grouping, name, all.size(), counts, targets);
    }

    /** A share with its Wilson interval. */
    static Count count(int hits, int of) {
        double share = (double) hits / of;
        double centre = share + Z * Z / (2 * of);
        double reach = Z * Math.sqrt(share * (1 - share) / of + Z * Z / (4.0 * of * of));
        double scale = 1 + Z * Z / of;
        return new Count(hits, of, share, Math.max(0, (centre - reach) / scale), Math.min(1, (centre + reach) / scale));
    }

    /**
     * The symmetry report: the sentence of each rule with each name in the place of the group it speaks of, and how many of them are
     * still marked. Equal figures mean that the rules do not ask who is meant.
     *
     * @param names of the sides to compare
     * @return hits by hallmark and name
     */
    public Map<Hallmark, Map<String, Integer>> symmetry(List<String> names) {
        Map<Hallmark, Map<String, Integer>> hits = new EnumMap<>(Hallmark.class);
        remarks.examples().forEach(example -> {
            for (String name : names) {
                String said = "The " + name + " again. " + example.getValue();
                int hit = marks(said).containsKey(example.getKey()) ? 1 : 0;
                hits.computeIfAbsent(example.getKey(), any -> new LinkedHashMap<>())
                        .merge(name, hit, Integer::sum);
            }
        });
        return hits;
    }
}
