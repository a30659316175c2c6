package org.ceaseline.ledger.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.docket.Docket;
import org.ceaseline.ledger.term.InForce;
import org.ceaseline.ledger.term.Reading;
import org.ceaseline.ledger.term.Span;

/** Holds incidents against the agreements of the casebook: one finding for each incident, clause and actor. */
public final class Findings {

    /** An incident this long before the earliest start or after the latest end has nothing to do with an agreement. */
    private static final int MARGIN_DAYS = 31;

    private final Docket docket;
    private final Replies replies;
    private final Map<String, Set<String>> placesByReport = new HashMap<>();

    public Findings(Docket docket) {
        this.docket = docket;
        this.replies = new Replies(docket);
        docket.claims().stream().filter(Docket::isArticle).forEach(this::notePlaces);
    }

    private void notePlaces(Claim claim) {
        Set<String> places = placesByReport.computeIfAbsent(claim.report(), report -> new TreeSet<>());
        claim.places().forEach(place -> places.add(place.id().orElse("~" + place.surface())));
    }

    /**
     * The findings under one agreement, in the order of the incidents.
     *
     * @param deskEnd the end that people have accepted, where they have
     */
    public List<Finding> under(
            Agreement agreement, List<Reading> readings, Optional<Span> deskEnd, IncidentIndex incidents) {
        Weighing weighing = new Weighing(docket, agreement, InForce.of(readings, deskEnd), replies);
        Optional<Span> life = life(readings);
        Reach reach = new Reach(docket.sides(), docket.places(), agreement);
        List<Finding> findings = new ArrayList<>();
        for (Incident incident : incidents.concerning(reach)) {
            if (mayConcern(life, incident)) {
                findings.addAll(weighing.weigh(incident, context(agreement, incident)));
            }
        }
        return List.copyOf(findings);
    }

    /** From the earliest start to the latest end that anybody states; open where none is stated. */
    private static Optional<Span> life(List<Reading> readings) {
        Optional<Span> life = Optional.empty();
        for (Reading reading : readings) {
            Span start = reading.start().orElse(Span.days(LocalDate.of(1, 1, 1), LocalDate.of(1, 1, 1)));
            Span end = reading.end().orElse(Span.days(LocalDate.of(9999, 12, 30), LocalDate.of(9999, 12, 30)));
            Span whole = new Span(start.earliest(), end.latest());
            life = Optional.of(life.map(known -> known.hull(whole)).orElse(whole));
        }
        return life;
    }

    private static boolean mayConcern(Optional<Span> life, Incident incident) {
        if (life.isEmpty() || !incident.time().isKnown()) {
            return true;
        }
        LocalDate first = incident.time().earliest().orElseThrow();
        LocalDate last = incident.time().latest().orElseThrow();
        return !last.isBefore(life.get().firstDay().minusDays(MARGIN_DAYS))
                && !first.isAfter(life.get().lastDay().plusDays(MARGIN_DAYS));
    }

    /** A place for an incident without one, where its reports speak of the agreement's zone. */
    private Optional<Incident.Place> context(Agreement agreement, Incident incident) {
        if (!incident.places().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Incident.Place> found = new LinkedHashMap<>();
        for (String id : incident.claims()) {
            for (String place : docket.claim(id)
                    .map(claim -> placesByReport.get(claim.report()))
                    .orElse(Set.of())) {
                if (place.startsWith("~")
                        || !docket.places().isWithin(place, agreement.zone().places())) {
                    continue;
                }
                found.put(place, new Incident.Place(docket.places().name(place), Optional.of(place)));
            }
        }
        return found.values().stream().findFirst();
    }
}
