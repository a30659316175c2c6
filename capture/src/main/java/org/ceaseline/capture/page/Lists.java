package org.ceaseline.capture.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the word lists beside this package: tab-separated lines, {@code #} opens a comment line. */
final class Lists {

    private Lists() {}

    static List<String[]> rows(String file) {
        return lines(file).stream().map(line -> line.split("\t")).toList();
    }

    static List<String> lines(String file) {
        try (InputStream in = Lists.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("List " + file + " is missing from the program. Build it again.");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("List " + file + " cannot be read. Build the program again.", e);
        }
    }
}
