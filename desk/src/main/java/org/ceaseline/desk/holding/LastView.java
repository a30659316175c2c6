package org.ceaseline.desk.holding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.ceaseline.archive.Sieve;
import org.ceaseline.archive.Slice;
import org.ceaseline.archive.SourceCount;
import org.ceaseline.archive.Weighed;
import org.ceaseline.ledger.AgreementState;
import org.ceaseline.ledger.Board;
import org.ceaseline.ledger.Dispute;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.LifeLine;
import org.ceaseline.ledger.Obligation;
import org.ceaseline.ledger.Signals;
import org.ceaseline.ledger.Totals;

/** All that is known, as the archive keeps it weighed. Pages that were asked for are kept, a few at a time. */
final class LastView implements View {

    private static final int KEPT = 48;

    private final Weighed weighed;
    private final Map<String, Object> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Object> eldest) {
            return size() > KEPT;
        }
    };

    LastView(Weighed weighed) {
        this.weighed = weighed;
    }

    private <T> T once(Class<T> type, String key, Supplier<T> ask) {
        synchronized (kept) {
            Object before = kept.get(key);
            if (before != null) {
                return type.cast(before);
            }
        }
        T asked = ask.get();
        synchronized (kept) {
            kept.put(key, asked);
        }
        return asked;
    }

    @Override
    public LifeLine lifeLine(String agreement) {
        return once(LifeLine.class, "line " + agreement, () -> weighed.lifeLine(agreement)
                .orElseGet(() -> new LifeLine(
                        agreement,
                        Optional.empty(),
                        AgreementState.NONE,
                        false,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of())));
    }

    @Override
    public Totals totals(String agreement) {
        return once(Totals.class, "totals " + agreement, () -> weighed.totals(agreement)
                .orElseGet(() -> new Totals(
                        List.of(),
                        0,
                        0,
                        0,
                        0,
                        new Totals.Coverage(Optional.empty(), Optional.empty(), 0, 0),
                        Optional.empty())));
    }

    @Override
    public Board board(String agreement) {
        return once(Board.class, "board " + agreement, () -> weighed.board(agreement)
                .orElseGet(() -> new Board(agreement, Optional.empty(), List.of(), List.of())));
    }

    @Override
    public List<Obligation> obligations(String agreement) {
        return weighed.obligations(agreement);
    }

    @Override
    public List<Dispute> disputes(String agreement) {
        return weighed.disputes(agreement);
    }

    @Override
    public Stretch<Dispute> disputes(String agreement, String cursor, int most) {
        int total = Math.toIntExact(weighed.countDisputes(agreement));
        int from = Stretch.begin(cursor, total);
        List<Dispute> rows = weighed.disputes(agreement, from, most);
        return new Stretch<>(
                rows,
                total,
                from + rows.size() < total ? Optional.of(Integer.toString(from + rows.size())) : Optional.empty());
    }

    @Override
    public Optional<Signals> signals(String agreement) {
        return weighed.signals(agreement);
    }

    @Override
    public List<SourceCount> sources(String agreement) {
        return weighed.sources(agreement);
    }

    @Override
    public Stretch<Met> ledger(String agreement, String cursor, int most) {
        Sieve sieve = Sieve.all().agreement(agreement);
        Slice<Incident> slice =
                weighed.newestIncidents(sieve, Optional.of(cursor).filter(text -> !text.isEmpty()), most);
        List<Met> rows = new ArrayList<>();
        slice.rows().forEach(incident -> rows.add(new Met(incident, findings(agreement, incident))));
        return new Stretch<>(rows, totals(agreement).incidents(), slice.next());
    }

    private List<Finding> findings(String agreement, Incident incident) {
        return weighed.findingsOn(incident.id()).stream()
                .filter(finding -> finding.agreement().equals(agreement))
                .toList();
    }
}
