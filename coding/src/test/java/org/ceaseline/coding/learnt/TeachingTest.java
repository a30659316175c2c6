package org.ceaseline.coding.learnt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TeachingTest {

    private static final List<String> ANSWERS = List.of("shelling", "talks");

    private static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (int report = 0; report < 20; report++) {
            String group = "report " + report;
            examples.add(new Example(List.of("shell", "town"), Set.of("shelling"), Set.of(), group, 1));
            examples.add(new Example(List.of("meet", "town"), Set.of("talks"), Set.of(), group, 1));
            examples.add(new Example(List.of("rain", "town", "only " + report), Set.of(), Set.of(), group, 1));
        }
        return examples;
    }

    private static LinearModel taught() {
        return new Teaching(ANSWERS, new Teaching.Settings(10, 2, 1)).learn(examples());
    }

    @Test
    void whatTellsAnswersApartIsLearnt() {
        LinearModel model = taught();

        assertThat(model.chances(List.of("shell", "town"))[0]).isGreaterThan(0.8);
        assertThat(model.chances(List.of("meet", "town"))[0]).isLessThan(0.2);
        assertThat(model.chances(List.of("meet", "town"))[1]).isGreaterThan(0.8);
        assertThat(model.chances(List.of("rain", "town"))[0]).isLessThan(0.3);
        assertThat(model.chances(List.of("rain", "town"))[1]).isLessThan(0.3);
        assertThat(model.reasons(List.of("town", "shell"), 0, 1)).containsExactly("shell");
    }

    @Test
    void aTraitOfOneReportAloneCountsForNothing() {
        LinearModel model = taught();

        assertThat(model.chances(List.of("rain", "town", "only 3")))
                .isEqualTo(model.chances(List.of("rain", "town", "never seen")));
    }

    @Test
    void nothingIsLearntOfWhatIsLeftOpen() {
        List<Example> examples = examples();
        for (int report = 0; report < 20; report++) {
            examples.add(new Example(List.of("hail"), Set.of(), Set.of("shelling"), "report " + report, 1));
        }
        LinearModel model = new Teaching(ANSWERS, new Teaching.Settings(10, 2, 1)).learn(examples);

        assertThat(model.chances(List.of("hail"))[0]).isEqualTo(model.chances(List.of())[0]);
        assertThat(model.chances(List.of("hail"))[1]).isLessThan(model.chances(List.of())[1]);
    }

    @Test
    void aModelIsTheSameOnceWrittenAndRead() throws IOException {
        StringBuilder first = new StringBuilder();
        taught().write(first);
        StringBuilder second = new StringBuilder();
        LinearModel.read(first.toString()).write(second);

        assertThat(second.toString()).isEqualTo(first.toString());
        assertThat(first.toString()).startsWith("shelling\ttalks\n");
    }
}
