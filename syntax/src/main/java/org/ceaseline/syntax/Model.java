package org.ceaseline.syntax;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * All that is learnt for one language. Immutable.
 *
 * @param rivals what decides between heads that the parsers propose
 */
record Model(
        Names xpos,
        Names upos,
        Lexicon lexicon,
        FixedWeights penn,
        FixedWeights universal,
        Parsers parsers,
        FixedWeights rivals,
        Lemmas lemmas) {

    private static final int MARK = 0x43535935;

    Tagger tagger() {
        return new Tagger(lexicon, penn, universal);
    }

    Arbiter arbiter() {
        return new Arbiter(parsers.relations(), upos, rivals);
    }

    private static int templates() {
        int print = Clusters.english().fingerprint();
        for (Templates templates : List.of(Tagger.PENN, Tagger.UNIVERSAL, Parser.ARCS, Parser.LABELS, Arbiter.RIVALS)) {
            print = print * 31 + templates.fingerprint();
        }
        return print;
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
            parsers.write(out);
            rivals.write(out);
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
                    Parsers.read(in),
                    FixedWeights.read(in),
                    Lemmas.read(in));
        }
    }
}
