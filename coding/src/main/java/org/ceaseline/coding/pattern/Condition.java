package org.ceaseline.coding.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a pattern asks of the arguments: {@code patient=@TALKS}, {@code on|against=*}, {@code !agent=@AGREEMENT}.
 *
 * @param slots slots that may meet it, any one is enough
 * @param words classes and lemmas, any one is enough; {@code *} for any word
 * @param forbidden true where no argument may be so
 */
public record Condition(List<String> slots, List<String> words, boolean forbidden) {

    public Condition {
        slots = List.copyOf(slots);
        words = List.copyOf(words);
    }

    /** True where words may meet it that no list holds: any word, or such as are told by the mentions of a sentence. */
    public boolean isOpen() {
        return words.stream()
                .anyMatch(word -> word.isEmpty() || word.equals("*") || WordClasses.TOLD_BY_MENTIONS.contains(word));
    }

    /** Reads conditions between blanks; an underscore stands for a blank within a word. */
    static List<Condition> parse(String cell) {
        List<Condition> conditions = new ArrayList<>();
        if (cell.equals("-") || cell.isBlank()) {
            return conditions;
        }
        for (String part : cell.strip().split("\\s+")) {
            conditions.add(single(part));
        }
        return conditions;
    }

    private static Condition single(String part) {
        boolean forbidden = part.startsWith("!");
        String rest = forbidden ? part.substring(1) : part;
        int equals = rest.indexOf('=');
        if (equals <= 0 || equals == rest.length() - 1) {
            throw new IllegalArgumentException(
                    "the condition \"" + part + "\" is not slot=words. Write for example patient=@TALKS");
        }
        return new Condition(spread(rest.substring(0, equals)), spread(rest.substring(equals + 1)), forbidden);
    }

    private static List<String> spread(String alternatives) {
        return Arrays.stream(alternatives.split("\\|"))
                .map(word -> word.replace('_', ' '))
                .toList();
    }
}
