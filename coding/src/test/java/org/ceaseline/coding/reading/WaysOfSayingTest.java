package org.ceaseline.coding.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Coder;
import org.ceaseline.coding.pattern.Table;
import org.ceaseline.coding.pattern.Table.Row;
import org.junit.jupiter.api.Test;

/**
 * Many ways of telling of one event: verbs, phrases, nouns, notes without a verb. {@code ways-*.tsv} holds a type, actor, target
 * ({@code ?} for any, {@code -} for none) and a sentence in each row; a type behind {@code !} marks a sentence that sounds like the
 * type and holds no claim. {@code ways-floor.tsv} says how many of a type are coded right at least.
 */
class WaysOfSayingTest {

    private static final Coder CODER = Coder.with(Casebook.none());
    private static final List<String> FILES = List.of("ways-hostilities.tsv", "ways-movements.tsv");

    /** How many of a type's sentences are coded as it, and how many of its traps stay silent. */
    private record Tally(int right, int silent) {
        private Tally plus(int rights, int silents) {
            return new Tally(right + rights, silent + silents);
        }
    }

    @Test
    void noTypeFallsBelowItsFloor() {
        Map<String, Tally> reached = new TreeMap<>();
        FILES.forEach(file -> Table.ofResource("en", file).rows().forEach(row -> count(row, reached)));

        List<String> below = new ArrayList<>();
        for (Row floor : Table.ofResource("en", "ways-floor.tsv").rows()) {
            Tally tally = reached.getOrDefault(floor.cell(0), new Tally(0, 0));
            if (tally.right() < Integer.parseInt(floor.cell(1))) {
                below.add(floor.cell(0) + ": " + tally.right() + " right, floor " + floor.cell(1));
            }
            if (tally.silent() < Integer.parseInt(floor.cell(2))) {
                below.add(floor.cell(0) + ": " + tally.silent() + " traps silent, floor " + floor.cell(2));
            }
        }
        assertThat(below).isEmpty();
        assertThat(reached.keySet())
                .isEqualTo(Table.ofResource("en", "ways-floor.tsv").rows().stream()
                        .map(row -> row.cell(0))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static void count(Row row, Map<String, Tally> reached) {
        boolean trap = row.cell(0).startsWith("!");
        String type = trap ? row.cell(0).substring(1) : row.cell(0);
        List<Claim> claims = CODER.code(Page.of(row.cell(3)));
        boolean right = !trap && claims.stream().anyMatch(claim -> isAs(row, claim));
        boolean silent = trap && claims.isEmpty();
        reached.merge(
                type,
                new Tally(right ? 1 : 0, silent ? 1 : 0),
                (one, other) -> one.plus(other.right(), other.silent()));
    }

    private static boolean isAs(Row row, Claim claim) {
        return claim.type().id().equals(row.cell(0))
                && names(row.cell(1), claim.actors())
                && names(row.cell(2), claim.targets());
    }

    private static boolean names(String wanted, List<Claim.ActorMention> mentions) {
        if (wanted.equals("?")) {
            return true;
        }
        List<String> names = wanted.equals("-") ? List.of() : List.of(wanted.split(";"));
        return names.size() == mentions.size()
                && names.stream().allMatch(name -> mentions.stream()
                        .anyMatch(mention -> mention.surface().contains(name)));
    }
}
