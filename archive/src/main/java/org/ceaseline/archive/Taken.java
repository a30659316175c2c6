package org.ceaseline.archive;

import java.util.List;

/**
 * What one run of reading took in; it can be taken back as a whole.
 *
 * @param number its number, counted from 1
 * @param recorded when it began, UTC, ISO 8601
 * @param who account that ran it
 * @param roots last names of the paths that were read
 * @param casebook id of the casebook
 * @param files how many files it brought, those included that were here under another name
 * @param withdrawn true where it was taken back and stays so
 */
public record Taken(
        long number, String recorded, String who, List<String> roots, String casebook, int files, boolean withdrawn) {

    public Taken {
        roots = List.copyOf(roots);
    }
}
