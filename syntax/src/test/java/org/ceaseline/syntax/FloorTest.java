package org.ceaseline.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Accuracy may not fall. A lower floor needs a line in the changelog that says why. */
class FloorTest {

    private static final double REPORTS = 91.0;
    private static final double PUD = 83.9;
    /** Give the folder of the treebanks with {@code -Dtreebanks=DIR}. */
    private static final Path PUD_FILE = Path.of(System.getProperty("treebanks", "treebanks"), "pud-test.conllu.gz");

    private final Syntax syntax = Syntax.english();

    @Test
    void sentencesOfConflictReportsAreParsedAsBefore() throws IOException {
        assertThat(labelledAttachment(Reports.of("reports-test.conllu"))).isGreaterThanOrEqualTo(REPORTS);
    }

    @Test
    void newsIsParsedAsBefore() throws IOException {
        assumeTrue(Files.exists(PUD_FILE), "needs " + PUD_FILE + " (universaldependencies.org, English PUD)");

        assertThat(labelledAttachment(Reports.packed(PUD_FILE))).isGreaterThanOrEqualTo(PUD);
    }

    /** Share of words, punctuation left out, with the right head and relation (subtypes left out). */
    private double labelledAttachment(Treebank gold) {
        int words = 0;
        int right = 0;
        for (Sentence sentence : gold.sentences()) {
            Sentence parsed = syntax.parse(sentence);
            for (Token token : sentence.tokens()) {
                if (!token.upos().equals("PUNCT")) {
                    words++;
                    right += agrees(token, parsed.tokens().get(token.index())) ? 1 : 0;
                }
            }
        }
        return 100.0 * right / words;
    }

    private static boolean agrees(Token gold, Token given) {
        return gold.head() == given.head() && Relations.base(gold.relation()).equals(Relations.base(given.relation()));
    }
}
