package org.ceaseline.coding.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ceaseline.coding.EventTime;
import org.ceaseline.syntax.Sentence;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** How many of the labelled names, places, dates and figures are on offer in their sentence. */
class ReachTest {

    private static final Path CORPUS = Path.of("..", "corpus", "en");
    private static final Path SHARED = Path.of("..", "..", "shared", "coding", "own");

    /** Found and wanted, by column; and what was missed. */
    private static final class Score {
        private final Map<String, int[]> counts = new TreeMap<>();
        private final List<String> misses = new ArrayList<>();

        void add(String what, boolean found, String miss) {
            int[] count = counts.computeIfAbsent(what, unused -> new int[2]);
            count[0] += found ? 1 : 0;
            count[1]++;
            if (!found) {
                misses.add(what + " | " + miss);
            }
        }

        double share(String what) {
            int[] count = counts.getOrDefault(what, new int[] {1, 1});
            return (double) count[0] / count[1];
        }

        @Override
        public String toString() {
            StringBuilder out = new StringBuilder();
            counts.forEach((what, count) ->
                    out.append(String.format(Locale.ROOT, "%s %d/%d %.3f  ", what, count[0], count[1], share(what))));
            return out.toString();
        }
    }

    @Test
    void mostLabelledValuesOfTheCorpusAreOnOffer() {
        assertThat(CORPUS).as("the corpus of the project").isDirectory();
        assertReach(Gold.corpus(CORPUS));
    }

    @Test
    void mostLabelledValuesOfOtherReportsAreOnOffer() {
        Assumptions.assumeTrue(Files.isDirectory(SHARED), "No other labelled reports beside the project.");
        assertReach(Gold.json(SHARED));
    }

    private static void assertReach(List<Gold> gold) {
        Score score = new Score();
        gold.forEach(it -> measure(it, score));
        System.out.println("on offer: " + score);
        if (Boolean.getBoolean("misses")) {
            score.misses.forEach(System.out::println);
        }
        assertThat(score.share("date")).isGreaterThan(0.85);
        assertThat(score.share("place")).isGreaterThan(0.75);
        assertThat(score.share("actor")).isGreaterThan(0.70);
    }

    private static void measure(Gold gold, Score score) {
        Page page = gold.published().length() == 10
                ? Page.published(gold.published(), gold.text())
                : Page.undated(gold.text());
        Page parsed = page.parsed();
        Reading reading = parsed.read();
        for (Map<String, String> claim : gold.claims()) {
            sentence(parsed, claim.get("quote")).ifPresent(it -> measure(gold, parsed, reading, it, claim, score));
        }
    }

    private static Optional<Sentence> sentence(Page page, String quote) {
        String key = Gold.key(quote);
        return page.sentences().stream()
                .filter(it -> Gold.key(page.report().text().substring(it.start(), it.end()))
                                .contains(key)
                        || key.startsWith(Gold.key(page.report().text().substring(it.start(), it.end()))))
                .findFirst();
    }

    private static void measure(
            Gold gold, Page page, Reading reading, Sentence sentence, Map<String, String> claim, Score score) {
        Found found = reading.in(sentence);
        String text = gold.name() + " " + page.report().text().substring(sentence.start(), sentence.end());
        String date = claim.getOrDefault("date", "");
        if (!date.isEmpty()) {
            score.add(
                    "date",
                    isDateOnOffer(reading, sentence, found, date),
                    date + " | "
                            + found.times().stream()
                                    .map(it -> it.time().raw() + "="
                                            + it.time().start().orElse(null))
                                    .toList()
                            + " | " + text);
        }
        if (!claim.getOrDefault("place", "").isEmpty()) {
            List<String> names = places(reading, page, sentence);
            boolean any =
                    values(claim.get("place")).anyMatch(it -> names.stream().anyMatch(name -> same(it, name)));
            score.add("place", any, claim.get("place") + " | " + names + " | " + text);
        }
        List<String> names = actors(reading, page, sentence);
        for (String column : List.of("actor", "target", "speaker")) {
            values(claim.getOrDefault(column, ""))
                    .forEach(it -> score.add(
                            column,
                            names.stream().anyMatch(name -> same(it, name)),
                            it + " | " + names + " | " + text));
        }
    }

    private static Stream<String> values(String joined) {
        return Arrays.stream(joined.split(";")).map(String::strip).filter(it -> !it.isEmpty());
    }

    private static List<String> places(Reading reading, Page page, Sentence sentence) {
        List<String> names = new ArrayList<>();
        reading.in(sentence).places().forEach(it -> names.add(it.name()));
        reading.placesBefore(sentence).forEach(it -> names.add(it.name()));
        return names;
    }

    private static List<String> actors(Reading reading, Page page, Sentence sentence) {
        List<String> names = new ArrayList<>();
        reading.in(sentence).actors().forEach(it -> names.add(it.name()));
        sentence.tokens().stream()
                .filter(it -> it.upos().equals("NOUN") || it.upos().equals("PROPN"))
                .flatMap(it -> reading.actorAt(sentence, it.index()).stream())
                .forEach(it -> names.add(it.name()));
        return names.stream().distinct().toList();
    }

    private static boolean isDateOnOffer(Reading reading, Sentence sentence, Found found, String gold) {
        Days bounds = bounds(gold);
        List<EventTime> times = new ArrayList<>();
        found.times().forEach(it -> times.add(it.time()));
        times.add(reading.timeOf(sentence, 0, Telling.ACT));
        times.add(reading.documentDate());
        return times.stream().anyMatch(it -> lies(it, bounds));
    }

    private static boolean lies(EventTime time, Days bounds) {
        return time.start().isPresent()
                && time.end().isPresent()
                && !time.start().get().isBefore(bounds.first().minusDays(1))
                && !time.end().get().isAfter(bounds.last().plusDays(1));
    }

    private static Days bounds(String gold) {
        String[] ends = gold.split("/");
        return new Days(day(ends[0], false), day(ends[ends.length - 1], true));
    }

    private static LocalDate day(String text, boolean end) {
        if (text.length() == 4) {
            return LocalDate.parse(text + (end ? "-12-31" : "-01-01"));
        }
        YearMonth month = YearMonth.parse(text.substring(0, 7));
        return text.length() == 7 ? (end ? month.atEndOfMonth() : month.atDay(1)) : LocalDate.parse(text);
    }

    /** One name inside the other, articles and genitives aside. */
    private static boolean same(String gold, String offered) {
        Set<String> one = words(gold);
        Set<String> two = words(offered);
        return !one.isEmpty() && !two.isEmpty() && (one.containsAll(two) || two.containsAll(one));
    }

    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>(
                List.of(Gold.key(name.replaceAll("['\u2019]s\\b", "").replaceAll("['\u2019]", ""))
                        .split(" ")));
        words.removeAll(Set.of("the", "a", "an", "of", "in", ""));
        return words;
    }
}
