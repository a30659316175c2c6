package org.ceaseline.casebook;

/** Everything that is checked once all files are read. */
final class Checks {

    private Checks() {}

    static void run(Casebook casebook, Spots spots, Faults faults) {}
}
