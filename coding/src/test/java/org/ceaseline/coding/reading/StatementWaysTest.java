package org.ceaseline.coding.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Coder;
import org.ceaseline.coding.pattern.Table;
import org.ceaseline.coding.pattern.Table.Row;
import org.junit.jupiter.api.Test;

/** How many of the many ways to tell of agreements, negotiations and statements are understood: floors that may only rise. */
class StatementWaysTest {

    private static final Coder CODER = Coder.with(Casebook.none());
    private static final List<Row> ROWS =
            Table.ofResource("en", "statement-ways.tsv").rows();
    private static final int RIGHT = 889;
    private static final int LEAST_OF_A_TYPE = 75;
    private static final int WITHOUT_CLAIM = 101;

    private static List<String> types(Row row) {
        return CODER.code(Page.of(row.cell(1))).stream()
                .map(Claim::type)
                .map(type -> type.id())
                .toList();
    }

    private static boolean isTrap(Row row) {
        return row.cell(0).equals("-");
    }

    private static boolean isRight(Row row) {
        List<String> coded = types(row);
        return Arrays.stream(row.cell(0).split("\\|")).anyMatch(coded::contains);
    }

    @Test
    void theTypeOfMostSentencesIsRight() {
        List<String> missed = ROWS.stream()
                .filter(row -> !isTrap(row) && !isRight(row))
                .map(row -> row.cell(1))
                .toList();
        long all = ROWS.stream().filter(row -> !isTrap(row)).count();
        assertThat(all - missed.size()).as("missed: " + missed).isGreaterThanOrEqualTo(RIGHT);
    }

    @Test
    void noTypeIsLeftBehind() {
        Map<String, List<Row>> byType = ROWS.stream()
                .filter(row -> !isTrap(row))
                .collect(Collectors.groupingBy(row -> row.cell(0).split("\\|")[0]));
        assertThat(byType).hasSize(24).allSatisfy((type, rows) -> assertThat(
                        100 * rows.stream().filter(StatementWaysTest::isRight).count() / rows.size())
                .as(type + ", percent")
                .isGreaterThanOrEqualTo(LEAST_OF_A_TYPE));
    }

    @Test
    void sentencesOfOtherMattersGiveNoClaim() {
        List<String> taken = ROWS.stream()
                .filter(row -> isTrap(row) && !types(row).isEmpty())
                .map(row -> row.cell(1) + " " + types(row))
                .toList();
        long all = ROWS.stream().filter(StatementWaysTest::isTrap).count();
        assertThat(all - taken.size()).as("taken for claims: " + taken).isGreaterThanOrEqualTo(WITHOUT_CLAIM);
    }
}
