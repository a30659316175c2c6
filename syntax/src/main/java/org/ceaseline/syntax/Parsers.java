package org.ceaseline.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * The trained parsers: two that read forwards and one that reads from the end, for another view of the same words. Immutable.
 *
 * @param candidates relations that occur between two universal tags, by {@link Parser#pair}
 * @param arcs actions of the parser that never goes back
 * @param beamArcs actions of the parser that follows several trees
 * @param labels relations, for both
 * @param backArcs actions of the parser that reads from the end and never goes back
 * @param backLabels its relations
 */
record Parsers(
        Relations relations,
        byte[][] candidates,
        FixedWeights arcs,
        FixedWeights beamArcs,
        FixedWeights labels,
        FixedWeights backArcs,
        FixedWeights backLabels) {

    /** Learns all three from examples that have the tags that a parser will meet. */
    static Parsers learn(
            Training.Settings settings, Relations relations, List<Example> examples, int rounds, int beamRounds) {
        byte[][] candidates = GreedyLearner.candidates(examples, relations);
        GreedyLearner forwards = new GreedyLearner(settings, relations, candidates);
        forwards.learn(examples, rounds);
        FixedWeights labels = forwards.labels().fixed(settings.prune());
        LearningWeights beamArcs = forwards.arcs().restarted();
        new BeamLearner(settings, relations, candidates, beamArcs, labels).learn(examples, beamRounds);
        List<Example> mirrored = examples.stream().map(Example::mirrored).toList();
        GreedyLearner backwards = new GreedyLearner(settings, relations, mirrored(candidates));
        backwards.learn(mirrored, rounds);
        return new Parsers(
                relations,
                candidates,
                finished(forwards.arcs(), settings),
                finished(beamArcs, settings),
                labels.trimmed(settings.least()),
                finished(backwards.arcs(), settings),
                finished(backwards.labels(), settings));
    }

    private static FixedWeights finished(LearningWeights weights, Training.Settings settings) {
        return weights.fixed(settings.prune()).trimmed(settings.least());
    }

    private static byte[][] mirrored(byte[][] candidates) {
        byte[][] mirrored = new byte[candidates.length][];
        for (int pair = 0; pair < candidates.length; pair++) {
            mirrored[pair ^ Parser.RIGHTWARDS] = candidates[pair];
        }
        return mirrored;
    }

    /** @param known relations that were given before, shared with {@link #beam} */
    Parser forwards(Memo known) {
        return new Parser(relations, candidates, arcs, labels, known);
    }

    Parser backwards() {
        return new Parser(relations, mirrored(candidates), backArcs, backLabels);
    }

    /** Follows several trees at once. */
    Beam beam(int width, Memo known) {
        Parser parser = new Parser(relations, candidates, beamArcs, labels, known);
        return new Beam(parser, width, Float.MAX_VALUE, false);
    }

    void write(DataOutputStream out) throws IOException {
        relations.names().write(out);
        Lexicon.write(candidates, out);
        arcs.write(out);
        beamArcs.write(out);
        labels.write(out);
        backArcs.write(out);
        backLabels.write(out);
    }

    static Parsers read(DataInputStream in) throws IOException {
        return new Parsers(
                new Relations(Names.read(in)),
                Lexicon.readSets(in),
                FixedWeights.read(in),
                FixedWeights.read(in),
                FixedWeights.read(in),
                FixedWeights.read(in),
                FixedWeights.read(in));
    }
}
