package org.ceaseline.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What the tagger knows of words: the class of tags that a word had in training. A class has candidates; a word outside has
 * the candidates of rare words. Immutable.
 *
 * @param classes word hash to class number
 * @param candidates tags by class number; class 0 is that of rare and unknown words
 * @param universal for each Penn tag the universal tags that occurred with it
 */
record Lexicon(IntTable classes, byte[][] candidates, byte[][] universal) {

    /** The class of words that occurred twice at most. */
    static final int RARE = 0;

    int classOf(int word) {
        int found = classes.get(word);
        return found == IntTable.ABSENT ? RARE : found;
    }

    void write(DataOutputStream out) throws IOException {
        classes.write(out);
        write(candidates, out);
        write(universal, out);
    }

    static Lexicon read(DataInputStream in) throws IOException {
        IntTable classes = IntTable.read(in);
        return new Lexicon(classes, readSets(in), readSets(in));
    }

    static void write(byte[][] sets, DataOutputStream out) throws IOException {
        out.writeInt(sets.length);
        for (byte[] set : sets) {
            out.writeByte(set.length);
            out.write(set);
        }
    }

    static byte[][] readSets(DataInputStream in) throws IOException {
        byte[][] sets = new byte[in.readInt()][];
        for (int i = 0; i < sets.length; i++) {
            sets[i] = in.readNBytes(in.readUnsignedByte());
        }
        return sets;
    }
}
