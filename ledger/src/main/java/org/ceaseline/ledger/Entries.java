package org.ceaseline.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
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
import org.ceaseline.ledger.term.Sight;
import org.ceaseline.ledger.term.Span;
import org.ceaseline.ledger.term.Term;
import org.jspecify.annotations.Nullable;

/** What the ledger holds for one body of material. Immutable; safe to share; each part is worked out when first asked for. */
public final class Entries {

    private final Docket docket;
    private final Bearing bearing;
    private final Incidents incidents;
    private final Findings weighing;
    private final Map<String, Held> findings = new ConcurrentHashMap<>();
    private volatile @Nullable IncidentIndex index;

    private Entries(Docket docket, Bearing bearing, Incidents incidents, Findings weighing) {
        this.docket = docket;
        this.bearing = bearing;
        this.incidents = incidents;
        this.weighing = weighing;
    }

    static Entries of(Docket docket) {
        return new Entries(docket, Bearing.of(docket), Incidents.of(docket), Findings.of(docket));
    }

    /** The entries with one more claim; equal to reading everything anew. */
    public Entries with(Claim claim) {
        return with(Material.of(List.of(claim), List.of()));
    }

    /**
     * The entries with more claims and reports; equal to reading everything anew, but only what they touch is weighed again.
     * What is known already counts once.
     *
     * @throws IllegalArgumentException if it holds decisions: they concern everything, so read everything with them
     */
    public Entries with(Material more) {
        if (!more.decisions().isEmpty()) {
            throw new IllegalArgumentException(
                    "Decisions cannot be added to entries. Read the whole material with them: Ledger.read.");
        }
        Docket grown = docket.with(more);
        List<Claim> fresh = more.claims().stream()
                .filter(claim -> docket.claim(claim.id()).isEmpty())
                .distinct()
                .toList();
        Set<String> reports = new TreeSet<>();
        fresh.forEach(claim -> reports.add(claim.report()));
        more.reports().stream()
                .filter(report -> docket.report(report.id()).isEmpty())
                .forEach(report -> reports.add(report.id()));
        Incidents.Grown remade = incidents.with(grown, fresh, reports);
        Entries next =
                new Entries(grown, bearing.with(grown, reports), remade.incidents(), weighing.with(grown, reports));
        next.carryOver(this, remade, reports);
        return next;
    }

    private void carryOver(Entries before, Incidents.Grown remade, Set<String> reports) {
        Set<String> touched = new HashSet<>(remade.gone());
        remade.made().forEach(incident -> touched.add(incident.id()));
        for (String report : reports) {
            before.weighing
                    .touchedBy(report, weighing, incidents)
                    .map(Incident::id)
                    .forEach(touched::add);
            weighing.touchedBy(report, before.weighing, incidents)
                    .map(Incident::id)
                    .forEach(touched::add);
        }
        List<Incident> standing = touched.stream()
                .flatMap(id -> incident(id).stream())
                .sorted(Incidents.IN_TIME)
                .toList();
        before.findings.forEach((agreement, held) -> {
            if (restsOnTheSame(before, agreement, held)) {
                Agreement found = agreement(agreement);
                findings.put(
                        agreement,
                        held.with(touched, standing, weighing.under(found, held.readings(), held.deskEnd(), standing)));
            }
        });
    }

    private boolean restsOnTheSame(Entries before, String agreement, Held held) {
        if (bearing.isSame(before.bearing, agreement)) {
            return true;
        }
        Agreement found = agreement(agreement);
        List<Reading> readings = readings(found);
        return readings.equals(held.readings()) && deskEnd(found, readings).equals(held.deskEnd());
    }

    /** The entries as they would have stood: valid time by day, recorded time by moment. */
    public Entries asOf(AsOf asOf) {
        return asOf.equals(AsOf.everything()) ? this : of(docket.asOf(asOf));
    }

    public Casebook casebook() {
        return docket.casebook();
    }

    /** Every incident, in order of time. */
    public List<Incident> incidents() {
        return incidents.inTime();
    }

    public Optional<Incident> incident(String id) {
        return incidents.incident(id);
    }

    public Optional<Claim> claim(String id) {
        return docket.claim(id);
    }

    public Optional<Report> report(String id) {
        return docket.report(id);
    }

    /** The last day that any report speaks of or was published on; empty where none is dated. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(docket.reportDays().lastEntry()).map(Map.Entry::getKey);
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
        Held held = findings.get(agreement);
        if (held == null) {
            held = weigh(agreement(agreement));
            findings.put(agreement, held);
        }
        return held.inOrder();
    }

    private Held weigh(Agreement agreement) {
        List<Reading> readings = readings(agreement);
        Optional<Span> deskEnd = deskEnd(agreement, readings);
        return Held.of(
                weighing.under(agreement, readings, deskEnd, index()),
                id -> incidents.incident(id).orElseThrow(),
                readings,
                deskEnd);
    }

    private Optional<Span> deskEnd(Agreement agreement, List<Reading> readings) {
        boolean nothingAccepted =
                docket.decisions().stream().noneMatch(decision -> decision.kind() == Decision.Kind.ACCEPT);
        return nothingAccepted
                ? Optional.empty()
                : Lines.deskEnd(draw(agreement, readings, List.of(), Optional.empty()));
    }

    private IncidentIndex index() {
        IncidentIndex known = index;
        if (known == null) {
            known = new IncidentIndex(incidents());
            index = known;
        }
        return known;
    }

    private List<Reading> readings(Agreement agreement) {
        return Readings.of(agreement, docket.said(agreement), bearing.on(agreement.id()), docket.sides()::name);
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

    /**
     * The life line with everything that is known, seen from a day: what was to end by then has ended.
     *
     * @throws IllegalArgumentException if the casebook has no such agreement
     */
    public LifeLine lifeLineSeenFrom(String agreement, LocalDate day) {
        Agreement found = agreement(agreement);
        return draw(found, readings(found), findings(agreement), Optional.of(day));
    }

    private LifeLine draw(Agreement agreement, List<Reading> readings, List<Finding> weighed, Optional<LocalDate> day) {
        return new Lines(docket)
                .draw(
                        new Lines.Sketch(agreement, bearing.on(agreement.id()), readings, weighed, incidents::incident),
                        day);
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
        Agreement found = agreement(agreement);
        List<Incident> met = findings(agreement).stream()
                .filter(finding -> finding.answer(Finding.Test.FACT).reply() != Finding.Reply.NO)
                .map(Finding::incident)
                .distinct()
                .flatMap(id -> incident(id).stream())
                .toList();
        return new Warnings(docket)
                .of(agreement, met, bearing.on(agreement), Sight.of(docket, found, readings(found)), day);
    }

    /**
     * The warnings of an agreement looked back on, day by day.
     *
     * @param known what to look with on a day: {@link AsOf#day} for what was out by then
     */
    public LookBack lookBack(String agreement, Function<LocalDate, AsOf> known) {
        return new LookingBack(this, agreement(agreement).id(), known).look();
    }

    /** Where the negotiations stand on a day. */
    public Board board(String agreement, Optional<LocalDate> day) {
        return Boards.of(docket, agreement(agreement).id(), bearing.on(agreement), day);
    }

    /** The findings counted by recorder, accused and verdict; coverage is that of the agreement's life as far as reports go. */
    public Totals totals(String agreement) {
        Agreement found = agreement(agreement);
        List<Reading> readings = readings(found);
        Term term = Term.of(readings, deskEnd(found, readings));
        return Tally.of(
                docket,
                findings(agreement),
                incidents::incident,
                bearing.on(agreement),
                term.within(docket.reportDays()));
    }

    /**
     * The findings of a period counted: those on incidents that may lie on one of its days.
     *
     * @throws IllegalArgumentException if the period ends before it begins
     */
    public Totals totals(String agreement, LocalDate from, LocalDate to) {
        List<Finding> within = findings(agreement, from, to);
        List<Claim> speaking = bearing.on(agreement).stream()
                .filter(claim -> docket.dayOf(claim)
                        .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                        .isPresent())
                .toList();
        return Tally.of(docket, within, incidents::incident, speaking, Optional.of(new Term.Days(from, to)));
    }

    /**
     * The findings of a period: those on incidents that may lie on one of its days.
     *
     * @throws IllegalArgumentException if the period ends before it begins
     */
    public List<Finding> findings(String agreement, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "The period " + from + " to " + to + " ends before it begins. Give the earlier day first.");
        }
        return findings(agreement).stream()
                .filter(finding -> incident(finding.incident())
                        .filter(incident -> incident.time().mayLieWithin(from, to))
                        .isPresent())
                .toList();
    }

    /** How many reports with claims are known from each day of a period on which any is. */
    public Map<LocalDate, Integer> reportDays(LocalDate from, LocalDate to) {
        return docket.reportDays().subMap(from, true, to, true);
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
