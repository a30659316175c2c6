package org.ceaseline.bench.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.ceaseline.syntax.Syntax;
import org.ceaseline.syntax.Treebank;
import org.jspecify.annotations.Nullable;

/** Treebank files and model files. */
final class ConllU {

    private ConllU() {}

    /** Reads a file in CoNLL-U, packed with gzip if its name ends in .gz. */
    static Treebank read(Path file) throws IOException {
        try (BufferedReader reader = open(file)) {
            return Treebank.read(reader);
        }
    }

    static List<Treebank> read(List<Path> files) throws IOException {
        List<Treebank> treebanks = new ArrayList<>();
        for (Path file : files) {
            treebanks.add(read(file));
        }
        return treebanks;
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** The model of that file, or the built-in one. */
    static Syntax syntax(@Nullable Path model) throws IOException {
        return model == null ? Syntax.english() : Syntax.load(Files.newInputStream(model));
    }
}
