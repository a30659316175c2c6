package org.ceaseline.syntax;

/** A linear model over hashed rows. Each row holds one weight for each class; rows may overlap. */
interface Weights {

    /** The number of bits by which a 32-bit hash is shifted right to give a row. */
    int shift();

    int classes();

    /** Puts the score of every class into {@code scores}. */
    void score(int[] rows, int count, float[] scores);

    /**
     * Puts the scores of some classes into {@code scores}; what others hold afterwards is of no meaning.
     *
     * @param scores as long as the number of classes, made up to a multiple of eight
     */
    void score(int[] rows, int count, byte[] some, float[] scores);
}
