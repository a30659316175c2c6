package org.ceaseline.desk.intake;

import java.util.List;
import java.util.Optional;
import org.ceaseline.archive.Tally;
import org.jspecify.annotations.Nullable;

/** One run of reading, while it goes on and afterwards. */
public final class Run {

    private final long number;
    private final String casebook;
    private final boolean dry;
    private volatile int done;
    private volatile int total;
    private volatile String file = "";
    private volatile long claims;
    private volatile @Nullable Tally tally;
    private volatile @Nullable String problem;
    private volatile List<String> reports = List.of();

    Run(long number, String casebook, boolean dry) {
        this.number = number;
        this.casebook = casebook;
        this.dry = dry;
    }

    void at(int filesDone, int filesTotal, String name, long coded) {
        done = filesDone;
        total = filesTotal;
        file = name;
        claims = coded;
    }

    void ended(Tally came, List<String> newReports) {
        reports = List.copyOf(newReports);
        tally = came;
    }

    void failed(String why) {
        problem = why;
    }

    public long number() {
        return number;
    }

    public String casebook() {
        return casebook;
    }

    /** True where nothing is kept. */
    public boolean isDry() {
        return dry;
    }

    public int done() {
        return done;
    }

    public int total() {
        return total;
    }

    /** The file that was done last. */
    public String file() {
        return file;
    }

    public long claims() {
        return claims;
    }

    public Optional<Tally> tally() {
        return Optional.ofNullable(tally);
    }

    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** Ids of the reports that came in with it. */
    public List<String> reports() {
        return reports;
    }

    public boolean isRunning() {
        return tally == null && problem == null;
    }
}
