package org.ceaseline.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim.ActorMention;
import org.ceaseline.coding.Claim.PlaceMention;
import org.ceaseline.coding.plain.PlainReader;
import org.ceaseline.coding.reading.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Headlines and simple statements in Arabic. */
class ArabicTest {

    private static final Coder CODER = Coder.with(Casebook.none());
    private static final String NONE = "none";

    /** What the statements reach; {@code extra} is the share of sentences from which nothing was invented. */
    private static final Map<String, Double> FLOORS = Map.of(
            "type", 1.0,
            "extra", 1.0,
            "actor", .94,
            "target", .98,
            "speaker", .98,
            "place", 1.0,
            "date", 1.0,
            "modality", .98,
            "polarity", 1.0);

    /** One row of {@code statements.tsv}. */
    private record Row(List<String> cells) {
        String sentence() {
            return cells.get(0);
        }

        String type() {
            return cells.get(1);
        }
    }

    static Stream<Map.Entry<String, String>> examples() {
        return new PlainReader("ar", Casebook.none()).examples().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void everyRowCodesItsSentence(Map.Entry<String, String> example) {
        assertThat(coded(example.getValue()))
                .extracting(claim -> claim.type().id())
                .containsExactly(example.getKey());
    }

    @Test
    void everyTypeHasARow() {
        assertThat(examples().map(Map.Entry::getKey).distinct()).hasSize(EventType.values().length);
    }

    @Test
    void theStatementsAreCodedAtLeastAsWellAsMeasured() throws IOException {
        Map<String, int[]> counts = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (Row row : rows()) {
            List<Claim> claims = coded(row.sentence());
            Claim claim = claims.stream()
                    .filter(one -> one.type().id().equals(row.type()))
                    .findFirst()
                    .orElse(null);
            count(counts, "extra", claims.size() - (claim == null ? 0 : 1) == 0, wrong, row, claims);
            if (!row.type().equals(NONE)) {
                count(counts, "type", claim != null, wrong, row, claims);
            }
            if (claim != null) {
                Map<String, String> got = values(claim);
                List<String> names = List.of("actor", "target", "speaker", "place", "date", "modality", "polarity");
                for (int i = 0; i < names.size(); i++) {
                    String expected = row.cells().get(i + 2);
                    if (!names.get(i).equals("date") || !expected.isEmpty()) {
                        count(counts, names.get(i), expected.equals(got.get(names.get(i))), wrong, row, claims);
                    }
                }
            }
        }
        FLOORS.forEach((name, floor) -> assertThat((double) counts.get(name)[0] / counts.get(name)[1])
                .as("share of right " + name + "; wrong are:\n" + String.join("\n", wrong))
                .isGreaterThanOrEqualTo(floor));
    }

    @Test
    void aTruceBreaksNothingAndAMonthIsNoPlace() {
        assertThat(coded("واتهمت جبهة بلمارك الجيش بخرق الهدنة الموقعة في آذار."))
                .singleElement()
                .satisfies(claim -> assertThat(claim.places()).isEmpty());
        assertThat(coded("الجيش يقصف بلدة أوسك والجبهة تتهمه بخرق الهدنة"))
                .filteredOn(claim -> claim.type() == EventType.VIOLATION_ALLEGED)
                .allSatisfy(claim -> assertThat(claim.actors()).isEmpty())
                .isNotEmpty();
    }

    @Test
    void noStatementHoweverBrokenIsAFault() throws IOException {
        Random chance = new Random(7);
        List<String> words = rows().stream()
                .flatMap(row -> Stream.of(row.sentence().split(" ")))
                .toList();
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            int length = chance.nextInt(i < 5 ? 3000 : 30);
            for (int word = 0; word < length; word++) {
                String one = words.get(chance.nextInt(words.size()));
                text.append(one, chance.nextInt(one.length()), one.length())
                        .append(chance.nextInt(9) == 0 ? "\u200f\ud800" : " ");
            }
            assertThat(CODER.read(arabic("x" + text)).faults()).isEmpty();
        }
    }

    private static void count(
            Map<String, int[]> counts, String name, boolean right, List<String> wrong, Row row, List<Claim> claims) {
        int[] count = counts.computeIfAbsent(name, any -> new int[2]);
        count[0] += right ? 1 : 0;
        count[1]++;
        if (!right) {
            wrong.add(name + ": " + String.join(" | ", row.cells()) + " => "
                    + claims.stream()
                            .map(claim -> claim.type().id() + values(claim))
                            .toList());
        }
    }

    private static Map<String, String> values(Claim claim) {
        return Map.of(
                "actor", claim.actors().stream().map(ActorMention::surface).collect(Collectors.joining("; ")),
                "target", claim.targets().stream().map(ActorMention::surface).collect(Collectors.joining("; ")),
                "speaker", claim.speaker().orElse(""),
                "place", claim.places().stream().map(PlaceMention::surface).collect(Collectors.joining("; ")),
                "date", claim.time().start().map(Objects::toString).orElse(""),
                "modality", claim.modalityInCodebook(),
                "polarity", claim.negative() ? "negative" : "positive");
    }

    private static List<Claim> coded(String sentence) {
        return CODER.code(arabic(sentence));
    }

    private static Report arabic(String sentence) {
        Report page = Page.of(sentence);
        return new Report(
                page.id(),
                page.evidence(),
                page.name(),
                page.address(),
                page.title(),
                page.outlet(),
                page.byline(),
                page.syndicated(),
                "ar",
                page.published(),
                page.updated(),
                page.text(),
                page.alignment(),
                page.sections(),
                page.comments(),
                page.declaredComments(),
                page.faults(),
                page.rubric(),
                page.keywords(),
                page.fetched());
    }

    private static List<Row> rows() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ArabicTest.class.getResourceAsStream("ar/statements.tsv")),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("sentence\t"))
                    .map(line -> new Row(Arrays.asList(line.split("\t", -1))))
                    .toList();
        }
    }
}
