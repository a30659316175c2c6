package org.ceaseline.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.board.Boards;
import org.ceaseline.ledger.dispute.Disputes;
import org.ceaseline.ledger.dispute.IncidentDisputes;
import org.ceaseline.ledger.docket.Bearing;
import org.ceaseline.ledger.docket.Docket;
import org.ceaseline.ledger.finding.Findings;
import org.ceaseline.ledger.finding.IncidentIndex;
import org.ceaseline.ledger.incident.Incidents;
import org.ceaseline.ledger.life.Lines;
import org.ceaseline.ledger.obligation.Obligations;
import org.ceaseline.ledger.signal.Warnings;
import org.ceaseline.ledger.tally.Tally;
import org.ceaseline.ledger.term.Reading;
import org.ceaseline.ledger.term.Readings;
import org.ceaseline.ledger.term.Span;

/** What the ledger holds for one body of material. Immutable; safe to share; each part is worked out when first asked for. */
public final class Entries {

    private final Docket docket;
    private final Bearing bearing;
    private final Map<String, Incident> incidents = new LinkedHashMap<>();
    private final Findings weighing;
    private final IncidentIndex index;
    private final Map<String, List<Finding>> findings = new ConcurrentHashMap<>();

    Entries(Docket docket) {
        this.docket = docket;
        this.bearing = new Bearing(docket);
        Incidents.of(docket).forEach(incident -> incidents.put(incident.id(), incident));
        this.weighing = new Findings(docket);
        this.index = new IncidentIndex(incidents());
    }

    /** The entries as they would have stood: valid time by day, recorded time by moment. */
    public Entries asOf(AsOf asOf) {
        return new Entries(docket.asOf(asOf));
    }

    public Casebook casebook() {
        return docket.casebook();
    }

    /** Every incident, in order of time. */
    public List<Incident> incidents() {
        return List.copyOf(incidents.values());
    }

    public Optional<Incident> incident(String id) {
        return Optional.ofNullable(incidents.get(id));
    }

    public Optional<Claim> claim(String id) {
        return docket.claim(id);
    }

    public Optional<Report> report(String id) {
        return docket.report(id);
    }

    /** The last day that any report speaks of or was published on; empty where none is dated. */
    public Optional<LocalDate> lastDay() {
        return docket.claims().stream()
                .flatMap(claim -> docket.knownFrom(claim.report()).stream())
                .max(LocalDate::compareTo);
    }

    /** The claims that speak of an agreement's life, in the order of ids. */
    public List<Claim> claimsOn(String agreement) {
        return bearing.on(agreement);
    }

    /**
     * One finding for each incident, clause and actor.
     *
     * @throws IllegalArgumentException if the casebook has no such agreement
     */
    public List<Finding> findings(String agreement) {
        return findings.computeIfAbsent(agreement, id -> weigh(agreement(id)));
    }

    private List<Finding> weigh(Agreement agreement) {
        List<Reading> readings = readings(agreement);
        Optional<Span> deskEnd = Lines.deskEnd(draw(agreement, readings, List.of(), Optional.empty()));
        return weighing.under(agreement, readings, deskEnd, index);
    }

    private List<Reading> readings(Agreement agreement) {
        return Readings.of(agreement, bearing.on(agreement.id()));
    }

    /** The life line with everything that is known. */
    public LifeLine lifeLine(String agreement) {
        return lifeLine(agreement, AsOf.everything());
    }

    /**
     * The life line as it would have been drawn then.
     *
     * @throws IllegalArgumentException if the casebook has no such agreement
     */
    public LifeLine lifeLine(String agreement, AsOf asOf) {
        Entries then = asOf.equals(AsOf.everything()) ? this : asOf(asOf);
        Agreement found = then.agreement(agreement);
        return then.draw(found, then.readings(found), then.findings(agreement), asOf.day());
    }

    private LifeLine draw(Agreement agreement, List<Reading> readings, List<Finding> weighed, Optional<LocalDate> day) {
        return new Lines(docket)
                .draw(new Lines.Sketch(agreement, bearing.on(agreement.id()), readings, weighed, incidents), day);
    }

    /** Accounts of an agreement, and of incidents under it, that cannot all be true. */
    public List<Dispute> disputes(String agreement) {
        Agreement found = agreement(agreement);
        List<Dispute> disputes = new ArrayList<>(Disputes.about(docket, found, bearing.on(agreement), readings(found)));
        disputes.addAll(IncidentDisputes.denied(docket, findings(agreement)));
        return disputes;
    }

    /**
     * What the clauses ask for, and how it stands.
     *
     * @param day the day looked from; empty for the end of everything that is known
     */
    public List<Obligation> obligations(String agreement, Optional<LocalDate> day) {
        return Obligations.of(docket, agreement(agreement), bearing, day);
    }

    /** Early warning on a day: reasons and a tier, no probability. */
    public Signals signals(String agreement, LocalDate day) {
        List<Incident> met = findings(agreement).stream()
                .map(Finding::incident)
                .distinct()
                .flatMap(id -> incident(id).stream())
                .toList();
        return new Warnings(docket).of(agreement, met, bearing.on(agreement), day);
    }

    /** Where the negotiations stand on a day. */
    public Board board(String agreement, Optional<LocalDate> day) {
        return Boards.of(docket, agreement(agreement).id(), bearing.on(agreement), day);
    }

    /** The findings counted by recorder, accused and verdict. */
    public Totals totals(String agreement) {
        return Tally.of(docket, findings(agreement), incidents, bearing.on(agreement));
    }

    /** Accounts of incidents that cannot all be true, under whatever agreement. */
    public List<Dispute> incidentDisputes() {
        return IncidentDisputes.among(docket, incidents());
    }

    private Agreement agreement(String id) {
        return docket.casebook()
                .agreement(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The casebook has no agreement " + id + ". Ask for one of its own."));
    }
}
