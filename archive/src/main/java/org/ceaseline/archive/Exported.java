package org.ceaseline.archive;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an export came to.
 *
 * @param file what was written; its manifest lies beside it
 * @param manifest says what it holds, with its SHA-256 and the head of the audit
 * @param rows how many claims or incidents it holds
 * @param leftOut how many were left out, by reason
 * @param sha256 of the file
 */
public record Exported(Path file, Path manifest, long rows, Map<String, Long> leftOut, String sha256) {
    public Exported {
        leftOut = Collections.unmodifiableMap(new TreeMap<>(leftOut));
    }
}
