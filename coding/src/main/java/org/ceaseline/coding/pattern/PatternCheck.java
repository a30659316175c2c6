package org.ceaseline.coding.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ceaseline.coding.pattern.Table.Row;

/** Looks through pattern files and names every fault with file, line and remedy, all in one run. */
public final class PatternCheck {

    private static final List<String> HEADER =
            List.of("id", "type", "kind", "words", "where", "roles", "set", "sentence");

    private final WordClasses classes;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, String> seen = new HashMap<>();

    private PatternCheck(WordClasses classes) {
        this.classes = classes;
    }

    /** Every fault of these files, none where they are sound. */
    public static List<String> faults(List<Table> tables, WordClasses classes) {
        PatternCheck check = new PatternCheck(classes);
        tables.forEach(check::table);
        return List.copyOf(check.faults);
    }

    private void table(Table table) {
        if (!table.header().equals(HEADER)) {
            faults.add(table.file() + ": the header row is not \"" + String.join(" ", HEADER)
                    + "\". Write these eight names between tabs.");
        }
        table.rows().forEach(row -> row(table.file(), row));
    }

    private void row(String file, Row row) {
        String where = file + ":" + row.line() + " " + row.cell(0) + ": ";
        String twin = seen.putIfAbsent(row.cell(0), file + ":" + row.line());
        if (twin != null) {
            faults.add(where + "this id stands at " + twin + " already. Give one of them another.");
        }
        if (row.cells().size() != HEADER.size()) {
            faults.add(where + row.cells().size() + " cells instead of " + HEADER.size()
                    + ". Write - into empty cells, and tabs between them.");
            return;
        }
        try {
            pattern(where, Patterns.pattern(row));
        } catch (IllegalArgumentException e) {
            faults.add(where + e.getMessage() + ".");
        }
    }

    private void pattern(String where, Pattern pattern) {
        if (pattern.sentence().equals("-") || pattern.sentence().isBlank()) {
            faults.add(where + "no test sentence. Write one that it must code.");
        }
        for (Condition condition : pattern.conditions()) {
            condition.words().forEach(word -> word(where, word));
        }
        pattern.actors().forEach(role -> word(where, role.only()));
        pattern.targets().forEach(role -> word(where, role.only()));
    }

    private void word(String where, String word) {
        if (word.startsWith("@") && !classes.knows(word)) {
            faults.add(where + "the class " + word + " is unknown. List it in classes.tsv or correct its name.");
        }
    }
}
