package org.ceaseline.capture.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Comment;
import org.ceaseline.capture.Published;
import org.ceaseline.capture.Report;
import org.ceaseline.capture.Section;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The seed pages against their labelled lines; runs where they lie beside the project. */
class SeedSegmentationTest {

    private static final Path SEEDS = Path.of("..", "..", "shared", "seeds");
    private static final Set<String> BODY = Set.of("body");
    private static final Set<String> SPOKEN = Set.of("comment_text", "reply_text", "embed_title");

    static Stream<String> seeds() throws IOException {
        if (!Files.exists(SEEDS.resolve("segmentation.json"))) {
            return Stream.of("absent");
        }
        try (Stream<Path> files = Files.list(SEEDS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private record Page(Report report, List<Integer> lineStarts, JsonNode gold) {

        static Page of(String name) throws IOException {
            assumeTrue(
                    !name.equals("absent"),
                    "The seed pages are not beside the project; this test has nothing to read.");
            byte[] bytes = Files.readAllBytes(SEEDS.resolve(name));
            List<Integer> starts = new ArrayList<>(List.of(0));
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == '\n') {
                    starts.add(i + 1);
                }
            }
            JsonNode gold = new ObjectMapper()
                    .readTree(Files.readString(SEEDS.resolve("segmentation.json"), StandardCharsets.UTF_8))
                    .get(name);
            Capture.Reading reading = Capture.read(name, bytes);
            assertThat(reading.reports()).hasSize(1);
            return new Page(reading.reports().get(0), starts, gold);
        }

        int line(int textOffset) {
            int raw = report.alignment().byteAtOrBefore(textOffset);
            int line = 0;
            while (line < lineStarts.size() && lineStarts.get(line) <= raw) {
                line++;
            }
            return line;
        }

        Set<Integer> goldLines(Set<String> kinds) {
            Set<Integer> lines = new TreeSet<>();
            for (JsonNode row : gold) {
                if (kinds.contains(row.get("kind").asString())) {
                    lines.add(row.get("line").asInt());
                }
            }
            return lines;
        }

        Set<Integer> linesOf(Section.Kind kind) {
            Set<Integer> lines = new TreeSet<>();
            report.sections().stream().filter(s -> s.kind() == kind).forEach(s -> lines.add(line(s.start())));
            return lines;
        }

        /** Line of each gold comment's first text. */
        Set<Integer> goldStarts() {
            TreeMap<Integer, Integer> first = new TreeMap<>();
            for (JsonNode row : gold) {
                if (row.has("comment") && row.has("paragraph")) {
                    first.putIfAbsent(
                            row.get("comment").asInt(), row.get("line").asInt());
                }
            }
            return new TreeSet<>(first.values());
        }

        Set<Integer> goldDoubtfulComments() {
            Set<Integer> comments = new TreeSet<>();
            for (JsonNode row : gold) {
                if (row.has("confidence") && row.get("confidence").asString().equals("ambiguous")) {
                    comments.add(row.get("comment").asInt());
                }
            }
            return comments;
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bodyAndCommentsAreCutExactly(String name) throws IOException {
        Page page = Page.of(name);
        assertThat(page.linesOf(Section.Kind.BODY)).isEqualTo(page.goldLines(BODY));
        assertThat(page.linesOf(Section.Kind.COMMENT)).isEqualTo(page.goldLines(SPOKEN));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyCommentBeginsWhereItBegins(String name) throws IOException {
        Page page = Page.of(name);
        Set<Integer> starts = new TreeSet<>();
        page.report().comments().forEach(comment -> starts.add(page.line(comment.start())));
        assertThat(starts).isEqualTo(page.goldStarts());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void doubtfulCutsAreFlaggedAndClearOnesAreNot(String name) throws IOException {
        Page page = Page.of(name);
        Set<Integer> flagged = new TreeSet<>();
        page.report().comments().stream().filter(Comment::ambiguous).forEach(c -> flagged.add(c.number()));
        assertThat(flagged).isEqualTo(page.goldDoubtfulComments());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void authorsAreNumbersAndTheirNamesAreGone(String name) throws IOException {
        Page page = Page.of(name);
        Set<Integer> named = new TreeSet<>();
        for (JsonNode row : page.gold()) {
            if (row.get("kind").asString().equals("comment_author")) {
                named.add(row.get("comment").asInt());
            }
        }
        Set<Integer> found = new TreeSet<>();
        page.report().comments().stream().filter(c -> c.author().isPresent()).forEach(c -> found.add(c.number()));
        assertThat(found).isEqualTo(named);
        page.goldLines(Set.of("comment_author"))
                .forEach(line -> assertThat(page.report().sections()).noneMatch(s -> page.line(s.start()) == line));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theWidgetBoundsTheDayAndIsNotTheDay(String name) throws IOException {
        Published published = Page.of(name).report().published();
        assertThat(published.isKnown()).isFalse();
        assertThat(published.latest()).isEqualTo(java.time.LocalDate.of(2021, 6, 30));
        assertThat(published.signals()).allMatch(signal -> !signal.used());
    }
}
