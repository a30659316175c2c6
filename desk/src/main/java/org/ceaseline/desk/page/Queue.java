package org.ceaseline.desk.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.desk.holding.Case;
import org.ceaseline.desk.holding.Holding;
import org.ceaseline.desk.holding.Reviews;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.Transition;

/** What waits for a person: what has most consequence first, then what is oldest. */
public final class Queue {

    /**
     * One thing that waits.
     *
     * @param kind as in {@link Reviews}: claim, incident or state
     * @param agreement the agreement of a step, empty for others
     * @param weight how much hangs on it, 0 to 3
     */
    public record Item(String kind, String id, String of, String agreement, int weight, Optional<LocalDate> day) {}

    private static final Comparator<Item> ORDER = Comparator.comparingInt(Item::weight)
            .reversed()
            .thenComparing(item -> item.day().orElse(LocalDate.MAX))
            .thenComparing(Item::id);

    private static final Set<EventType.Family> POLITICAL = Set.of(
            EventType.Family.AGREEMENT,
            EventType.Family.NEGOTIATION,
            EventType.Family.COMPLIANCE,
            EventType.Family.STATEMENT);

    private final Map<String, List<Item>> items = new LinkedHashMap<>();

    private Queue() {}

    static Queue of(Holding holding) {
        Queue queue = new Queue();
        List<Item> states = new ArrayList<>();
        List<Item> incidents = new ArrayList<>();
        List<Item> claims = new ArrayList<>();
        for (Case one : holding.cases().values()) {
            Set<String> weighed = new HashSet<>();
            for (Agreement agreement : one.agreements()) {
                states.addAll(steps(one, agreement));
                incidents.addAll(incidents(one, agreement, holding.reviews(), weighed));
            }
            claims.addAll(claims(one, holding.reviews(), weighed));
        }
        queue.items.put(Reviews.STATE, states.stream().sorted(ORDER).toList());
        queue.items.put(Reviews.INCIDENT, incidents.stream().sorted(ORDER).toList());
        queue.items.put(Reviews.CLAIM, claims.stream().sorted(ORDER).toList());
        return queue;
    }

    private static List<Item> steps(Case one, Agreement agreement) {
        return one.lifeLine(agreement.id(), Optional.empty()).transitions().stream()
                .filter(step -> step.standing() == Transition.Standing.PROPOSED)
                .map(step -> new Item(
                        Reviews.STATE,
                        step.id(),
                        one.id(),
                        agreement.id(),
                        step.to().isEnded() ? 3 : 2,
                        Optional.of(step.earliest())))
                .distinct()
                .toList();
    }

    private static List<Item> incidents(Case one, Agreement agreement, Reviews reviews, Set<String> weighed) {
        List<Item> found = new ArrayList<>();
        for (Finding finding : one.entries().findings(agreement.id())) {
            boolean bears = finding.verdict().isViolation() || finding.verdict().isOpen();
            Optional<Incident> incident = one.entries().incident(finding.incident());
            if (bears && incident.isPresent() && weighed.add(finding.incident())) {
                incident.get().claims().forEach(weighed::add);
                if (reviews.of(Reviews.INCIDENT, finding.incident()).isOpen()) {
                    found.add(new Item(
                            Reviews.INCIDENT,
                            finding.incident(),
                            one.id(),
                            agreement.id(),
                            finding.verdict().isViolation() ? 2 : 1,
                            incident.get().time().earliest()));
                }
            }
        }
        return found;
    }

    private static List<Item> claims(Case one, Reviews reviews, Set<String> weighed) {
        return one.claims().stream()
                .filter(claim -> reviews.of(Reviews.CLAIM, claim.id()).isOpen())
                .map(claim -> new Item(
                        Reviews.CLAIM,
                        claim.id(),
                        one.id(),
                        "",
                        weight(claim, weighed),
                        claim.time().start()))
                .toList();
    }

    private static int weight(Claim claim, Set<String> weighed) {
        if (weighed.contains(claim.id())) {
            return 2;
        }
        return POLITICAL.contains(claim.type().family()) ? 1 : 0;
    }

    List<Item> of(String kind) {
        return items.getOrDefault(kind, List.of());
    }

    public int count(String kind) {
        return of(kind).size();
    }

    public int all() {
        return items.values().stream().mapToInt(List::size).sum();
    }

    /** How many steps of one agreement wait. */
    long stepsOf(String casebook, String agreement) {
        return of(Reviews.STATE).stream()
                .filter(item -> item.of().equals(casebook) && item.agreement().equals(agreement))
                .count();
    }
}
