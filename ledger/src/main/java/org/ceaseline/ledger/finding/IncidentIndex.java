package org.ceaseline.ledger.finding;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ceaseline.ledger.Incident;

/** Incidents looked up by place and by who has part in them, so that an agreement sees only those that may concern it. */
public final class IncidentIndex {

    private final List<Incident> incidents;
    private final Map<String, BitSet> byPlace = new HashMap<>();
    private final Map<String, BitSet> byParty = new HashMap<>();
    private final BitSet unplaced = new BitSet();

    public IncidentIndex(List<Incident> incidents) {
        this.incidents = List.copyOf(incidents);
        for (int i = 0; i < this.incidents.size(); i++) {
            file(this.incidents.get(i), i);
        }
    }

    private void file(Incident incident, int number) {
        if (incident.places().isEmpty()) {
            unplaced.set(number);
        }
        for (Incident.Place place : incident.places()) {
            place.id()
                    .map(id -> byPlace.computeIfAbsent(id, fresh -> new BitSet()))
                    .orElse(unplaced)
                    .set(number);
        }
        Stream.concat(incident.actors().stream(), incident.targets().stream())
                .flatMap(party -> party.id().stream())
                .forEach(
                        id -> byParty.computeIfAbsent(id, fresh -> new BitSet()).set(number));
    }

    /** The incidents that may concern an agreement, in their order. */
    List<Incident> concerning(Reach reach) {
        BitSet found = (BitSet) unplaced.clone();
        byPlace.forEach((place, numbers) -> {
            if (reach.isAround(place)) {
                found.or(numbers);
            }
        });
        byParty.forEach((party, numbers) -> {
            if (reach.isConcerned(party)) {
                found.or(numbers);
            }
        });
        return found.stream().mapToObj(incidents::get).toList();
    }
}
