package org.ceaseline.archive;

import java.sql.Connection;
import java.sql.SQLException;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.ledger.Entries;

/**
 * What the last weighing of this process had in its hands, so that the next one needs to read only what came since, and to
 * write only what differs from it.
 *
 * @param rest what that weighing rested on, as its job notes it
 * @param drawn what was worked out of the entries for the pages
 */
record Remembered(Casebook casebook, String rest, Matter matter, Entries entries, Drawn drawn) {

    /** More claims than this are not held between two weighings, unless the program says so. */
    static final int MOST_CLAIMS = 60_000;

    /** True where nobody else has weighed since, and under the same casebook. */
    boolean isLast(Connection db, Casebook now) throws SQLException {
        return casebook.equals(now) && Leases.isDoneBy(db, rest, Leases.WEIGH, now.id());
    }
}
