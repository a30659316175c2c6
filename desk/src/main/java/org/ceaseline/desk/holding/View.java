package org.ceaseline.desk.holding;

import java.util.List;
import java.util.Optional;
import org.ceaseline.archive.SourceCount;
import org.ceaseline.ledger.Board;
import org.ceaseline.ledger.Dispute;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.LifeLine;
import org.ceaseline.ledger.Obligation;
import org.ceaseline.ledger.Signals;
import org.ceaseline.ledger.Totals;

/** The agreements of one case as known on a day. Safe to share between threads. */
public interface View {

    /** An incident that meets a clause, with its findings under the agreement. */
    record Met(Incident incident, List<Finding> findings) {
        public Met {
            findings = List.copyOf(findings);
        }
    }

    LifeLine lifeLine(String agreement);

    Totals totals(String agreement);

    Board board(String agreement);

    List<Obligation> obligations(String agreement);

    /** Accounts of the agreement, and of incidents under it, that cannot all be true. */
    List<Dispute> disputes(String agreement);

    /**
     * Some of {@link #disputes}.
     *
     * @param cursor from the stretch before; empty for the beginning
     */
    default Stretch<Dispute> disputes(String agreement, String cursor, int most) {
        return Stretch.of(disputes(agreement), cursor, most);
    }

    /** Early warning; empty where no day is known. */
    Optional<Signals> signals(String agreement);

    List<SourceCount> sources(String agreement);

    /**
     * The incidents that meet a clause, the last day first.
     *
     * @param cursor from the stretch before; empty for the beginning
     */
    Stretch<Met> ledger(String agreement, String cursor, int most);
}
