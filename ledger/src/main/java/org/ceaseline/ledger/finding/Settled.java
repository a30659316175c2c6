package org.ceaseline.ledger.finding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.ledger.Confidence;
import org.ceaseline.ledger.Decision;
import org.ceaseline.ledger.Finding.Answer;
import org.ceaseline.ledger.Finding.Reply;
import org.ceaseline.ledger.Finding.Test;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.IncidentState;

/** The incidents of which people have settled whether they took place. Who did it, where and when is left to the sources. */
final class Settled {

    private final Map<String, Decision> moves = new HashMap<>();

    /** @param decisions those that stand, oldest first */
    Settled(List<Decision> decisions) {
        decisions.stream()
                .filter(decision -> decision.kind() == Decision.Kind.MOVE)
                .forEach(decision -> moves.put(decision.subjects().get(0), decision));
    }

    /** The test of fact; empty where the sources alone answer it. */
    Optional<Answer> of(Incident incident) {
        return Optional.ofNullable(moves.get(incident.id())).flatMap(move -> answer(incident, move));
    }

    private static Optional<Answer> answer(Incident incident, Decision move) {
        return IncidentState.of(move.subjects().get(1))
                .filter(IncidentState::settlesTheFact)
                .map(state -> new Answer(
                        Test.FACT,
                        state.isNoEventOfItsOwn() ? Reply.NO : Reply.YES,
                        state == IncidentState.PARTLY_VERIFIED ? Confidence.PROBABLE : Confidence.ESTABLISHED,
                        words(state, move),
                        incident.claims()));
    }

    private static String words(IncidentState state, Decision move) {
        String other =
                state == IncidentState.DUPLICATE_OF ? " of " + move.subjects().get(2) : "";
        return state.words() + other + " at the desk: " + move.why();
    }
}
