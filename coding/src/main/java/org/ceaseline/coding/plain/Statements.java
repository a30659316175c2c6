package org.ceaseline.coding.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.pattern.Table;
import org.ceaseline.coding.pattern.Table.Row;

/** The lists and patterns of a language that is read without a parser. Immutable. */
final class Statements {

    /**
     * One row of {@code events.tsv}.
     *
     * @param triggers each a run of plain words
     * @param needs plain words of which one must stand in the sentence; none where nothing is asked
     * @param unless plain words that forbid it
     */
    record Statement(
            String id,
            EventType type,
            List<List<String>> triggers,
            Set<String> needs,
            Set<String> unless,
            List<String> actors,
            List<String> targets,
            Set<String> how,
            String sentence,
            int line) {}

    private final Spelling spelling;
    private final Map<String, Set<String>> lists = new HashMap<>();
    private final Map<String, Integer> days = new HashMap<>();
    private final Map<String, Integer> months = new HashMap<>();
    private final List<Statement> statements = new ArrayList<>();

    Statements(String language) {
        this.spelling = new Spelling(language);
        Table.ofResource(language, "lists.tsv").rows().forEach(row -> lists.put(row.cell(0), words(row.cell(1))));
        Table.ofResource(language, "days.tsv").rows().forEach(row -> days.put(plain(row.cell(0)), number(row)));
        Table.ofResource(language, "months.tsv").rows().forEach(row -> months.put(plain(row.cell(0)), number(row)));
        Table.ofResource(language, "events.tsv").rows().forEach(row -> statements.add(statement(row)));
    }

    private String plain(String word) {
        return spelling.plain(word);
    }

    private static int number(Row row) {
        return Integer.parseInt(row.cell(1));
    }

    private Statement statement(Row row) {
        EventType type = EventType.of(row.cell(1))
                .orElseThrow(() -> new IllegalStateException("events.tsv:" + row.line() + ": the type \"" + row.cell(1)
                        + "\" is none of the 46. Write one of those in ontology.tsv."));
        List<List<String>> triggers = row.list(2).stream()
                .map(trigger -> List.of(plain(trigger).split(" ")))
                .toList();
        return new Statement(
                row.cell(0),
                type,
                triggers,
                words(row.cell(3)),
                words(row.cell(4)),
                row.list(5),
                row.list(6),
                Set.copyOf(Arrays.asList(row.cell(7).split(";"))),
                row.cell(8),
                row.line());
    }

    private Set<String> words(String cell) {
        Set<String> words = new HashSet<>();
        Stream.of(cell.split("[,|]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty() && !word.equals("-"))
                .forEach(word -> words.add(plain(word)));
        return words;
    }

    Spelling spelling() {
        return spelling;
    }

    List<Statement> all() {
        return statements;
    }

    /** True where the word, with or without the short words before it, is on this list. */
    boolean is(String list, Word word) {
        Set<String> words = lists.getOrDefault(list, Set.of());
        return word.forms().stream().anyMatch(words::contains);
    }

    /** True where the word as it is written is on this list. */
    boolean isWhole(String list, Word word) {
        return lists.getOrDefault(list, Set.of()).contains(spelling.plain(word.text()));
    }

    boolean begins(String list, String plain) {
        return lists.getOrDefault(list, Set.of()).stream().anyMatch(plain::startsWith);
    }

    boolean ends(String list, String plain) {
        return lists.getOrDefault(list, Set.of()).stream().anyMatch(plain::endsWith);
    }

    int weekday(Word word) {
        return word.forms().stream()
                .mapToInt(form -> days.getOrDefault(form, 0))
                .max()
                .orElse(0);
    }

    int month(String plain) {
        return months.getOrDefault(plain, 0);
    }
}
