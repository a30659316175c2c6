package org.ceaseline.coding.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.pattern.Table.Row;
import org.ceaseline.coding.tree.Frame.Kind;

/** All patterns of a language, by the first word of their trigger. Immutable. */
public final class Patterns {

    private static final Map<Kind, String> ACTORS = Map.of(
            Kind.VERB, "agent",
            Kind.NOUN, "agent,poss,mod@ACTOR,from@ACTOR",
            Kind.ADJECTIVE, "agent");
    private static final Map<Kind, String> TARGETS = Map.of(
            Kind.VERB, "patient",
            Kind.NOUN, "patient,of,on,against,at@PLACE",
            Kind.ADJECTIVE, "-");

    private final List<Pattern> all;
    private final Map<String, List<Pattern>> byWord = new HashMap<>();

    private Patterns(List<Pattern> all) {
        this.all = List.copyOf(all);
        for (Pattern pattern : all) {
            for (String word : pattern.words()) {
                byWord.computeIfAbsent(word, any -> new ArrayList<>()).add(pattern);
            }
        }
    }

    /** Reads the pattern files; rows with faults are left out, {@link PatternCheck} names them. */
    public static Patterns of(List<Table> tables) {
        List<Pattern> all = new ArrayList<>();
        for (Table table : tables) {
            for (Row row : table.rows()) {
                all.add(pattern(row));
            }
        }
        return new Patterns(all);
    }

    /**
     * Reads one row.
     *
     * @throws IllegalArgumentException with the fault and its remedy
     */
    static Pattern pattern(Row row) {
        EventType type = EventType.of(row.cell(1))
                .orElseThrow(() -> new IllegalArgumentException(
                        "the type \"" + row.cell(1) + "\" is none of the 46. Write one of those in ontology.tsv"));
        Kind kind = kind(row.cell(2));
        List<String> words =
                row.list(3).stream().map(word -> word.replace('_', ' ')).toList();
        if (words.isEmpty()) {
            throw new IllegalArgumentException("no trigger words. Write lemmas between commas");
        }
        Map<String, String> roles = pairs(row.cell(5));
        return new Pattern(
                row.cell(0),
                type,
                kind,
                words,
                Condition.parse(row.cell(4)),
                Role.parse(roles.getOrDefault("actor", ACTORS.getOrDefault(kind, "-"))),
                Role.parse(roles.getOrDefault("target", TARGETS.getOrDefault(kind, "-"))),
                pairs(row.cell(6)),
                row.cell(7),
                row.line());
    }

    private static Kind kind(String name) {
        return switch (name) {
            case "verb" -> Kind.VERB;
            case "noun" -> Kind.NOUN;
            case "adjective" -> Kind.ADJECTIVE;
            default -> throw new IllegalArgumentException(
                    "the kind \"" + name + "\" is unknown. Write verb, noun or adjective");
        };
    }

    private static Map<String, String> pairs(String cell) {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (cell.equals("-") || cell.isBlank()) {
            return pairs;
        }
        for (String part : cell.split(";")) {
            int equals = part.indexOf('=');
            if (equals <= 0) {
                throw new IllegalArgumentException("\"" + part.strip() + "\" is not key=value. Write for example"
                        + " actor=agent, several between semicolons");
            }
            pairs.put(
                    part.substring(0, equals).strip(),
                    part.substring(equals + 1).strip());
        }
        return pairs;
    }

    public List<Pattern> all() {
        return all;
    }

    /** Patterns that this word, or this verb with its particle, may carry. */
    public List<Pattern> of(String word) {
        return byWord.getOrDefault(word, List.of());
    }

    /** Every word that may carry a pattern. */
    public Set<String> words() {
        return byWord.keySet();
    }
}
