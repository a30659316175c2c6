package org.ceaseline.archive;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param total how many claims in all
 * @param claims ids of the first of them, best first
 * @param facets counts by facet and value over all that was found, the most frequent first
 */
public record Hits(long total, List<String> claims, Map<String, Map<String, Long>> facets) {
    public Hits {
        claims = List.copyOf(claims);
    }
}
