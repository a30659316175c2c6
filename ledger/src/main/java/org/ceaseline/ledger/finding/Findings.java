package org.ceaseline.ledger.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.docket.Docket;
import org.ceaseline.ledger.incident.Incidents;
import org.ceaseline.ledger.term.InForce;
import org.ceaseline.ledger.term.Reading;
import org.ceaseline.ledger.term.Span;

/** Holds incidents against the agreements of the casebook: one finding for each incident, clause and actor. */
public final class Findings {

    /** An incident this long before the earliest start or after the latest end has nothing to do with an agreement. */
    private static final int MARGIN_DAYS = 31;

    /** So few incidents are weighed sooner by one processor than by several. */
    private static final int FEW = 500;

    private final Docket docket;
    private final Replies replies;
    private final Gainsaying gainsaying;
    private final Map<String, Lie> lies;

    private Findings(Docket docket, Replies replies, Gainsaying gainsaying, Map<String, Lie> lies) {
        this.docket = docket;
        this.replies = replies;
        this.gainsaying = gainsaying;
        this.lies = lies;
    }

    public static Findings of(Docket docket) {
        return new Findings(docket, Replies.of(docket), Gainsaying.of(docket), new ConcurrentHashMap<>());
    }

    /** What weighs after some reports have changed or come in. */
    public Findings with(Docket grown, Set<String> reports) {
        return new Findings(grown, replies.with(grown, reports), gainsaying.with(grown, reports), lies);
    }

    /**
     * The incidents whose findings a report may change without being part of them: by a denial, whoever denies, or by naming a place.
     *
     * @param other what weighs before or after the report changed or came in
     */
    public Stream<Incident> touchedBy(String report, Findings other, Incidents incidents) {
        return Stream.concat(
                Stream.concat(
                        replies.answered(report, other.replies, incidents), gainsaying.touched(report, incidents)),
                docket.claimsOf(report).stream()
                        .flatMap(claim -> incidents.ofClaim(claim.id()).stream())
                        .filter(incident -> incident.places().isEmpty()));
    }

    /**
     * The findings under one agreement, in the order of the incidents.
     *
     * @param deskEnd the end that people have accepted, where they have
     */
    public List<Finding> under(
            Agreement agreement, List<Reading> readings, Optional<Span> deskEnd, IncidentIndex incidents) {
        return weigh(
                agreement,
                readings,
                deskEnd,
                incidents.concerning(lie(agreement).reach()));
    }

    /** The findings on some incidents, in their order. */
    public List<Finding> under(
            Agreement agreement, List<Reading> readings, Optional<Span> deskEnd, List<Incident> incidents) {
        Reach reach = lie(agreement).reach();
        return weigh(
                agreement,
                readings,
                deskEnd,
                incidents.stream().filter(reach::mayConcern).toList());
    }

    /** How an agreement lies on the ground; the same however many claims come in. */
    private record Lie(Reach reach, Space space, Bands bands) {}

    private Lie lie(Agreement agreement) {
        return lies.computeIfAbsent(
                agreement.id(),
                id -> new Lie(
                        new Reach(docket.sides(), docket.places(), agreement),
                        new Space(docket.places(), agreement),
                        new Bands(docket.sides(), docket.places(), agreement)));
    }

    private List<Finding> weigh(
            Agreement agreement, List<Reading> readings, Optional<Span> deskEnd, List<Incident> incidents) {
        if (incidents.isEmpty() || isUnheardOf(agreement)) {
            return List.of();
        }
        Lie lie = lie(agreement);
        InForce inForce = InForce.of(readings, deskEnd, docket.sides()::name);
        Weighing weighing = new Weighing(docket, agreement, inForce, lie.space(), lie.bands(), replies, gainsaying);
        Optional<Span> life = life(readings);
        return (incidents.size() < FEW ? incidents.stream() : incidents.parallelStream())
                .filter(incident -> mayConcern(life, incident))
                .flatMap(incident -> weighing.weigh(incident, context(agreement, incident)).stream())
                .toList();
    }

    /** Nobody had stated any of its times by the day looked from: there was no such agreement to hold anything against. */
    private boolean isUnheardOf(Agreement agreement) {
        return !agreement.times().isEmpty() && docket.said(agreement).isEmpty();
    }

    /** From the earliest to the latest that anybody states, also where an end comes before a start; open where none is stated. */
    private static Optional<Span> life(List<Reading> readings) {
        Optional<Span> life = Optional.empty();
        for (Reading reading : readings) {
            Span start = reading.start().orElse(Span.days(LocalDate.of(1, 1, 1), LocalDate.of(1, 1, 1)));
            Span end = reading.end().orElse(Span.days(LocalDate.of(9999, 12, 30), LocalDate.of(9999, 12, 30)));
            Span whole = start.hull(end);
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
        return incident.claims().stream()
                .flatMap(id -> docket.claim(id).stream())
                .flatMap(claim -> placesIn(claim.report()).stream())
                .filter(place ->
                        docket.places().isWithin(place, agreement.zone().places()))
                .findFirst()
                .map(place -> new Incident.Place(docket.places().name(place), Optional.of(place)));
    }

    private TreeSet<String> placesIn(String report) {
        TreeSet<String> places = new TreeSet<>();
        docket.claimsOf(report).stream().filter(Docket::isArticle).forEach(claim -> claim.places()
                .forEach(place -> place.id().ifPresent(places::add)));
        return places;
    }
}
