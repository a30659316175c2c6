package org.ceaseline.syntax;

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

/**
 * A treebank in CoNLL-U: its sentences, tagged and parsed by people. Relations keep their subtypes.
 *
 * @param text all sentences, with their spaces, parted by a space or, where a document or paragraph begins, by two line breaks
 * @param sentences in order; offsets are those of {@code text}
 */
public record Treebank(String text, List<Sentence> sentences) {

    public Treebank {
        sentences = List.copyOf(sentences);
    }

    /** Reads a file in CoNLL-U, packed with gzip if its name ends in .gz. */
    public static Treebank read(Path file) throws IOException {
        try (BufferedReader reader = open(file)) {
            return read(reader);
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** Reads CoNLL-U; the reader is left open. */
    public static Treebank read(BufferedReader reader) throws IOException {
        TreebankReader treebank = new TreebankReader();
        String line = reader.readLine();
        while (line != null) {
            treebank.line(line);
            line = reader.readLine();
        }
        return treebank.finished();
    }

    /** All sentences of several treebanks, each with its own text. */
    static List<Sentence> sentencesOf(List<Path> files) throws IOException {
        List<Sentence> all = new ArrayList<>();
        for (Path file : files) {
            all.addAll(read(file).sentences());
        }
        return all;
    }
}
