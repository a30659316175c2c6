package org.ceaseline.archive;

/**
 * How much of what bears on an agreement goes back to one outlet.
 *
 * @param outlet casebook id, or the words of the text; empty where it is not named
 */
public record SourceCount(String outlet, long claims, long reports) {}
