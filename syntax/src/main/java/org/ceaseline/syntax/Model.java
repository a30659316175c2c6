package org.ceaseline.syntax;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * All that is learnt for one language. Immutable.
 *
 * @param arcs actions of the parser that never goes back
 * @param beamArcs actions of the parser that follows several trees
 */
record Model(
        Names xpos,
        Names upos,
        Lexicon lexicon,
        FixedWeights penn,
        FixedWeights universal,
        Relations relations,
        byte[][] candidates,
        FixedWeights arcs,
        FixedWeights beamArcs,
        FixedWeights labels,
        Lemmas lemmas) {

    private static final int MARK = 0x43535934;

    Tagger tagger() {
        return new Tagger(lexicon, penn, universal);
    }

    Parser parser() {
        return new Parser(relations, candidates, arcs, labels);
    }

    /** Follows several trees at once. */
    Beam beam(int width) {
        return new Beam(new Parser(relations, candidates, beamArcs, labels), width, Float.MAX_VALUE, false);
    }

    private static int templates() {
        return ((Tagger.PENN.fingerprint() * 31 + Tagger.UNIVERSAL.fingerprint()) * 31 + Parser.ARCS.fingerprint()) * 31
                + Parser.LABELS.fingerprint();
    }

    void write(OutputStream stream) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream, 1 << 16))) {
            out.writeInt(MARK);
            out.writeInt(templates());
            xpos.write(out);
            upos.write(out);
            lexicon.write(out);
            penn.write(out);
            universal.write(out);
            relations.names().write(out);
            Lexicon.write(candidates, out);
            arcs.write(out);
            beamArcs.write(out);
            labels.write(out);
            lemmas.write(out);
        }
    }

    static Model read(InputStream stream) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream, 1 << 16), 1 << 16))) {
            if (in.readInt() != MARK || in.readInt() != templates()) {
                throw new IOException("The model does not go with these feature templates. Train it anew:"
                        + " ./ceaseline-bench syntax train");
            }
            return new Model(
                    Names.read(in),
                    Names.read(in),
                    Lexicon.read(in),
                    FixedWeights.read(in),
                    FixedWeights.read(in),
                    new Relations(Names.read(in)),
                    Lexicon.readSets(in),
                    FixedWeights.read(in),
                    FixedWeights.read(in),
                    FixedWeights.read(in),
                    Lemmas.read(in));
        }
    }
}
