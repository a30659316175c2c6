package org.ceaseline.ledger.docket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Map<String, List<Claim>> byAgreement = new LinkedHashMap<>();

    public Bearing(Docket docket) {
        this.docket = docket;
        docket.casebook().agreements().forEach(agreement -> byAgreement.put(agreement.id(), new ArrayList<>()));
        docket.claims().stream()
                .filter(claim -> Docket.isArticle(claim) && isOfLife(claim.type()))
                .forEach(claim -> agreementsOf(claim).forEach(agreement -> byAgreement
                        .getOrDefault(agreement.id(), List.of())
                        .add(claim)));
    }

    private static boolean isOfLife(EventType type) {
        return type.family() == EventType.Family.AGREEMENT
                || type.family() == EventType.Family.NEGOTIATION
                || OF_LIFE.contains(type);
    }

    /** The claims that speak of an agreement, in the order of ids. */
    public List<Claim> on(String agreement) {
        return List.copyOf(byAgreement.getOrDefault(agreement, List.of()));
    }

    /** Claims of what a clause speaks of, told of its agreement's days and places, whatever other agreement they touch. */
    public List<Claim> touching(Agreement agreement, Provision clause) {
        return docket.claims().stream()
                .filter(claim -> clause.acts().contains(claim.type()) && Docket.isArticle(claim))
                .filter(claim -> fitsTime(agreement, claim))
                .filter(claim -> isNamed(agreement, claim) || touches(agreement, claim) || isAt(clause.places(), claim))
                .toList();
    }

    private boolean isAt(List<String> places, Claim claim) {
        return claim.places().stream().flatMap(place -> place.id().stream()).anyMatch(place -> docket.places()
                .isWithin(place, places));
    }

    private List<Agreement> agreementsOf(Claim claim) {
        List<Agreement> onTheDay = docket.casebook().agreements().stream()
                .filter(agreement -> fitsTime(agreement, claim))
                .toList();
        List<Agreement> named =
                onTheDay.stream().filter(agreement -> isNamed(agreement, claim)).toList();
        if (!named.isEmpty()) {
            return withoutFrames(named);
        }
        return withoutFrames(
                onTheDay.stream().filter(agreement -> touches(agreement, claim)).toList());
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

    private boolean fitsTime(Agreement agreement, Claim claim) {
        Optional<LocalDate> told = docket.dayOf(claim);
        if (told.isEmpty()) {
            return false;
        }
        LocalDate day = told.get();
        List<LocalDate> starts = days(agreement, false);
        if (starts.isEmpty()) {
            return true;
        }
        if (OF_START.contains(claim.type())) {
            return starts.stream()
                    .anyMatch(start -> !day.isBefore(start.minusDays(
                                    claim.type() == EventType.AGREEMENT_PROPOSED
                                            ? DAYS_BEFORE_START
                                            : DAYS_AROUND_START))
                            && !day.isAfter(start.plusDays(DAYS_AROUND_START)));
        }
        boolean begun = starts.stream().anyMatch(start -> !day.isBefore(start));
        List<LocalDate> ends = days(agreement, true);
        return begun && (ends.isEmpty() || ends.stream().anyMatch(end -> !day.isAfter(end.plusDays(DAYS_AFTER_END))));
    }

    private static List<LocalDate> days(Agreement agreement, boolean ends) {
        Stream<Agreement.Time> times = agreement.times().stream()
                .filter(time ->
                        ends == (time.what().equals("end") || time.duration().isPresent() && ends));
        return ends
                ? times.map(time -> time.date()
                                .last()
                                .plusDays(time.duration()
                                        .map(length -> length.toDays())
                                        .orElse(0L)))
                        .toList()
                : times.filter(time -> !time.what().equals("negotiated"))
                        .map(time -> time.date().first())
                        .toList();
    }

    private static boolean isNamed(Agreement agreement, Claim claim) {
        String words = (claim.attributes().getOrDefault("agreement", "") + " "
                        + claim.evidence().text())
                .toLowerCase(Locale.ROOT);
        return agreement.names().stream()
                .filter(name -> name.length() >= SHORTEST_NAME)
                .anyMatch(name -> words.contains(name.toLowerCase(Locale.ROOT)));
    }

    private boolean touches(Agreement agreement, Claim claim) {
        List<String> places =
                claim.places().stream().flatMap(place -> place.id().stream()).toList();
        if (!places.isEmpty()) {
            return places.stream().anyMatch(place -> docket.places()
                    .isWithin(place, agreement.zone().places()));
        }
        return Stream.concat(claim.actors().stream(), claim.targets().stream())
                .flatMap(mention -> mention.id().stream())
                .anyMatch(id -> hasRole(agreement, id));
    }

    private static boolean hasRole(Agreement agreement, String actor) {
        return agreement.roles().stream().anyMatch(role -> role.actor().equals(actor));
    }
}
