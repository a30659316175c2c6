package org.ceaseline.syntax;

/** Lets the parsers propose heads for the words of a tagged sentence. Not shared between threads. */
final class Proposers {

    private final Parser forwards;
    private final State first;
    private final Beam beam;
    private final Parser backwards;
    private final State last;
    private final Words mirrored = new Words();

    /** @param width how many trees the beam follows */
    Proposers(Parsers parsers, int width) {
        Memo known = new Memo();
        this.forwards = parsers.forwards(known);
        this.first = new State(parsers.relations());
        this.beam = parsers.beam(width, known);
        this.backwards = parsers.backwards();
        this.last = new State(parsers.relations());
    }

    /**
     * Builds one tree, action by action.
     *
     * @return the narrowest lead that any action had
     */
    float parse(Words words) {
        return forwards.parse(words, first);
    }

    /** The tree of {@link #parse}. */
    State first() {
        return first;
    }

    /**
     * Lets all parsers propose, once {@link #parse} has built the first tree.
     *
     * @return the best tree of the beam
     */
    State propose(Words words, Rivals rivals) {
        State best = beam.parse(words);
        mirrored.mirror(words);
        backwards.parse(mirrored, last);
        rivals.propose(first, beam, last);
        return best;
    }
}
