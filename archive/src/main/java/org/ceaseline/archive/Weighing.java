package org.ceaseline.archive;

/**
 * What a weighing has come to.
 *
 * @param claims how many stand
 * @param incidents how many stand
 * @param findings how many stand
 * @param written how many incidents, findings and pages were new or had changed
 * @param busy true where another process is at it; nothing was done then
 */
public record Weighing(long claims, long incidents, long findings, long written, boolean busy) {}
