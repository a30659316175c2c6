package org.ceaseline.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;

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
}
