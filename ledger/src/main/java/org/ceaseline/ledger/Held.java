package org.ceaseline.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ceaseline.ledger.docket.Kept;
import org.ceaseline.ledger.term.Reading;
import org.ceaseline.ledger.term.Span;

/** Findings under one agreement in the order of their incidents, and what of the agreement's life they rest on. Immutable. */
final class Held {

    private final List<Finding> inOrder;
    private final Kept<Met> met;
    private final List<Reading> readings;
    private final Optional<Span> deskEnd;

    private Held(List<Finding> inOrder, Kept<Met> met, List<Reading> readings, Optional<Span> deskEnd) {
        this.inOrder = inOrder;
        this.met = met;
        this.readings = readings;
        this.deskEnd = deskEnd;
    }

    /**
     * An incident with findings.
     *
     * @param day as in {@link org.ceaseline.ledger.incident.Incidents#IN_TIME}
     */
    private record Met(LocalDate day, String incident, List<Finding> findings) {

        static Met of(Incident incident, List<Finding> findings) {
            return new Met(incident.time().earliest().orElse(LocalDate.MAX), incident.id(), findings);
        }

        boolean isBefore(Met other) {
            int order = day.compareTo(other.day);
            return order != 0 ? order < 0 : incident.compareTo(other.incident) < 0;
        }
    }

    /**
     * @param findings in the order of their incidents
     * @param incident the incident of an id
     */
    static Held of(
            List<Finding> findings,
            Function<String, Incident> incident,
            List<Reading> readings,
            Optional<Span> deskEnd) {
        Kept<Met> met = Kept.grouped(findings, findings.size(), Finding::incident)
                .map((id, found) -> Optional.of(Met.of(incident.apply(id), found)));
        return new Held(List.copyOf(findings), met, readings, deskEnd);
    }

    /**
     * The same with the findings on some incidents made anew.
     *
     * @param touched ids of incidents whose findings no longer hold
     * @param standing those of them that still stand
     * @param fresh the findings on those that still stand
     */
    Held with(Collection<String> touched, List<Incident> standing, List<Finding> fresh) {
        if (fresh.isEmpty() && touched.stream().noneMatch(met::contains)) {
            return this;
        }
        List<Finding> order = new ArrayList<>(inOrder);
        Kept.Change<Met> next = met.change();
        for (String id : touched) {
            met.get(id).ifPresent(gone -> {
                int at = place(order, gone, next);
                order.subList(at, at + gone.findings().size()).clear();
                next.remove(id);
            });
        }
        Map<String, List<Finding>> byIncident = new LinkedHashMap<>();
        fresh.forEach(finding -> byIncident
                .computeIfAbsent(finding.incident(), id -> new ArrayList<>(2))
                .add(finding));
        for (Incident incident : standing) {
            List<Finding> found = byIncident.getOrDefault(incident.id(), List.of());
            if (!found.isEmpty()) {
                Met made = Met.of(incident, found);
                next.put(made.incident(), made);
                order.addAll(place(order, made, next), found);
            }
        }
        return new Held(Collections.unmodifiableList(order), next.done(), readings, deskEnd);
    }

    /** How many findings stand on incidents that come before this one. */
    private static int place(List<Finding> order, Met sought, Kept.Change<Met> known) {
        int low = 0;
        int high = order.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            Met there = known.get(order.get(middle).incident()).orElseThrow();
            if (there.isBefore(sought)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    List<Reading> readings() {
        return readings;
    }

    Optional<Span> deskEnd() {
        return deskEnd;
    }

    /** The findings in the order of their incidents. */
    List<Finding> inOrder() {
        return inOrder;
    }
}
