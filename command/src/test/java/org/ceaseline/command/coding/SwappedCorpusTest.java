package org.ceaseline.command.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ceaseline.capture.Capture;
import org.ceaseline.casebook.Actor;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.ActorMention;
import org.ceaseline.coding.Claim.PlaceMention;
import org.ceaseline.coding.Claim.Voice;
import org.ceaseline.coding.Coder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exchange any two parties of a report of the corpus, exchange them back in its coding: nothing has changed. */
class SwappedCorpusTest {

    private static final Path CORPUS = Path.of("..", "corpus", "en");
    private static final Coder CODER = Coder.with(Casebook.none());
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}{3,}");

    private static final List<String> LISTS = List.of(
            "org-words.tsv",
            "actor-nouns.tsv",
            "organisations.tsv",
            "titles.txt",
            "countries.tsv",
            "time-words.tsv",
            "place-nouns.tsv");
    private static final Set<String> COMMON = new java.util.HashSet<>();

    /** Two names of one report that are written alike, so that each may stand where the other stood. */
    record Exchange(String report, String one, String other) {

        String in(String text) {
            Matcher found = Pattern.compile("\\b(" + one + "|" + other + ")(?=\\b|(?:n|an|ian|ese|i|ish)\\b)")
                    .matcher(text);
            return found.replaceAll(match -> match.group().equals(one) ? other : one);
        }

        @Override
        public String toString() {
            return report + ": " + one + " and " + other;
        }
    }

    static Stream<Exchange> exchanges() throws IOException {
        List<Exchange> exchanges = new ArrayList<>();
        for (Corpus.Entry entry : Corpus.read(CORPUS, Corpus.Half.both).entries()) {
            Path labels = Path.of(entry.labels().file());
            String report = labels.getFileName().toString().substring(0, 3);
            List<String> names = new ArrayList<>(parties(entry, text(report)));
            for (int i = 0; i < names.size(); i++) {
                for (int j = i + 1; j < names.size(); j++) {
                    exchanges.add(new Exchange(report, names.get(i), names.get(j)));
                }
            }
        }
        return exchanges.stream();
    }

    /** Words that alone tell a labelled party from others: capitalised, and no common word of the corpus or the lists. */
    private static Set<String> parties(Corpus.Entry entry, String text) throws IOException {
        Set<String> common = commonWords();
        Set<String> names = new LinkedHashSet<>();
        entry.labels().labels().stream()
                .flatMap(label -> Stream.of(label.actors(), label.targets(), label.speakers()))
                .flatMap(List::stream)
                .forEach(party -> {
                    List<String> telling = Stream.of(party.split("[ -]"))
                            .filter(word -> NAME.matcher(word).matches())
                            .filter(word -> !common.contains(
                                    word.toLowerCase(Locale.ROOT).replaceFirst("s$", "")))
                            .filter(word -> !common.contains(word.toLowerCase(Locale.ROOT)))
                            .toList();
                    if (telling.size() == 1 && isWrittenInsideASentence(telling.get(0), text)) {
                        names.add(telling.get(0));
                    }
                });
        names.removeIf(name -> names.stream().anyMatch(other -> !other.equals(name) && name.startsWith(other)));
        names.removeIf(
                name -> Pattern.compile("\\b" + name + "\\p{L}").matcher(text).find());
        return names;
    }

    /** A capital at the start of a sentence alone does not tell a name from a word: such names are no equals of others. */
    private static boolean isWrittenInsideASentence(String name, String text) {
        return Pattern.compile("\\p{Ll}[,;]? " + name + "\\b").matcher(text).find();
    }

    /** Words that a report writes small, and those of the lists of bodies, nouns and countries. */
    private static Set<String> commonWords() throws IOException {
        if (COMMON.isEmpty()) {
            try (Stream<Path> files = Files.list(CORPUS)) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".txt")).toList()) {
                    Matcher small = Pattern.compile("\\b\\p{Ll}+\\b").matcher(Files.readString(file));
                    small.results().forEach(word -> COMMON.add(word.group()));
                }
            }
            for (String list : LISTS) {
                try (java.io.InputStream in = Coder.class.getResourceAsStream("en/mention/" + list)) {
                    String words = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    Matcher word = Pattern.compile("\\p{L}+").matcher(words.toLowerCase(Locale.ROOT));
                    word.results().forEach(one -> COMMON.add(one.group()));
                }
            }
        }
        return COMMON;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exchanges")
    void theCodingSwapsWithTheParties(Exchange exchange) throws IOException {
        String text = text(exchange.report());

        assertThat(coded(CODER, exchange.in(text)).stream().map(exchange::in).toList())
                .isEqualTo(coded(CODER, text));
    }

    /** What a casebook knows of two actors changes places with their names. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("exchanges")
    void theCodingSwapsWithThePartiesOfACasebook(Exchange exchange) throws IOException {
        String text = text(exchange.report());
        Casebook known = casebook(exchange.one(), exchange.other());
        Casebook swapped = casebook(exchange.other(), exchange.one());

        assertThat(coded(Coder.with(swapped), exchange.in(text)).stream()
                        .map(exchange::in)
                        .toList())
                .isEqualTo(coded(Coder.with(known), text));
    }

    /** The first is a state, the second a group. */
    private static Casebook casebook(String state, String group) {
        return new Casebook(
                "two",
                "Two sides",
                Optional.empty(),
                Optional.empty(),
                List.of("en"),
                List.of(
                        actor("state", state, List.of("Government of " + state), "state"),
                        actor("group", group, List.of(group + " Front", group + " fighters"), "rebel_group")),
                List.of(),
                List.of(),
                List.of());
    }

    private static Actor actor(String id, String name, List<String> aliases, String kind) {
        return new Actor(
                id,
                name,
                aliases,
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                List.of(),
                List.of(),
                List.of("written for this test"),
                "");
    }

    @Test
    void enoughPartiesAreExchanged() throws IOException {
        assertThat(exchanges().map(Exchange::report).distinct().count()).isGreaterThan(35);
    }

    private static String text(String report) throws IOException {
        return Files.readString(CORPUS.resolve(report + ".txt"));
    }

    private static List<String> coded(Coder coder, String text) {
        return Capture.read("report.txt", text.getBytes(StandardCharsets.UTF_8)).reports().stream()
                .flatMap(report -> coder.code(report).stream())
                .map(SwappedCorpusTest::line)
                .toList();
    }

    private static String line(Claim claim) {
        return claim.type() + " " + claim.modality() + " " + claim.negative() + " "
                + claim.actors().stream().map(ActorMention::surface).toList()
                + claim.actors().stream().map(ActorMention::id).toList()
                + claim.targets().stream().map(ActorMention::surface).toList()
                + claim.places().stream().map(PlaceMention::surface).toList()
                + claim.chain().stream().map(Voice::surface).toList()
                + claim.time().start() + claim.time().end() + claim.rules();
    }
}
