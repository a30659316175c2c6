package org.ceaseline.coding.pattern;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A tab-separated file of the language's folder: one header row, rows, comments behind {@code #} at the start of a line.
 *
 * @param file its name, for messages
 * @param header names of the columns
 * @param rows its rows in order
 */
public record Table(String file, List<String> header, List<Row> rows) {

    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param line line in the file, counted from 1
     * @param cells its cells; a missing one is {@code -}
     */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** A cell, {@code -} where the row is shorter. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "-";
        }

        /** The words of a cell, between commas; none for {@code -}. */
        public List<String> list(int column) {
            return words(cell(column));
        }
    }

    /** The words between commas, trimmed; none for {@code -}. */
    public static List<String> words(String cell) {
        List<String> words = new ArrayList<>();
        for (String word : cell.split(",")) {
            String trimmed = word.strip();
            if (!trimmed.isEmpty() && !trimmed.equals("-")) {
                words.add(trimmed);
            }
        }
        return words;
    }

    /** Reads a file of a language's folder, for example {@code en} and {@code classes.tsv}. */
    public static Table ofResource(String language, String file) {
        String path = "/org/ceaseline/coding/" + language.toLowerCase(Locale.ROOT) + "/" + file;
        InputStream stream = Table.class.getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalStateException("The file " + path + " is missing from the program. Build it again.");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return read(file, reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads lines that have been read already. */
    public static Table read(String file, List<String> lines) {
        List<String> header = List.of();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells =
                    List.of(line.split("\t", -1)).stream().map(String::strip).toList();
            if (header.isEmpty()) {
                header = cells;
            } else {
                rows.add(new Row(i + 1, cells));
            }
        }
        return new Table(file, header, rows);
    }
}
