package org.ceaseline.casebook;

/** A line of a file of the casebook; line 0 stands for the whole file. */
record Spot(String file, int line) {}
