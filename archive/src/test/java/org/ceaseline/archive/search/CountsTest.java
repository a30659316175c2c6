package org.ceaseline.archive.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ceaseline.archive.Hits;
import org.ceaseline.archive.Question;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.EventTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facets and hits of an index in several segments, some of it deleted, beside the same counted one by one. */
class CountsTest {

    private static final List<EventType> TYPES =
            List.of(EventType.SHELLING, EventType.AIR_STRIKE, EventType.AID_ACCESS, EventType.CIVILIAN_HARM);
    private static final List<String> VERDICTS = List.of("violation_alleged", "contested", "not_covered");

    private final Random random = new Random(7);
    private final List<Entry> standing = new ArrayList<>();
    private final Map<Long, String> verdicts = new HashMap<>();
    private Index index;

    @BeforeEach
    void fill(@TempDir Path folder) throws IOException {
        index = new Index(folder.resolve("search"));
        long key = 0;
        for (int part = 0; part < 4; part++) {
            List<Entry> fresh = new ArrayList<>();
            for (int claim = 0; claim < 700; claim++) {
                Entry entry = entry(++key, part < 3 ? (int) (key % 90) + 90 * part : (int) (key % 40));
                fresh.add(entry);
                if (key % 3 != 0) {
                    verdicts.put(key, VERDICTS.get((int) (key % VERDICTS.size())));
                }
            }
            List<String> again =
                    part == 3 ? fresh.stream().map(Entry::coding).distinct().toList() : List.of();
            standing.removeIf(entry -> again.contains(entry.coding()));
            standing.addAll(fresh);
            index.update(part == 0, again, fresh.stream(), key);
        }
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private Entry entry(long key, int report) {
        String id = String.format(Locale.ROOT, "c-%05d", key);
        List<Claim.ActorMention> actors = new ArrayList<>();
        for (int actor = 0; actor < random.nextInt(4); actor++) {
            String name = "band " + random.nextInt(400);
            actors.add(new Claim.ActorMention(name, Optional.empty(), Claim.Resolution.UNKNOWN, List.of(), ""));
        }
        String text = "word" + random.nextInt(3) + (random.nextInt(10) == 0 ? " seldom" : " often") + " and always";
        Optional<LocalDate> day = random.nextInt(10) == 0
                ? Optional.empty()
                : Optional.of(LocalDate.of(2016, 1, 1).plusDays(random.nextInt(300)));
        int days = random.nextInt(5) == 0 ? 20 : 0;
        Claim claim = new Claim(
                id,
                "r-" + report,
                TYPES.get(random.nextInt(100) < 85 ? 0 : random.nextInt(TYPES.size())),
                List.of(new Claim.Voice("The Herald", Optional.empty(), "outlet", "", "")),
                Claim.Modality.ASSERTED,
                Optional.empty(),
                false,
                Optional.empty(),
                actors,
                List.of(),
                List.of(),
                new EventTime(
                        day,
                        day.map(first -> first.plusDays(days)),
                        1,
                        "explicit",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        List.of()),
                List.of(),
                Map.of(),
                List.of(),
                new Claim.Evidence(0, text.length(), text, 0, 1, "BODY"),
                List.of("made"));
        return new Entry(key, "r-" + report + " book", claim, "A title", "The Herald", "book", List.of());
    }

    private Hits search(Question question) throws IOException {
        return index.search(question, new Findings() {
            @Override
            public String state() {
                return "once";
            }

            @Override
            public Met read() {
                return Met.of(verdicts.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(row -> new Met.Row(row.getKey(), "book/truce", row.getValue())));
            }
        });
    }

    private static Question question(String words, Map<String, List<String>> only, Optional<LocalDate> from) {
        return question(words, only, from, Optional.empty());
    }

    private static Question question(
            String words, Map<String, List<String>> only, Optional<LocalDate> from, Optional<LocalDate> to) {
        return new Question(words, only, from, to, Optional.empty(), List.of(), 40);
    }

    @Test
    void whateverIsAskedTheCountsAreThoseOfEachClaimLookedAt() throws IOException {
        LocalDate may = LocalDate.of(2016, 5, 1);
        check(question("", Map.of(), Optional.empty()), entry -> true);
        check(question("always", Map.of(), Optional.empty()), entry -> true);
        check(question("seldom", Map.of(), Optional.empty()), entry -> has(entry, "seldom"));
        check(question("often word1", Map.of(), Optional.empty()), entry -> has(entry, "often") && has(entry, "word1"));
        check(question("", Map.of("type", List.of("shelling")), Optional.empty()), CountsTest::isShelling);
        check(
                question("always", Map.of("type", List.of("shelling")), Optional.of(may)),
                entry -> isShelling(entry) && meets(entry, may, LocalDate.MAX));
        check(
                question("often", Map.of("finding", List.of("contested")), Optional.empty()),
                entry -> has(entry, "often") && "contested".equals(verdicts.get(entry.key())));
        check(
                question("", Map.of("finding", List.of("contested", "not_covered")), Optional.of(may)),
                entry -> meets(entry, may, LocalDate.MAX)
                        && List.of("contested", "not_covered").contains(verdicts.getOrDefault(entry.key(), "")));
        check(question("nowhere", Map.of(), Optional.empty()), entry -> false);
    }

    @Test
    void daysAreThoseOnWhichAClaimMayLie() throws IOException {
        LocalDate may = LocalDate.of(2016, 5, 1);
        LocalDate june = LocalDate.of(2016, 6, 1);
        for (String words : List.of("", "always", "often", "seldom")) {
            check(
                    question(words, Map.of(), Optional.empty(), Optional.of(may)),
                    entry -> has(entry, words) && meets(entry, LocalDate.MIN, may));
            check(
                    question(words, Map.of(), Optional.of(may), Optional.of(june)),
                    entry -> has(entry, words) && meets(entry, may, june));
            check(
                    question(words, Map.of("finding", List.of("contested")), Optional.of(may), Optional.of(may)),
                    entry -> has(entry, words)
                            && meets(entry, may, may)
                            && "contested".equals(verdicts.get(entry.key())));
        }
    }

    @Test
    void wordsThatManyHaveAreLookedForAnewWhereClaimsHaveComeOrGone() throws IOException {
        for (int round = 0; round < 3; round++) {
            check(question("often", Map.of(), Optional.empty()), entry -> has(entry, "often"));
            check(question("often always", Map.of(), Optional.empty()), entry -> has(entry, "often"));
            long key = 10_000 + 100 * round;
            List<Entry> fresh = new ArrayList<>();
            for (int claim = 0; claim < 50; claim++) {
                fresh.add(entry(key + claim, round));
            }
            List<String> again = List.of("r-" + round + " book");
            standing.removeIf(entry -> again.contains(entry.coding()));
            standing.addAll(fresh);
            index.update(false, again, fresh.stream(), key);
        }
    }

    private static boolean has(Entry entry, String word) {
        return entry.claim().evidence().text().contains(word);
    }

    private static boolean isShelling(Entry entry) {
        return entry.claim().type() == EventType.SHELLING;
    }

    /** What has no day may lie on any. */
    private static boolean meets(Entry entry, LocalDate from, LocalDate to) {
        EventTime time = entry.claim().time();
        return !time.start().orElse(LocalDate.MIN).isAfter(to)
                && !time.end().orElse(LocalDate.MAX).isBefore(from);
    }

    private void check(Question question, Predicate<Entry> fits) throws IOException {
        List<Entry> wanted = standing.stream().filter(fits).toList();
        Hits hits = search(question);
        String as = question.toString();
        assertThat(hits.total()).as(as).isEqualTo(wanted.size());
        assertThat(hits.facets().get("type"))
                .as(as)
                .isEqualTo(counted(
                        wanted.stream().map(entry -> entry.claim().type().id())));
        assertThat(hits.facets().get("actor"))
                .as(as)
                .isEqualTo(counted(wanted.stream().flatMap(entry -> entry.claim().actors().stream()
                        .map(Claim.ActorMention::surface)
                        .distinct())));
        assertThat(hits.facets().get("finding"))
                .as(as)
                .isEqualTo(counted(
                        wanted.stream().map(Entry::key).map(verdicts::get).filter(found -> found != null)));
        if (question.words().isEmpty()) {
            assertThat(hits.claims())
                    .isEqualTo(wanted.stream()
                            .sorted(Comparator.comparing(Entry::key))
                            .map(entry -> entry.claim().id())
                            .limit(40)
                            .toList());
        }
    }

    /** The twenty most frequent. */
    private static Map<String, Long> counted(Stream<String> values) {
        Map<String, Long> all = new HashMap<>();
        values.forEach(value -> all.merge(value, 1L, Long::sum));
        Map<String, Long> most = new HashMap<>();
        all.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(20)
                .forEach(entry -> most.put(entry.getKey(), entry.getValue()));
        return most;
    }

    @Test
    void theNextHitsAreThoseBehindTheFirst() throws IOException {
        for (String words : List.of("", "seldom")) {
            Question all = question(words, Map.of(), Optional.empty());
            Question behind = new Question(
                    words, Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), 25, 15);
            assertThat(search(behind).claims()).isEqualTo(search(all).claims().subList(25, 40));
        }
    }
}
