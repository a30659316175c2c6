package org.ceaseline.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.ledger.docket.Kept;
import org.ceaseline.ledger.incident.Incidents;
import org.ceaseline.ledger.term.Reading;
import org.ceaseline.ledger.term.Span;
import org.jspecify.annotations.Nullable;

/** Findings under one agreement, and what of the agreement's life they rest on. Immutable; the list is put together when first asked for. */
final class Held {

    private final Kept<List<Finding>> byIncident;
    private final List<Reading> readings;
    private final Optional<Span> deskEnd;
    private volatile @Nullable List<Finding> inOrder;

    private Held(Kept<List<Finding>> byIncident, List<Reading> readings, Optional<Span> deskEnd) {
        this.byIncident = byIncident;
        this.readings = readings;
        this.deskEnd = deskEnd;
    }

    /**
     * @param findings in the order of their incidents
     */
    static Held of(List<Finding> findings, List<Reading> readings, Optional<Span> deskEnd) {
        Kept<List<Finding>> byIncident = Kept.grouped(findings, findings.size(), Finding::incident);
        Held held = new Held(byIncident, readings, deskEnd);
        held.inOrder = List.copyOf(findings);
        return held;
    }

    /**
     * The same with the findings on some incidents made anew.
     *
     * @param touched ids of incidents whose findings no longer hold
     * @param fresh the findings on those that still stand
     */
    Held with(Collection<String> touched, List<Finding> fresh) {
        if (fresh.isEmpty() && touched.stream().noneMatch(byIncident::contains)) {
            return this;
        }
        Kept.Change<List<Finding>> next = byIncident.change();
        touched.stream().filter(byIncident::contains).forEach(next::remove);
        Map<String, List<Finding>> made = new LinkedHashMap<>();
        fresh.forEach(finding -> made.computeIfAbsent(finding.incident(), id -> new ArrayList<>(2))
                .add(finding));
        made.forEach(next::put);
        return new Held(next.done(), readings, deskEnd);
    }

    List<Reading> readings() {
        return readings;
    }

    Optional<Span> deskEnd() {
        return deskEnd;
    }

    /** The findings in the order of their incidents. */
    List<Finding> inOrder(Incidents incidents) {
        List<Finding> known = inOrder;
        if (known == null) {
            List<Incident> met = new ArrayList<>();
            byIncident.forEach((id, findings) -> met.add(incidents.incident(id).orElseThrow()));
            met.sort(Incidents.IN_TIME);
            List<Finding> all = new ArrayList<>(met.size() * 2);
            met.forEach(incident -> all.addAll(byIncident.getOrDefault(incident.id(), List.of())));
            known = List.copyOf(all);
            inOrder = known;
        }
        return known;
    }
}
