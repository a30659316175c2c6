package org.ceaseline.ledger.docket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ceaseline.capture.Report;
import org.ceaseline.capture.Section;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.AsOf;
import org.ceaseline.ledger.Decision;
import org.ceaseline.ledger.Material;

/** The material in one fixed order, whatever order it came in; the same claim given twice counts once. Immutable. */
public final class Docket {

    private final Casebook casebook;
    private final Sides sides;
    private final Places places;
    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private final Map<String, Report> reports = new HashMap<>();
    private final Map<String, LocalDate> knownFrom = new HashMap<>();
    private final List<Decision> decisions;
    private final Material material;

    private Docket(Casebook casebook, Material material, List<Claim> kept, List<Decision> decisions) {
        this.casebook = casebook;
        this.material = material;
        this.sides = new Sides(casebook);
        this.places = new Places(casebook);
        this.decisions = decisions;
        material.reports().forEach(report -> reports.putIfAbsent(report.id(), report));
        List<Claim> ordered = new ArrayList<>(kept);
        ordered.sort(Comparator.comparing(Claim::id));
        ordered.forEach(claim -> claims.putIfAbsent(claim.id(), claim));
        claims.values().forEach(this::noteDay);
    }

    public static Docket of(Casebook casebook, Material material) {
        return new Docket(casebook, material, material.claims(), standing(material.decisions()));
    }

    /** The docket as it was: only what was out by the day and held by the moment. */
    public Docket asOf(AsOf asOf) {
        if (asOf.equals(AsOf.everything())) {
            return this;
        }
        List<Claim> kept = claims.values().stream()
                .filter(claim -> wasOut(claim, asOf) && wasHeld(claim, asOf))
                .toList();
        List<Decision> decided = material.decisions().stream()
                .filter(decision -> asOf.recorded()
                        .map(moment -> !decision.when().isAfter(moment))
                        .orElse(true))
                .toList();
        return new Docket(casebook, material, kept, standing(decided));
    }

    private boolean wasOut(Claim claim, AsOf asOf) {
        return asOf.day()
                .map(day -> !knownFrom(claim.report())
                        .map(from -> from.isAfter(day))
                        .orElse(false))
                .orElse(true);
    }

    private boolean wasHeld(Claim claim, AsOf asOf) {
        return asOf.recorded()
                .map(moment -> Optional.ofNullable(material.recorded().get(claim.report()))
                        .map(held -> !held.isAfter(moment))
                        .orElse(true))
                .orElse(true);
    }

    /** Decisions that no later one undoes, oldest first. */
    private static List<Decision> standing(List<Decision> all) {
        Map<String, Decision> byTime = new TreeMap<>();
        all.forEach(decision -> byTime.put(decision.when() + " " + decision.id(), decision));
        Map<String, Decision> left = new LinkedHashMap<>();
        for (Decision decision : byTime.values()) {
            if (decision.kind() == Decision.Kind.UNDO) {
                decision.subjects().forEach(left::remove);
            } else {
                left.put(decision.id(), decision);
            }
        }
        return List.copyOf(left.values());
    }

    /** A report is known from its publication; where that is not known, not before the latest act that it tells of. */
    private void noteDay(Claim claim) {
        Report report = reports.get(claim.report());
        if (report != null && report.published().isKnown()) {
            knownFrom.put(claim.report(), report.published().earliest());
        } else if (claim.modality().tellsOfAnAct() && !isTalkOfLater(claim)) {
            claim.time().start().ifPresent(day -> knownFrom.merge(claim.report(), day, Docket::later));
        }
    }

    private static boolean isTalkOfLater(Claim claim) {
        return SpeechActs.contains(claim.type())
                && !claim.type().family().name().equals("STATEMENT");
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    public Casebook casebook() {
        return casebook;
    }

    public Sides sides() {
        return sides;
    }

    public Places places() {
        return places;
    }

    public List<Decision> decisions() {
        return decisions;
    }

    /** Every claim, in the order of ids. */
    public List<Claim> claims() {
        return List.copyOf(claims.values());
    }

    public Optional<Claim> claim(String id) {
        return Optional.ofNullable(claims.get(id));
    }

    public Optional<Report> report(String id) {
        return Optional.ofNullable(reports.get(id));
    }

    /** The day from which a report may have been known; empty where nothing tells. */
    public Optional<LocalDate> knownFrom(String report) {
        return Optional.ofNullable(knownFrom.get(report));
    }

    /** The day that a claim is about: its own, or that of its report. */
    public Optional<LocalDate> dayOf(Claim claim) {
        boolean sharp = claim.time().precision() <= 4;
        return claim.time().start().filter(day -> sharp).or(() -> knownFrom(claim.report()));
    }

    /** True where the claim stands in what the article itself tells. */
    public static boolean isArticle(Claim claim) {
        return section(claim).map(Section.Kind::isArticle).orElse(false);
    }

    public static boolean isHeadline(Claim claim) {
        return section(claim).map(kind -> kind == Section.Kind.HEADLINE).orElse(false);
    }

    private static Optional<Section.Kind> section(Claim claim) {
        for (Section.Kind kind : Section.Kind.values()) {
            if (kind.name().equals(claim.evidence().section())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
