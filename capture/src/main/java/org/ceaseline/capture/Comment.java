package org.ceaseline.capture;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One comment of a thread. Its author's name never leaves capture: {@code author} only tells comments of one person apart.
 *
 * @param number position on the page, counted from 1
 * @param author number of its author within this report, counted from 1; empty where the page has lost it
 * @param parent number of the comment that it answers
 * @param time as the page gives it, ISO 8601 where it can be read
 * @param votes as the page counts them
 * @param start first UTF-16 unit of its text in {@link Report#text()}
 * @param end unit after the last
 * @param ambiguous true where its first line may belong to what stands before it
 */
public record Comment(
        int number,
        OptionalInt author,
        OptionalInt parent,
        Optional<String> time,
        OptionalInt votes,
        boolean edited,
        boolean moderated,
        boolean sticky,
        boolean inline,
        int start,
        int end,
        boolean ambiguous) {}
