package org.ceaseline.coding.discourse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ceaseline.coding.pattern.Table;

/** Word classes of the rules; a {@code ~} stands for any ending. Immutable. */
final class Vocabulary {

    private final Map<String, List<String>> classes = new HashMap<>();

    Vocabulary(Table table) {
        table.rows().forEach(row -> classes.put(row.cell(0), row.list(1)));
    }

    /** True where a word is one of these, between bars. */
    boolean isOne(String alternatives, String word) {
        for (String wanted : alternatives.split("\\|")) {
            if (wanted.startsWith("@") ? isListed(wanted, word) : fits(wanted, word)) {
                return true;
            }
        }
        return false;
    }

    boolean isListed(String name, String word) {
        return classes.getOrDefault(name, List.of()).stream().anyMatch(one -> fits(one, word));
    }

    /** Names of classes in a cell that no file lists. */
    List<String> unknown(String cell) {
        List<String> unknown = new ArrayList<>();
        for (String part : cell.split("[ |]")) {
            if (part.startsWith("@") && !classes.containsKey(part)) {
                unknown.add(part);
            }
        }
        return unknown;
    }

    private static boolean fits(String wanted, String word) {
        int last = wanted.length() - 1;
        return wanted.endsWith("~") ? word.startsWith(wanted.substring(0, last)) : wanted.equals(word);
    }
}
