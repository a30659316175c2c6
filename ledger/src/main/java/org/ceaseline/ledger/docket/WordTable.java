package org.ceaseline.ledger.docket;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Rows of a tab-separated resource; lines that begin with # are remarks. */
public final class WordTable {

    private WordTable() {}

    /** The rows of a resource that stands beside a class. */
    public static List<String[]> rows(Class<?> beside, String resource) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
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
