package org.ceaseline.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.ledger.Decision.Kind;
import org.ceaseline.ledger.IncidentState;

/** The decisions that the ledger obeys, out of all that were kept. The last one on a subject and field stands. */
final class Rulings {

    private static final String BY = "by ";

    private Rulings() {}

    private record Kept(
            long key,
            String kind,
            String subject,
            String field,
            String after,
            String who,
            String recorded,
            String why) {}

    static List<org.ceaseline.ledger.Decision> all(Connection db) throws SQLException {
        List<Kept> all = Queries.list(
                db,
                "SELECT d.key, d.kind, d.subject, d.field, d.after, a.who, a.recorded, d.why FROM decision d"
                        + " JOIN audit a ON a.seq = d.entry WHERE d.kind IN ('state', 'incident') ORDER BY d.key",
                row -> new Kept(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8)));
        Map<String, Kept> last = new LinkedHashMap<>();
        for (Kept kept : all) {
            String on = kept.kind() + "\t" + kept.subject() + "\t" + kept.field();
            last.remove(on);
            last.put(on, kept);
        }
        List<org.ceaseline.ledger.Decision> rulings = new ArrayList<>();
        last.values().forEach(kept -> kind(kept).ifPresent(kind -> rulings.add(ruling(kept, kind))));
        return rulings;
    }

    private static Optional<Kind> kind(Kept kept) {
        boolean ofState = kept.kind().equals("state") && kept.field().startsWith(BY);
        boolean ofGrouping = kept.kind().equals("incident") && kept.field().equals("grouping");
        return switch (kept.after()) {
            case "accept" -> ofState ? Optional.of(Kind.ACCEPT) : Optional.empty();
            case "refuse" -> ofState ? Optional.of(Kind.REFUSE) : Optional.empty();
            case "merge" -> ofGrouping ? Optional.of(Kind.MERGE) : Optional.empty();
            case "split" -> ofGrouping ? Optional.of(Kind.SPLIT) : Optional.empty();
            default -> isMove(kept) ? Optional.of(Kind.MOVE) : Optional.empty();
        };
    }

    /** Of the states of an incident's verification the ledger obeys those that settle whether it took place. */
    private static boolean isMove(Kept kept) {
        return kept.kind().equals("incident")
                && kept.field().equals("verification")
                && IncidentState.of(kept.after().split(" ", -1)[0])
                        .filter(IncidentState::settlesTheFact)
                        .isPresent();
    }

    private static List<String> subjects(Kept kept, Kind kind) {
        String all = kind == Kind.MOVE ? kept.subject() + " " + kept.after() : kept.subject();
        return List.of(all.split(" ", -1));
    }

    private static org.ceaseline.ledger.Decision ruling(Kept kept, Kind kind) {
        String who = kept.field().startsWith(BY) ? kept.field().substring(BY.length()) : kept.who();
        return new org.ceaseline.ledger.Decision(
                "decision-" + kept.key(), kind, subjects(kept, kind), who, Instant.parse(kept.recorded()), kept.why());
    }
}
