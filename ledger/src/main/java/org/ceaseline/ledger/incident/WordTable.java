package org.ceaseline.ledger.incident;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Rows of a tab-separated resource of this package; lines that begin with # are remarks. */
final class WordTable {

    private WordTable() {}

    static List<String[]> rows(String resource) {
        try (InputStream in = WordTable.class.getResourceAsStream(resource)) {
            byte[] bytes = Optional.ofNullable(in)
                    .orElseThrow(() ->
                            new IllegalStateException("The program lacks its table " + resource + "; build it again."))
                    .readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
