package org.ceaseline.syntax;

/**
 * How a model is trained.
 *
 * @param seed order of the sentences and choices while exploring
 * @param tagRounds passes over the treebank for the tagger
 * @param tagBits size of the tagger's table, as a power of two
 * @param folds parts for tagging the treebank with taggers that have not seen it
 * @param rounds passes for the parser that never goes back
 * @param explore how often it learns from the states that its own mistakes lead to
 * @param margin by how much a right action should win
 * @param arcBits size of the action table
 * @param labelBits size of the relation table
 * @param prune weights under this share of the mean are left out
 * @param beam width of the beam, 1 for none
 * @param beamRounds passes with the beam
 */
public record Settings(
        long seed,
        int tagRounds,
        int tagBits,
        int folds,
        int rounds,
        double explore,
        float margin,
        int arcBits,
        int labelBits,
        float prune,
        int beam,
        int beamRounds) {

    public static Settings usual() {
        return new Settings(7, 8, 22, 5, 10, 0.9, 20, 21, 22, 0.25f, 4, 4);
    }
}
