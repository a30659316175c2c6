package org.ceaseline.casebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the faults of one run. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();

    void error(Spot spot, String code, String what, String remedy) {
        found.add(new Fault(spot.file(), spot.line(), code, what, remedy, Fault.Severity.ERROR));
    }

    void warning(Spot spot, String code, String what, String remedy) {
        found.add(new Fault(spot.file(), spot.line(), code, what, remedy, Fault.Severity.WARNING));
    }

    /** All of them, each once, by file and line. */
    List<Fault> sorted() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(Fault::file)
                        .thenComparing(Fault::line)
                        .thenComparing(Fault::code)
                        .thenComparing(Fault::what))
                .toList();
    }
}
