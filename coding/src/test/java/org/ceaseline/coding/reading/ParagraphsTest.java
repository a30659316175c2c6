package org.ceaseline.coding.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.ActorMention;
import org.ceaseline.coding.Coder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code paragraphs.txt} asks of short paragraphs. */
class ParagraphsTest {

    private static final Coder CODER = Coder.with(Casebook.none());
    private static final String FILE = "/org/ceaseline/coding/en/paragraphs.txt";

    /**
     * One paragraph of the file.
     *
     * @param asked lines that begin with = or !
     */
    record Paragraph(String text, List<String> asked) {
        @Override
        public String toString() {
            return text;
        }
    }

    static List<Paragraph> paragraphs() throws IOException {
        List<Paragraph> all = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(ParagraphsTest.class.getResourceAsStream(FILE))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("> ")) {
                    all.add(new Paragraph(line.substring(2), new ArrayList<>()));
                } else if (line.startsWith("= ") || line.startsWith("! ")) {
                    all.get(all.size() - 1).asked().add(line);
                } else {
                    assertThat(line).matches("(#.*)?");
                }
            }
        }
        assertThat(all).allSatisfy(one -> assertThat(one.asked()).isNotEmpty());
        return all;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("paragraphs")
    void givesWhatIsAsked(Paragraph paragraph) {
        List<Claim> claims = CODER.code(Page.of(paragraph.text()));
        String coded = claims.stream().map(ParagraphsTest::told).collect(Collectors.joining("\n"));
        for (String line : paragraph.asked()) {
            boolean there = claims.stream().anyMatch(claim -> fits(claim, line.substring(2)));
            assertThat(there).as("%s%nof%n%s", line, coded).isEqualTo(line.startsWith("="));
        }
    }

    private static boolean fits(Claim claim, String asked) {
        String[] parts = asked.split(";");
        Map<String, String> told = values(claim);
        boolean type = parts[0].strip().equals("*")
                || parts[0].strip().equals(claim.type().id());
        return type
                && Arrays.stream(parts).skip(1).map(String::strip).allMatch(part -> {
                    String key = part.substring(0, part.indexOf('='));
                    return same(part.substring(key.length() + 1), told.getOrDefault(key, ""));
                });
    }

    private static boolean same(String asked, String told) {
        return names(asked).equals(names(told));
    }

    private static Set<String> names(String listed) {
        return Stream.of(listed.split(",")).map(String::strip).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> values(Claim claim) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("actor", joined(claim.actors()));
        values.put("target", joined(claim.targets()));
        values.put(
                "place",
                claim.places().stream().map(Claim.PlaceMention::surface).collect(Collectors.joining(", ")));
        values.put("speaker", claim.speaker().orElse(""));
        values.put("modality", claim.modalityInCodebook());
        values.put("polarity", claim.negative() ? "negative" : "positive");
        values.put("status", claim.attributes().getOrDefault("status", ""));
        values.put("date", claim.time().start().map(Object::toString).orElse(""));
        claim.quantities()
                .forEach(quantity -> values.put(
                        quantity.what(), quantity.low().map(Object::toString).orElse("")));
        return values;
    }

    private static String joined(List<ActorMention> mentions) {
        return mentions.stream().map(ActorMention::surface).collect(Collectors.joining(", "));
    }

    private static String told(Claim claim) {
        return claim.type().id() + values(claim);
    }
}
