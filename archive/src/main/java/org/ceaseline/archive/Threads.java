package org.ceaseline.archive;

/**
 * The comment threads of one outlet, as counts.
 *
 * @param outlet as its pages name it; empty where they do not
 * @param threads reports with comments
 */
public record Threads(String outlet, long reports, long threads, long comments) {}
