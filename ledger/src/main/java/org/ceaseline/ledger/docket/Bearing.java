package org.ceaseline.ledger.docket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.EventType;
import org.ceaseline.casebook.Provision;
import org.ceaseline.coding.Claim;

/**
 * Which agreement a claim speaks of: the one that it names, else those that may hold on its day and whose zone or parties
 * it touches. Where several of one chain fit, it bears on each of them. Immutable.
 */
public final class Bearing {

    private static final int DAYS_AFTER_END = 30;
    private static final int DAYS_AROUND_START = 5;
    private static final int DAYS_BEFORE_START = 30;
    private static final int SHORTEST_NAME = 8;

    private static final Set<EventType> OF_START =
            EnumSet.of(EventType.CEASEFIRE_IN_FORCE, EventType.AGREEMENT_SIGNED, EventType.AGREEMENT_PROPOSED);

    private static final Set<EventType> OF_LIFE = EnumSet.of(
            EventType.THREAT,
            EventType.WARNING,
            EventType.DEMAND,
            EventType.APPEAL,
            EventType.REJECTION,
            EventType.ACCUSATION,
            EventType.DENIAL,
            EventType.ENDORSEMENT,
            EventType.MONITOR_OBSTRUCTED,
            EventType.VIOLATION_ALLEGED,
            EventType.FORCE_DEPLOYMENT,
            EventType.LEAFLET_DROP,
            EventType.AID_ACCESS,
            EventType.DETAINEE_RELEASE,
            EventType.FORCE_WITHDRAWAL,
            EventType.OBSERVER_POST,
            EventType.WEAPONS_HANDOVER,
            EventType.EVACUATION,
            EventType.CROSSING_CHANGE);

    private final Docket docket;
    private final Map<String, Frame> frames;
    private final Map<String, List<Claim>> byAgreement;

    private Bearing(Docket docket, Map<String, Frame> frames, Map<String, List<Claim>> byAgreement) {
        this.docket = docket;
        this.frames = frames;
        this.byAgreement = byAgreement;
    }

    public static Bearing of(Docket docket) {
        Map<String, Frame> frames = new LinkedHashMap<>();
        docket.casebook()
                .agreements()
                .forEach(agreement -> frames.put(agreement.id(), Frame.of(agreement, docket.places())));
        Bearing none = new Bearing(docket, frames, Map.of());
        Map<String, List<Claim>> byAgreement = new LinkedHashMap<>();
        docket.claims().parallelStream()
                .map(none::filed)
                .filter(filed -> !filed.agreements().isEmpty())
                .toList()
                .forEach(filed -> filed.agreements().forEach(agreement -> byAgreement
                        .computeIfAbsent(agreement, fresh -> new ArrayList<>())
                        .add(filed.claim())));
        return new Bearing(docket, frames, byAgreement);
    }

    /** A claim and the ids of the agreements that it speaks of. */
    private record Filed(Claim claim, List<String> agreements) {}

    private Filed filed(Claim claim) {
        boolean speaks = isOfLife(claim.type()) && Docket.isArticle(claim) && !isOfRelations(claim);
        return new Filed(
                claim, speaks ? agreementsOf(claim).stream().map(Agreement::id).toList() : List.of());
    }

    /**
     * What speaks of the agreements after some reports have changed or come in. The claims on an agreement that none of
     * them touches are the same list as before.
     */
    public Bearing with(Docket grown, Set<String> reports) {
        Bearing next = new Bearing(grown, frames, new LinkedHashMap<>(byAgreement));
        Map<String, Set<Told>> were = filed(reports);
        Map<String, Set<Told>> are = next.filed(reports);
        Set<String> agreements = new LinkedHashSet<>(were.keySet());
        agreements.addAll(are.keySet());
        for (String agreement : agreements) {
            Set<Told> old = were.getOrDefault(agreement, Set.of());
            Set<Told> now = are.getOrDefault(agreement, Set.of());
            if (!old.equals(now)) {
                List<Claim> together = new ArrayList<>(on(agreement));
                together.removeIf(claim -> reports.contains(claim.report()));
                now.forEach(told -> together.add(told.claim()));
                together.sort(Comparator.comparing(Claim::id));
                next.byAgreement.put(agreement, together);
            }
        }
        return next;
    }

    /** A claim and the day that it is about. */
    private record Told(Claim claim, Optional<LocalDate> day) {}

    /** What the reports tell, by the agreements that it speaks of. */
    private Map<String, Set<Told>> filed(Set<String> reports) {
        Map<String, Set<Told>> found = new LinkedHashMap<>();
        for (String report : reports) {
            for (Claim claim : docket.claimsOf(report)) {
                filed(claim).agreements().forEach(agreement -> found.computeIfAbsent(
                                agreement, fresh -> new HashSet<>())
                        .add(new Told(claim, docket.dayOf(claim))));
            }
        }
        return found;
    }

    private static boolean isOfLife(EventType type) {
        return type.family() == EventType.Family.AGREEMENT
                || type.family() == EventType.Family.NEGOTIATION
                || OF_LIFE.contains(type);
    }

    /** Embassies, sanctions, trade, loans: they are coded like agreements and belong to none of a casebook's. */
    private static boolean isOfRelations(Claim claim) {
        return "relations".equals(claim.attributes().get("matter"));
    }

    /** True where the same claims speak of an agreement as before. */
    public boolean isSame(Bearing before, String agreement) {
        return byAgreement.get(agreement) == before.byAgreement.get(agreement);
    }

    /** The claims that speak of an agreement, in the order of ids. */
    public List<Claim> on(String agreement) {
        return Collections.unmodifiableList(byAgreement.getOrDefault(agreement, List.of()));
    }

    /** Claims of what a clause speaks of, told of its agreement's days and places, whatever other agreement they touch. */
    public List<Claim> touching(Agreement agreement, Provision clause) {
        Frame frame = Frame.of(agreement, docket.places());
        return clause.acts().stream()
                .distinct()
                .flatMap(type -> docket.articleClaims(type).stream())
                .filter(claim -> fitsTime(frame, claim))
                .filter(claim -> frame.isNamed(words(claim)) || frame.touches(claim) || isAt(clause.places(), claim))
                .sorted(Comparator.comparing(Claim::id))
                .toList();
    }

    private boolean isAt(List<String> places, Claim claim) {
        return claim.places().stream().flatMap(place -> place.id().stream()).anyMatch(place -> docket.places()
                .isWithin(place, places));
    }

    private List<Agreement> agreementsOf(Claim claim) {
        Optional<LocalDate> told = docket.dayOf(claim);
        List<Frame> onTheDay = told.isEmpty()
                ? List.of()
                : frames.values().stream()
                        .filter(frame -> fitsTime(frame, claim, told.get()))
                        .toList();
        if (onTheDay.isEmpty()) {
            return List.of();
        }
        String words = words(claim);
        List<Frame> named =
                onTheDay.stream().filter(frame -> frame.isNamed(words)).toList();
        List<Frame> found = named.isEmpty()
                ? onTheDay.stream().filter(frame -> frame.touches(claim)).toList()
                : named;
        return withoutFrames(found.stream().map(Frame::agreement).toList());
    }

    private static String words(Claim claim) {
        return (claim.attributes().getOrDefault("agreement", "") + " "
                        + claim.evidence().text())
                .toLowerCase(Locale.ROOT);
    }

    /** An agreement that another candidate carries out only frames it. */
    private static List<Agreement> withoutFrames(List<Agreement> candidates) {
        return candidates.stream()
                .filter(frame -> candidates.stream()
                        .flatMap(candidate -> candidate.links().stream())
                        .noneMatch(link -> link.relation().equals("implements")
                                && link.agreement().equals(frame.id())))
                .toList();
    }

    private boolean fitsTime(Frame frame, Claim claim) {
        return docket.dayOf(claim).filter(day -> fitsTime(frame, claim, day)).isPresent();
    }

    private static boolean fitsTime(Frame frame, Claim claim, LocalDate told) {
        if (frame.starts().isEmpty()) {
            return true;
        }
        return OF_START.contains(claim.type())
                ? isAroundStart(frame, told, claim.type() == EventType.AGREEMENT_PROPOSED)
                : isWithinLife(frame, told);
    }

    private static boolean isAroundStart(Frame frame, LocalDate day, boolean proposal) {
        int before = proposal ? DAYS_BEFORE_START : DAYS_AROUND_START;
        return frame.starts().stream()
                .anyMatch(start ->
                        !day.isBefore(start.minusDays(before)) && !day.isAfter(start.plusDays(DAYS_AROUND_START)));
    }

    private static boolean isWithinLife(Frame frame, LocalDate day) {
        boolean begun = frame.starts().stream().anyMatch(start -> !day.isBefore(start));
        return begun
                && (frame.ends().isEmpty()
                        || frame.ends().stream().anyMatch(end -> !day.isAfter(end.plusDays(DAYS_AFTER_END))));
    }

    /** What an agreement is looked up by, worked out once. */
    private record Frame(
            Agreement agreement,
            List<LocalDate> starts,
            List<LocalDate> ends,
            List<String> names,
            Set<String> roles,
            Set<String> places) {

        static Frame of(Agreement agreement, Places places) {
            List<LocalDate> starts = new ArrayList<>();
            List<LocalDate> ends = new ArrayList<>();
            for (Agreement.Time time : agreement.times()) {
                if (time.what().equals("end")) {
                    ends.add(time.date().last());
                } else if (!time.what().equals("negotiated")) {
                    starts.add(time.date().first());
                }
                time.duration().ifPresent(length -> ends.add(time.date().last().plusDays(length.toDays())));
            }
            return new Frame(
                    agreement,
                    starts,
                    ends,
                    agreement.names().stream()
                            .filter(name -> name.length() >= SHORTEST_NAME)
                            .map(name -> name.toLowerCase(Locale.ROOT))
                            .toList(),
                    agreement.roles().stream().map(Agreement.Role::actor).collect(Collectors.toSet()),
                    Set.copyOf(places.within(agreement.zone().places())));
        }

        boolean isNamed(String words) {
            return names.stream().anyMatch(words::contains);
        }

        boolean touches(Claim claim) {
            boolean placed = false;
            for (Claim.PlaceMention place : claim.places()) {
                placed |= place.id().isPresent();
                if (place.id().map(places::contains).orElse(false)) {
                    return true;
                }
            }
            return !placed
                    && Stream.concat(claim.actors().stream(), claim.targets().stream())
                            .flatMap(mention -> mention.id().stream())
                            .anyMatch(roles::contains);
        }
    }
}
