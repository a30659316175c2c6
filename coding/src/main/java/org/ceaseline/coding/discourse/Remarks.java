package org.ceaseline.coding.discourse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ceaseline.coding.Discourse.Hallmark;
import org.ceaseline.coding.Discourse.Target;
import org.ceaseline.coding.pattern.Table;
import org.ceaseline.coding.pattern.Table.Row;

/** Marks one comment by the rules of a language. Immutable; safe to share between threads. */
public final class Remarks {

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?\\n\\u2026]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
    private static final int FEWEST_WORDS = 3;
    private static final Map<Target, String> WORDS = Map.of(
            Target.ARMED_ACTOR, "@ARMED",
            Target.PEOPLE_OF_THE_AREA, "@PEOPLE",
            Target.ETHNIC_OR_RELIGIOUS_GROUP, "@GROUP",
            Target.STATE, "@STATE",
            Target.OUTLET_OR_USERS, "@READERS");

    private final Vocabulary vocabulary;
    private final List<Rule> rules = new ArrayList<>();

    private Remarks(String language) {
        this.vocabulary = new Vocabulary(Table.ofResource(language, "discourse/classes.tsv"));
        Table.ofResource(language, "discourse/hallmarks.tsv").rows().forEach(row -> rules.add(rule(row)));
    }

    /** The rules of a language's folder, for example {@code en}. */
    public static Remarks of(String language) {
        return new Remarks(language);
    }

    private Rule rule(Row row) {
        Hallmark hallmark = Stream.of(Hallmark.values())
                .filter(one -> one.name().equalsIgnoreCase(row.cell(1)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "discourse/hallmarks.tsv:" + row.line() + ": the hallmark \"" + row.cell(1)
                                + "\" is unknown. Write one of " + List.of(Hallmark.values()) + " in small letters."));
        List<String> unknown = vocabulary.unknown(row.cell(2) + " " + row.cell(3));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("discourse/hallmarks.tsv:" + row.line() + ": the class " + unknown.get(0)
                    + " is unknown. List it in classes.tsv or correct its name.");
        }
        boolean targeted = row.cell(4).equals("near");
        return new Rule(
                row.cell(0), hallmark, List.of(row.cell(2).split(" ")), row.cell(3), targeted, row.cell(5), row.line());
    }

    /** Sentences that each rule must mark, by its hallmark. */
    public List<Map.Entry<Hallmark, String>> examples() {
        return rules.stream()
                .map(rule -> Map.entry(rule.hallmark(), rule.sentence()))
                .toList();
    }

    /** What a comment is marked with, and of whom it is said; {@link Hallmark#UNCLEAR} where too little can be read. */
    public Map<Hallmark, Target> of(CharSequence comment) {
        Map<Hallmark, Target> marks = new EnumMap<>(Hallmark.class);
        int words = 0;
        Target lastNamed = Target.NOBODY_NAMED;
        for (String sentence : SENTENCE_END.split(comment)) {
            List<String> read = Stream.of(NO_LETTER.split(sentence.toLowerCase(Locale.ROOT)))
                    .filter(word -> !word.isEmpty())
                    .toList();
            words += read.size();
            for (Rule rule : rules) {
                Optional<Integer> at = rule.in(read, vocabulary);
                if (at.isPresent()) {
                    Target target = rule.targeted() ? nearest(read, at.get(), lastNamed) : Target.NOBODY_NAMED;
                    marks.merge(rule.hallmark(), target, (one, two) -> one == Target.NOBODY_NAMED ? two : one);
                }
            }
            lastNamed = nearest(read, 0, lastNamed);
        }
        if (marks.isEmpty() && words < FEWEST_WORDS) {
            marks.put(Hallmark.UNCLEAR, Target.NOBODY_NAMED);
        }
        return marks;
    }

    private Target nearest(List<String> sentence, int at, Target otherwise) {
        Target best = otherwise;
        int distance = Integer.MAX_VALUE;
        for (int i = 0; i < sentence.size(); i++) {
            for (Target target : Target.values()) {
                boolean here = WORDS.containsKey(target) && vocabulary.isListed(WORDS.get(target), sentence.get(i));
                if (here && Math.abs(i - at) < distance) {
                    best = target;
                    distance = Math.abs(i - at);
                }
            }
        }
        return best;
    }
}
