package org.ceaseline.syntax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sums that are kept give the scores that are worked out anew, however a tree is built. */
class SharedSumsTest {

    private static final String TEXT = "Gunmen from the hills shelled the market of Olsk on Monday, and the army, "
            + "which had left the town a day earlier, said that it would return. Both sides signed.";

    private final Random random = new Random(11);

    @Test
    void walksOverTheSameSentenceShareSums() throws IOException {
        Model model =
                Model.read(Objects.requireNonNull(Syntax.class.getResourceAsStream("english.model"), "english.model"));
        Parser parser = model.parsers().forwards(new Memo());
        SharedSums sums = parser.sharedSums();
        int scored = 0;
        for (Sentence sentence : Syntax.english().split(TEXT, 0, TEXT.length())) {
            Words words = new Words();
            words.read(sentence.tokens());
            model.tagger().tag(words);
            sums.start();
            for (int walk = 0; walk < 50; walk++) {
                scored += walk(parser, sums, words);
            }
        }
        assertTrue(scored > 1000, "states scored: " + scored);
    }

    private int walk(Parser parser, SharedSums sums, Words words) {
        State state = new State(parser.relations);
        state.start(words);
        int scored = 0;
        while (!state.isDone()) {
            int action = state.forced();
            if (action < 0) {
                parser.score(state);
                float[] anew = parser.arcScores.clone();
                parser.score(state, sums);
                assertArrayEquals(anew, parser.arcScores, "scores at word " + state.next);
                scored++;
                List<Integer> open =
                        IntStream.range(0, 3).filter(state::can).boxed().toList();
                action = open.get(random.nextInt(open.size()));
            }
            parser.apply(state, action);
        }
        return scored;
    }

    @Test
    void aPartOfTheTemplatesGivesTheRowsOfTheWhole() {
        int[] values = random.ints(ArcAtoms.NAMES.size(), 0, 1000).toArray();
        BitSet some = new BitSet();
        List.of("nw", "nt", "aw", "at").forEach(name -> some.set(ArcAtoms.NAMES.indexOf(name)));
        int[] whole = rows(Parser.ARCS, values);
        int[] among = rows(Parser.ARCS.among(some), values);
        int[] beyond = rows(Parser.ARCS.beyond(some), values);
        assertTrue(among.length > 0, "templates of four atoms");
        assertArrayEquals(
                IntStream.of(whole).sorted().toArray(),
                IntStream.concat(IntStream.of(among), IntStream.of(beyond))
                        .sorted()
                        .toArray());
        assertEquals(Parser.ARCS.size(), among.length + beyond.length);
    }

    private static int[] rows(Templates templates, int[] values) {
        int[] rows = new int[templates.size()];
        templates.rows(values, 9, rows);
        return rows;
    }
}
