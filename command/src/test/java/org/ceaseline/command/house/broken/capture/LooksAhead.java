package org.ceaseline.command.house.broken.capture;

import org.ceaseline.command.house.broken.coding.Verdict;

/** Breaks: knows a later room, asks the clock, opens a file. */
final class LooksAhead {
    private final Verdict verdict = new Verdict();

    String when() {
        return verdict + " " + java.time.Instant.now();
    }

    boolean onDisk() {
        return java.nio.file.Files.exists(java.nio.file.Path.of("anything"));
    }
}
