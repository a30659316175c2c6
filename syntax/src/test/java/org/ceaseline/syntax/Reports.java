package org.ceaseline.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** The project's own sentences of conflict reports, and treebanks beside the project. */
final class Reports {

    private Reports() {}

    static Treebank of(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(Reports.class.getResourceAsStream(resource))) {
            return Treebank.read(reader(in));
        }
    }

    static Treebank packed(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return Treebank.read(reader(in));
        }
    }

    private static BufferedReader reader(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
