package org.ceaseline.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the word lists beside this package: one entry a line, columns parted by tabs, lines that begin with # are remarks. */
final class WordList {

    private WordList() {}

    static Set<String> words(String resource) {
        Set<String> words = new HashSet<>();
        lines(resource).forEach(line -> words.add(line.strip()));
        return Set.copyOf(words);
    }

    /** First column to second column. */
    static Map<String, String> pairs(String resource) {
        Map<String, String> pairs = new HashMap<>();
        for (String line : lines(resource)) {
            int tab = line.indexOf('\t');
            pairs.put(line.substring(0, tab), line.substring(tab + 1).strip());
        }
        return Map.copyOf(pairs);
    }

    static List<String> lines(String resource) {
        try (BufferedReader reader = open(resource)) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The word list " + resource + " cannot be read; the jar is damaged", e);
        }
    }

    private static BufferedReader open(String resource) {
        InputStream in = WordList.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("The word list " + resource + " is missing from the jar; build it anew");
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
