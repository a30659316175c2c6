package org.ceaseline.coding.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Coder;
import org.ceaseline.coding.pattern.Table;
import org.ceaseline.coding.pattern.Table.Row;
import org.junit.jupiter.api.Test;

/**
 * How much of general news of diplomacy and conflict is understood: type, actor and target of the rows of {@code diplomacy-ways.tsv}
 * ({@code ?} for any), and how many sentences of other matters stay without a claim. Floors that may only rise.
 */
class DiplomacyWaysTest {

    private static final Coder CODER = Coder.with(Casebook.none());
    private static final List<Row> ROWS =
            Table.ofResource("en", "diplomacy-ways.tsv").rows();
    private static final int RIGHT = 294;
    private static final int ACTORS = 252;
    private static final int TARGETS = 96;
    private static final int WITHOUT_CLAIM = 52;

    @Test
    void typeActorAndTargetOfMostSentencesAreRight() {
        List<String> missed = new ArrayList<>();
        int right = 0;
        int actors = 0;
        int targets = 0;
        for (Row row : ROWS) {
            List<Claim> claims = CODER.code(Page.of(row.cell(3))).stream()
                    .filter(claim -> Arrays.asList(row.cell(0).split("\\|"))
                            .contains(claim.type().id()))
                    .toList();
            if (!isTrap(row) && claims.isEmpty()) {
                missed.add(row.cell(3));
            }
            right += claims.isEmpty() ? 0 : 1;
            actors += claims.stream().anyMatch(claim -> names(row.cell(1), claim.actors())) ? 1 : 0;
            targets += claims.stream().anyMatch(claim -> names(row.cell(2), claim.targets())) ? 1 : 0;
        }
        assertThat(right).as("missed: " + missed).isGreaterThanOrEqualTo(RIGHT);
        assertThat(actors).as("actors").isGreaterThanOrEqualTo(ACTORS);
        assertThat(targets).as("targets").isGreaterThanOrEqualTo(TARGETS);
    }

    @Test
    void sentencesOfOtherMattersGiveNoClaim() {
        List<String> taken = ROWS.stream()
                .filter(DiplomacyWaysTest::isTrap)
                .map(row -> row.cell(3))
                .filter(sentence -> !CODER.code(Page.of(sentence)).isEmpty())
                .toList();
        long all = ROWS.stream().filter(DiplomacyWaysTest::isTrap).count();
        assertThat(all - taken.size()).as("taken for claims: " + taken).isGreaterThanOrEqualTo(WITHOUT_CLAIM);
    }

    private static boolean isTrap(Row row) {
        return row.cell(0).equals("-");
    }

    /** True where one whom the cell names has the part; a cell that asks for nobody counts for nothing. */
    private static boolean names(String wanted, List<Claim.ActorMention> mentions) {
        return !wanted.equals("?")
                && Arrays.stream(wanted.split(";")).anyMatch(name -> mentions.stream()
                        .anyMatch(mention -> mention.surface().contains(name)));
    }
}
