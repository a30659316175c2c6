package org.ceaseline.casebook;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The table {@code spelling.tsv}.
 *
 * @param letters letters that stand for others
 * @param fillers words that do not count
 * @param articles words that do not count before a name
 * @param sounds letters that stand for one sound
 * @param arabic letters of the Arabic script that are written for each other
 * @param openings first letters of the sounds that are written with several letters
 */
record Spelling(
        Map<String, String> letters,
        Set<String> fillers,
        Set<String> articles,
        Map<String, String> sounds,
        Map<String, String> arabic,
        String openings) {

    static final Spelling TABLE = load();

    /** The most letters that one sound of the table is written with. */
    static final int LONGEST_SOUND = 4;

    private static Spelling load() {
        Map<String, Map<String, String>> byKind = new HashMap<>();
        for (String line : Words.resource("spelling.tsv").split("\n")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\t");
                byKind.computeIfAbsent(cells[0], kind -> new HashMap<>()).put(cells[1], cells[2]);
            }
        }
        return new Spelling(
                byKind.getOrDefault("letter", Map.of()),
                byKind.getOrDefault("filler", Map.of()).keySet(),
                byKind.getOrDefault("article", Map.of()).keySet(),
                byKind.getOrDefault("sound", Map.of()),
                byKind.getOrDefault("arabic", Map.of()),
                openings(byKind.getOrDefault("sound", Map.of()).keySet()));
    }

    private static String openings(Set<String> sounds) {
        return sounds.stream()
                .filter(sound -> sound.length() > 1)
                .map(sound -> sound.substring(0, 1))
                .distinct()
                .sorted()
                .collect(Collectors.joining());
    }
}
