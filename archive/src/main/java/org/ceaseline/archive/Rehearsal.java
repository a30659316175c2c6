package org.ceaseline.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ceaseline.archive.Admission.Arrival;
import org.ceaseline.archive.Sources.Source;
import org.ceaseline.archive.Workshop.Coded;
import org.ceaseline.archive.Workshop.Outcome;

/** A run that reads and codes what is new, counts, and keeps nothing. */
final class Rehearsal {

    private final Archive archive;
    private final Workshop workshop;
    private final String edition;
    private final Set<String> seen = new HashSet<>();
    private final Counts counts = new Counts();

    Rehearsal(Archive archive, Workshop workshop, String edition) {
        this.archive = archive;
        this.workshop = workshop;
        this.edition = edition;
    }

    Counts counts() {
        return counts;
    }

    void files(List<Source> portion) {
        loaded(Loaded.all(portion, counts));
    }

    /** One portion whose bytes are in memory. */
    void loaded(List<Loaded> files) {
        List<Loaded> toRead = archive.store().read(db -> toRead(db, files));
        toRead.parallelStream().map(workshop::work).toList().forEach(this::count);
    }

    private List<Loaded> toRead(Connection db, List<Loaded> files) throws SQLException {
        List<Loaded> toRead = new ArrayList<>();
        for (Loaded file : files) {
            boolean first = seen.add(file.sha256());
            counts.file(arrival(db, file, first));
            if (Leases.isDoneBy(db, edition, Leases.READ, file.sha256())) {
                counts.faults(Standing.faultsOf(db, file.sha256()));
            } else if (first) {
                toRead.add(file);
            }
        }
        return toRead;
    }

    private static Arrival arrival(Connection db, Loaded file, boolean first) throws SQLException {
        if (Standing.hasReading(db, file.sha256(), file.source().keptName())) {
            return Arrival.KNOWN;
        }
        return first && !Standing.hasEvidence(db, file.sha256()) ? Arrival.NEW : Arrival.SEEN_AGAIN;
    }

    private void count(Outcome outcome) {
        counts.faults(outcome.faults());
        outcome.reading().ifPresent(reading -> counts.faults(reading.faults()));
        if (outcome.coded().isEmpty()) {
            counts.unreadable();
        }
        for (Coded coded : outcome.coded()) {
            counts.read(coded);
            counts.faults(coded.report().faults());
            counts.faults(coded.faults());
        }
    }
}
