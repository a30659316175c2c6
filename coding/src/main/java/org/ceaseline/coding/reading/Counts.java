package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim.Quantity;
import org.ceaseline.coding.mention.CountSpan;
import org.ceaseline.coding.tree.Tree;

/** Chooses the numbers that belong to an event. */
final class Counts {

    private static final Map<EventType, Set<String>> WANTED = Map.of(
            EventType.CIVILIAN_HARM, Set.of("killed", "wounded", "injured"),
            EventType.EVACUATION, Set.of("evacuated", "people"),
            EventType.DETENTION, Set.of("detained", "people"),
            EventType.DETAINEE_RELEASE, Set.of("released", "detained", "people"),
            EventType.VIOLATION_ALLEGED, Set.of("violations"),
            EventType.SHELLING, Set.of("rounds", "killed", "wounded"));
    private static final Set<String> ACT = Set.of("rounds", "killed", "wounded", "violations", "leaflets", "trucks");

    private final Scene scene;
    private final Tree tree;

    Counts(Scene scene) {
        this.scene = scene;
        this.tree = scene.tree();
    }

    List<Quantity> of(Candidate candidate) {
        Set<String> wanted = WANTED.getOrDefault(candidate.type(), ACT);
        List<Quantity> own = new ArrayList<>();
        List<Quantity> near = new ArrayList<>();
        int clause = tree.clause(candidate.head());
        for (CountSpan count : scene.found().counts()) {
            int word = count.noun() >= 0 ? count.noun() : count.span().head();
            if (!wanted.contains(count.quantity().what())) {
                continue;
            }
            if (tree.dominates(candidate.head(), word)) {
                own.add(count.quantity());
            } else if (tree.dominates(clause, word)) {
                near.add(count.quantity());
            }
        }
        return own.isEmpty() ? near : own;
    }
}
