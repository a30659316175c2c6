package org.ceaseline.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The rows of work to do. A worker takes a lease on a row, does the work, and marks it done with what came of it. */
final class Leases {

    static final String INTAKE = "intake";
    static final String READ = "read";
    static final String CODE = "code";
    static final String WEIGH = "weigh";

    private static final Duration LEASE = Duration.ofMinutes(10);

    private final Writing writing;
    private final Holder self;

    Leases(Writing writing, Holder self) {
        this.writing = writing;
        this.self = self;
    }

    /** Takes the lease if the work is neither done nor being done by somebody alive. */
    boolean take(String stage, String subject) throws SQLException {
        return !isDone(writing.db(), stage, subject) && takeAgain(stage, subject);
    }

    /** Takes the lease also where the work was done before. */
    boolean takeAgain(String stage, String subject) throws SQLException {
        Optional<String[]> job = writing.first(
                "SELECT state, holder, until FROM job WHERE stage = ? AND subject = ?",
                row -> new String[] {row.getString(1), row.getString(2), row.getString(3)},
                stage,
                subject);
        String now = RecordedTime.text(writing.now());
        if (job.isPresent() && isTaken(job.get(), now)) {
            return false;
        }
        String until = RecordedTime.text(writing.now().plus(LEASE));
        if (job.isPresent()) {
            writing.run(
                    "UPDATE job SET state = 'leased', holder = ?, until = ?, attempts = attempts + 1"
                            + " WHERE stage = ? AND subject = ?",
                    self.text(),
                    until,
                    stage,
                    subject);
        } else {
            writing.run(
                    "INSERT INTO job (stage, subject, state, holder, until, attempts, note)"
                            + " VALUES (?, ?, 'leased', ?, ?, 1, '')",
                    stage,
                    subject,
                    self.text(),
                    until);
        }
        return true;
    }

    /** Keeps the lease for as long again. */
    void renew(String stage, String subject) throws SQLException {
        writing.run(
                "UPDATE job SET until = ? WHERE stage = ? AND subject = ? AND state = 'leased' AND holder = ?",
                RecordedTime.text(writing.now().plus(LEASE)),
                stage,
                subject,
                self.text());
    }

    private boolean isTaken(String[] job, String now) {
        return job[0].equals("leased") && self.stillHolds(job[1], job[2], now);
    }

    /** How far the weighing of each casebook is. */
    static List<String> ofWeighing(Connection db) throws SQLException {
        return Queries.list(
                db,
                "SELECT subject, state, note FROM job WHERE stage = ? ORDER BY subject",
                row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3),
                WEIGH);
    }

    static boolean isDone(Connection db, String stage, String subject) throws SQLException {
        return Queries.first(
                        db,
                        "SELECT 1 FROM job WHERE stage = ? AND subject = ? AND state = 'done'",
                        row -> true,
                        stage,
                        subject)
                .isPresent();
    }

    /** True where the work was done by this edition of the program. */
    static boolean isDoneBy(Connection db, String edition, String stage, String subject) throws SQLException {
        return Queries.first(
                        db,
                        "SELECT 1 FROM job WHERE stage = ? AND subject = ? AND state = 'done' AND note = ?",
                        row -> true,
                        stage,
                        subject,
                        edition)
                .isPresent();
    }

    void done(String stage, String subject, String note) throws SQLException {
        end(stage, subject, "done", note);
    }

    /** Marks work that went wrong by a fault of the program; the next run tries it again. */
    void failed(String stage, String subject, String note) throws SQLException {
        end(stage, subject, "failed", note);
    }

    private void end(String stage, String subject, String state, String note) throws SQLException {
        int changed = writing.run(
                "UPDATE job SET state = ?, holder = '', until = '', note = ? WHERE stage = ? AND subject = ?",
                state,
                note,
                stage,
                subject);
        if (changed == 0) {
            writing.run(
                    "INSERT INTO job (stage, subject, state, holder, until, attempts, note)"
                            + " VALUES (?, ?, ?, '', '', 1, ?)",
                    stage,
                    subject,
                    state,
                    note);
        }
    }

    /** Gives back what this process has taken and not ended. */
    void giveBack(String stage, String subject) throws SQLException {
        writing.run(
                "UPDATE job SET state = 'waiting', holder = '', until = ''"
                        + " WHERE stage = ? AND subject = ? AND state = 'leased' AND holder = ?",
                stage,
                subject,
                self.text());
    }
}
