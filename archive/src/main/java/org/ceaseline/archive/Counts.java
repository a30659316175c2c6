package org.ceaseline.archive;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ceaseline.capture.Fault;

/** Counts of a run while it goes on. */
final class Counts {

    private int added;
    private int known;
    private int seenAgain;
    private int busy;
    private int reports;
    private long claims;
    private int recoded;
    private int unreadable;
    private final Set<Fault> faults = new LinkedHashSet<>();

    void file(Admission.Arrival arrival) {
        switch (arrival) {
            case NEW -> added++;
            case KNOWN -> known++;
            case SEEN_AGAIN -> seenAgain++;
        }
    }

    void busy(int files) {
        busy += files;
    }

    void unreadable() {
        unreadable++;
    }

    void read(Workshop.Coded coded) {
        reports++;
        claims += coded.claims().map(List::size).orElse(0);
    }

    void recoded(Workshop.Coded coded) {
        recoded++;
        claims += coded.claims().map(List::size).orElse(0);
    }

    long claims() {
        return claims;
    }

    void fault(Fault fault) {
        faults.add(fault);
    }

    void faults(Collection<Fault> found) {
        faults.addAll(found);
    }

    Tally tally() {
        return new Tally(added, known, seenAgain, busy, reports, claims, recoded, unreadable, List.copyOf(faults));
    }
}
