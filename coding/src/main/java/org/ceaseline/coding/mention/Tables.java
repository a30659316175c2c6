package org.ceaseline.coding.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the general lists of a language: tab-separated columns, {@code #} starts a comment. */
final class Tables {

    private static final String FOLDER = "/org/ceaseline/coding/en/mention/";

    private Tables() {}

    /** All rows of a list, each with at least {@code columns} columns (missing ones are empty). */
    static List<List<String>> rows(String name, int columns) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines(name)) {
            List<String> row = new ArrayList<>(List.of(line.split("\t", -1)));
            row.replaceAll(String::strip);
            while (row.size() < columns) {
                row.add("");
            }
            rows.add(List.copyOf(row));
        }
        return rows;
    }

    /** First column to second. */
    static Map<String, String> map(String name) {
        return rows(name, 2).stream().collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));
    }

    /** One entry a line. */
    static Set<String> set(String name) {
        return lines(name).stream().map(String::strip).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> lines(String name) {
        try (InputStream in = Tables.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("List " + FOLDER + name + " is not in the module. Build it again.");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
