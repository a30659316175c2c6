package org.ceaseline.ledger.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ceaseline.capture.Report;
import org.ceaseline.capture.Section;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.AsOf;
import org.ceaseline.ledger.Decision;
import org.ceaseline.ledger.Material;
import org.jspecify.annotations.Nullable;

/** The material in one fixed order, whatever order it came in; the same claim given twice counts once. Immutable. */
public final class Docket {

    private static final Comparator<Claim> BY_ID = Comparator.comparing(Claim::id);
    private static final Map<String, Section.Kind> SECTIONS =
            Arrays.stream(Section.Kind.values()).collect(Collectors.toUnmodifiableMap(Enum::name, kind -> kind));

    private final Basis basis;
    private final Kept<Claim> byId;
    /** The roughest precision of a time that still says in which year. */
    private static final int DATED = 4;

    private final Kept<Report> reports;
    private final Kept<LocalDate> knownFrom;
    private final Kept<List<Claim>> byReport;
    private final List<Claim> firstClaims;
    private final List<Claim> laterClaims;
    private volatile @Nullable List<Claim> ordered;
    private volatile @Nullable Map<EventType, List<Claim>> byType;
    private volatile @Nullable NavigableMap<LocalDate, Integer> reportDays;

    /** What stays the same however many claims come in. */
    private record Basis(
            Casebook casebook,
            Sides sides,
            Places places,
            List<Decision> all,
            List<Decision> standing,
            Map<String, Instant> recorded,
            Optional<LocalDate> day) {

        Basis seenFrom(Optional<LocalDate> then, List<Decision> left) {
            return new Basis(casebook, sides, places, all, left, recorded, then);
        }

        Basis recorded(Map<String, Instant> more) {
            if (more.isEmpty()) {
                return this;
            }
            Map<String, Instant> together = new HashMap<>(recorded);
            more.forEach(together::putIfAbsent);
            return new Basis(casebook, sides, places, all, standing, together, day);
        }
    }

    private Docket(
            Basis basis,
            Kept<Claim> byId,
            Kept<Report> reports,
            Kept<LocalDate> knownFrom,
            Kept<List<Claim>> byReport,
            List<Claim> firstClaims,
            List<Claim> laterClaims) {
        this.basis = basis;
        this.byId = byId;
        this.reports = reports;
        this.knownFrom = knownFrom;
        this.byReport = byReport;
        this.firstClaims = firstClaims;
        this.laterClaims = laterClaims;
    }

    public static Docket of(Casebook casebook, Material material) {
        Basis basis = new Basis(
                casebook,
                new Sides(casebook),
                new Places(casebook),
                material.decisions(),
                standing(material.decisions()),
                material.recorded(),
                Optional.empty());
        Kept.Change<Report> reports = Kept.filling(material.reports().size());
        for (Report report : material.reports()) {
            if (!reports.contains(report.id())) {
                reports.put(report.id(), report);
            }
        }
        return filled(basis, material.claims(), reports.done());
    }

    private static Docket filled(Basis basis, List<Claim> claims, Kept<Report> reports) {
        Claim[] sorted = claims.toArray(Claim[]::new);
        Arrays.parallelSort(sorted, BY_ID);
        List<Claim> once = new ArrayList<>(sorted.length);
        for (Claim claim : sorted) {
            if (once.isEmpty() || !once.get(once.size() - 1).id().equals(claim.id())) {
                once.add(claim);
            }
        }
        Kept<List<Claim>> byReport = Kept.grouped(once, once.size() / 2, Claim::report);
        return new Docket(
                basis,
                Kept.of(once, once.size(), Claim::id, claim -> claim),
                reports,
                byReport.map((report, told) -> knownFrom(told, reports.get(report))),
                byReport,
                once,
                List.of());
    }

    private static void file(Claim claim, Kept.Change<List<Claim>> byReport) {
        List<Claim> told = byReport.getOrDefault(claim.report(), List.of());
        Claim[] more = told.toArray(new Claim[told.size() + 1]);
        more[told.size()] = claim;
        byReport.put(claim.report(), List.of(more));
    }

    /**
     * The docket with further claims and reports; what is known already counts once.
     *
     * @param more no decisions: they are given with the first material
     */
    public Docket with(Material more) {
        Kept.Change<Report> nextReports = reports.change();
        Kept.Change<Claim> nextById = byId.change();
        Kept.Change<List<Claim>> nextByReport = byReport.change();
        Kept.Change<LocalDate> nextKnownFrom = knownFrom.change();
        Set<String> touched = new LinkedHashSet<>();
        for (Report report : more.reports()) {
            if (!nextReports.contains(report.id())) {
                nextReports.put(report.id(), report);
                touched.add(report.id());
            }
        }
        List<Claim> later = new ArrayList<>(laterClaims);
        for (Claim claim : more.claims()) {
            if (!nextById.contains(claim.id())) {
                nextById.put(claim.id(), claim);
                file(claim, nextByReport);
                later.add(claim);
                touched.add(claim.report());
            }
        }
        for (String report : touched) {
            nextKnownFrom.remove(report);
            knownFrom(nextByReport.getOrDefault(report, List.of()), nextReports.get(report))
                    .ifPresent(day -> nextKnownFrom.put(report, day));
        }
        return new Docket(
                basis.recorded(more.recorded()),
                nextById.done(),
                nextReports.done(),
                nextKnownFrom.done(),
                nextByReport.done(),
                firstClaims,
                later);
    }

    /** The docket as it was: only what was out by the day and held by the moment. */
    public Docket asOf(AsOf asOf) {
        if (asOf.equals(AsOf.everything())) {
            return this;
        }
        List<Claim> kept = claims().stream()
                .filter(claim -> wasOut(claim, asOf) && wasHeld(claim, asOf))
                .toList();
        List<Decision> decided = basis.all().stream()
                .filter(decision -> asOf.recorded()
                        .map(moment -> !decision.when().isAfter(moment))
                        .orElse(true))
                .toList();
        return filled(basis.seenFrom(asOf.day(), standing(decided)), kept, reports);
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
                .map(moment -> Optional.ofNullable(basis.recorded().get(claim.report()))
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
    private static Optional<LocalDate> knownFrom(List<Claim> told, Optional<Report> report) {
        if (!told.isEmpty() && report.isPresent() && report.get().published().isKnown()) {
            return Optional.of(report.get().published().earliest());
        }
        return told.stream()
                .filter(claim -> claim.modality().tellsOfAnAct() && !isTalkOfLater(claim))
                .flatMap(claim -> claim.time().start().stream())
                .max(Comparator.naturalOrder());
    }

    private static boolean isTalkOfLater(Claim claim) {
        return SpeechActs.contains(claim.type())
                && !claim.type().family().name().equals("STATEMENT");
    }

    public Casebook casebook() {
        return basis.casebook();
    }

    /** The times of an agreement that somebody had stated by the day looked from. */
    public List<Said> said(Agreement agreement) {
        return Said.by(basis.day(), agreement);
    }

    public Sides sides() {
        return basis.sides();
    }

    public Places places() {
        return basis.places();
    }

    public List<Decision> decisions() {
        return basis.standing();
    }

    /** Every claim, in the order of ids. */
    public List<Claim> claims() {
        List<Claim> known = ordered;
        if (known == null) {
            known = laterClaims.isEmpty() ? firstClaims : merged();
            ordered = known;
        }
        return Collections.unmodifiableList(known);
    }

    private List<Claim> merged() {
        List<Claim> all = new ArrayList<>(firstClaims.size() + laterClaims.size());
        all.addAll(firstClaims);
        all.addAll(laterClaims);
        all.sort(BY_ID);
        return all;
    }

    /** The claims of one type in what articles tell, in the order of ids. */
    public List<Claim> articleClaims(EventType type) {
        Map<EventType, List<Claim>> known = byType;
        if (known == null) {
            known = new EnumMap<>(EventType.class);
            for (Claim claim : claims()) {
                if (isArticle(claim)) {
                    known.computeIfAbsent(claim.type(), fresh -> new ArrayList<>())
                            .add(claim);
                }
            }
            byType = known;
        }
        return known.getOrDefault(type, List.of());
    }

    public Optional<Claim> claim(String id) {
        return byId.get(id);
    }

    /** The claims of one report, in no particular order. */
    public List<Claim> claimsOf(String report) {
        return byReport.getOrDefault(report, List.of());
    }

    public Optional<Report> report(String id) {
        return reports.get(id);
    }

    /** The day from which a report may have been known; empty where nothing tells. */
    public Optional<LocalDate> knownFrom(String report) {
        return knownFrom.get(report);
    }

    /** How many reports with claims are known from each day on which any is. */
    public NavigableMap<LocalDate, Integer> reportDays() {
        NavigableMap<LocalDate, Integer> known = reportDays;
        if (known == null) {
            TreeMap<LocalDate, Integer> counted = new TreeMap<>();
            knownFrom.forEach((report, day) -> {
                if (hasDay(report)) {
                    counted.merge(day, 1, Integer::sum);
                }
            });
            known = Collections.unmodifiableNavigableMap(counted);
            reportDays = known;
        }
        return known;
    }

    /** False for a report whose very year is open: the first day that it may be of covers nothing. */
    private boolean hasDay(String report) {
        boolean published =
                reports.get(report).filter(known -> known.published().isKnown()).isPresent();
        return published
                || byReport.get(report).stream()
                        .flatMap(List::stream)
                        .anyMatch(claim -> claim.time().precision() <= DATED);
    }

    /** The day that a claim is about: its own, or that of its report. */
    public Optional<LocalDate> dayOf(Claim claim) {
        boolean sharp = claim.time().precision() <= DATED;
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
        return Optional.ofNullable(SECTIONS.get(claim.evidence().section()));
    }
}
