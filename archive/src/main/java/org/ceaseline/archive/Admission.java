package org.ceaseline.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes the bytes of a portion of files into the archive, and leases those that wait to be read. */
final class Admission {

    /** What the archive knew of a file. */
    enum Arrival {
        NEW,
        KNOWN,
        SEEN_AGAIN
    }

    /**
     * What came of it.
     *
     * @param arrivals one for each file, in order
     * @param toRead files that this process has leased for reading, one for each content
     * @param busy how many contents another process is reading
     */
    record Admitted(List<Arrival> arrivals, List<Loaded> toRead, int busy) {}

    private final Archive archive;
    private final CasebookForm casebook;
    private final String edition;
    private final String roots;
    private final Set<Long> intakes;

    /**
     * For one run.
     *
     * @param edition of the program: what another edition has read is read again
     * @param intakes the intake that this run writes to, once it has begun one
     */
    Admission(Archive archive, CasebookForm casebook, String edition, String roots, Set<Long> intakes) {
        this.archive = archive;
        this.casebook = casebook;
        this.edition = edition;
        this.roots = roots;
        this.intakes = intakes;
    }

    Admitted admit(List<Loaded> files) {
        if (archive.store().read(db -> allDone(db, files))) {
            return new Admitted(files.stream().map(file -> Arrival.KNOWN).toList(), List.of(), 0);
        }
        return archive.write(writing -> admit(writing, files));
    }

    private boolean allDone(Connection db, List<Loaded> files) throws SQLException {
        for (Loaded file : files) {
            boolean done = Standing.hasReading(db, file.sha256(), file.source().keptName())
                    && Leases.isDoneBy(db, edition, Leases.READ, file.sha256());
            if (!done) {
                return false;
            }
        }
        return true;
    }

    private Admitted admit(Writing writing, List<Loaded> files) throws SQLException {
        Leases leases = new Leases(writing, archive.self());
        List<Arrival> arrivals = new ArrayList<>();
        List<Loaded> toRead = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        int busy = 0;
        for (Loaded file : files) {
            arrivals.add(arrival(writing, leases, file));
            if (asked.add(file.sha256()) && !Leases.isDoneBy(writing.db(), edition, Leases.READ, file.sha256())) {
                if (leases.takeAgain(Leases.READ, file.sha256())) {
                    toRead.add(file);
                } else {
                    busy++;
                }
            }
        }
        return new Admitted(arrivals, toRead, busy);
    }

    private Arrival arrival(Writing writing, Leases leases, Loaded file) throws SQLException {
        if (Standing.hasReading(writing.db(), file.sha256(), file.source().keptName())) {
            return Arrival.KNOWN;
        }
        Keeping keeping = new Keeping(writing);
        long intake = intake(keeping, leases);
        if (Standing.hasEvidence(writing.db(), file.sha256())) {
            keeping.seenAgain(file, intake);
            return Arrival.SEEN_AGAIN;
        }
        keeping.evidence(file, intake);
        return Arrival.NEW;
    }

    private long intake(Keeping keeping, Leases leases) throws SQLException {
        if (intakes.isEmpty()) {
            keeping.casebook(casebook);
            long begun = keeping.intake(roots, casebook.digest());
            leases.take(Leases.INTAKE, Long.toString(begun));
            intakes.add(begun);
        }
        return intakes.iterator().next();
    }
}
