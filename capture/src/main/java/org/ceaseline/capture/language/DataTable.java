package org.ceaseline.capture.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table of data beside a class: a row a line, fields between tabs, lines with {@code #} at their start are notes. */
public final class DataTable {

    private DataTable() {}

    /** The rows of a resource that stands in the package of {@code owner}. */
    public static List<String[]> rows(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The table " + name + " is missing beside " + owner.getName() + ".");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The table " + name + " cannot be read.", e);
        }
    }
}
