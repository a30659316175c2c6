package org.ceaseline.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobustnessTest {

    private final Syntax syntax = Syntax.english();

    private void readsAsTrees(String text) {
        for (Sentence sentence : syntax.read(text)) {
            isATree(sentence);
        }
    }

    private static void isATree(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        assertThat(tokens).hasSizeLessThanOrEqualTo(Splitter.LONGEST);
        assertThat(tokens.stream().filter(token -> token.head() < 0)).hasSize(1);
        for (Token token : tokens) {
            assertThat(token.lemma()).isNotEmpty();
            assertThat(stepsToRoot(tokens, token)).isLessThanOrEqualTo(tokens.size());
        }
    }

    private static int stepsToRoot(List<Token> tokens, Token from) {
        int steps = 0;
        for (Token at = from; at.head() >= 0 && steps <= tokens.size(); at = tokens.get(at.head())) {
            steps++;
        }
        return steps;
    }

    @Property(tries = 300)
    void anyTextIsReadAsTrees(@ForAll @StringLength(max = 200) String text) {
        readsAsTrees(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\n",
                "...",
                "?!?!",
                ")))",
                "-",
                "'",
                "\u201C",
                "\uD83D\uDE00 boom \uD83D\uDCA3",
                "\uD800",
                "\uDC00x",
                "x\uD800",
                "\u0000",
                "\uFEFFThe army left.",
                "....!!!,,,;;;",
                "# @ $ %",
                "-----",
                "''''",
                "al-",
                "-al-Assi",
                "www.",
                "http://",
                "n't",
                "’s",
                "5%",
                "3-",
                "U.S",
                "\u0301"
            })
    void oddTextIsReadAsTrees(String text) {
        readsAsTrees(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "A.",
                "'",
                "-",
                "1-",
                "al-",
                "http://",
                "\uD800",
                "\uD83D\uDE00",
                "a'",
                ".",
                "\"",
                "(",
                "x@",
                "A-b",
                "e-A-",
                "n't"
            })
    void aHundredThousandSignsWithoutASpaceAreReadInTheTimeOfManyShortTexts(String sign) {
        String text = sign.repeat(100_000 / sign.length());

        List<Sentence> read = syntax.read(text);

        assertThat(read).isNotEmpty();
        assertThat(read.get(read.size() - 1).end()).isEqualTo(text.length());
    }

    @Test
    void threadsDoNotDisturbEachOther() throws Exception {
        List<String> texts = List.of(
                "Arland shelled the port and Belmark answered.",
                "The siege of the town was lifted after 40 days, monitors said.",
                "“We will not talk,” the envoy of the rebels told reporters in Lomar.");
        List<List<Sentence>> expected = texts.stream().map(syntax::read).toList();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<Sentence>>> tasks = IntStream.range(0, 400)
                    .<Callable<List<Sentence>>>mapToObj(i -> () -> syntax.read(texts.get(i % 3)))
                    .toList();
            List<Future<List<Sentence>>> results = pool.invokeAll(tasks);
            for (int i = 0; i < results.size(); i++) {
                assertThat(results.get(i).get()).isEqualTo(expected.get(i % 3));
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
