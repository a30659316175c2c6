package org.ceaseline.ledger.incident;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Corroboration;
import org.ceaseline.ledger.Corroboration.Attribution;
import org.ceaseline.ledger.Corroboration.Level;
import org.ceaseline.ledger.Incident.Origin;
import org.ceaseline.ledger.docket.Sides;
import org.ceaseline.ledger.docket.Voices;

/** Weighs how well a group of claims is borne out, track by track. */
final class Weight {

    private static final Set<String> OWN_EYES = Set.of("monitor", "witness", "document");

    private final Sides sides;

    Weight(Sides sides) {
        this.sides = sides;
    }

    Corroboration of(List<Claim> claims, List<Origin> origins, List<String> actors, List<String> targets) {
        List<String> reasons = new ArrayList<>();
        Level occurrence = occurrence(claims, origins, actors, targets, reasons);
        Level placeAndTime = placeAndTime(claims, origins, reasons);
        Attribution attribution = attribution(claims, origins, actors, reasons);
        return new Corroboration(occurrence, placeAndTime, attribution, item(occurrence), reasons);
    }

    private Level occurrence(
            List<Claim> claims, List<Origin> origins, List<String> actors, List<String> targets, List<String> reasons) {
        long independent = origins.stream().filter(origin -> !origin.circular()).count();
        if (independent >= 2 && hasUnaligned(origins, targets)) {
            boolean primary = claims.stream().anyMatch(Weight::isPrimary);
            reasons.add("occurrence: " + independent + " independent origins"
                    + (primary ? ", one with its own eyes or a document" : ""));
            return primary ? Level.STRONG : Level.CORROBORATED;
        }
        if (origins.stream().anyMatch(Weight::isGraded)) {
            reasons.add("occurrence: one origin, graded C or better");
            return Level.WEAK;
        }
        if (origins.stream().anyMatch(origin -> isAgainstInterest(origin, actors))) {
            reasons.add("occurrence: one origin, speaking of its own side's act");
            return Level.WEAK;
        }
        reasons.add(
                origins.size() > 1
                        ? "occurrence: all origins stand on one side, or nobody knows where they stand"
                        : "occurrence: one origin, grade " + grade(origins));
        return Level.CLAIM_ONLY;
    }

    private static String grade(List<Origin> origins) {
        return origins.isEmpty() ? "F" : origins.get(0).grade();
    }

    /** One origin at least must stand apart from the side that the telling serves. */
    private boolean hasUnaligned(List<Origin> origins, List<String> targets) {
        Set<String> served = camps(targets);
        return origins.stream()
                .anyMatch(origin -> !origin.circular()
                        && (isGraded(origin)
                                || (!origin.alignment().isEmpty() && !served.contains(origin.alignment()))));
    }

    private Set<String> camps(List<String> ids) {
        Set<String> camps = new HashSet<>();
        ids.forEach(id -> camps.add(sides.side(id)));
        camps.remove("");
        return camps;
    }

    private static boolean isGraded(Origin origin) {
        return "ABC".contains(origin.grade()) && !origin.grade().isEmpty();
    }

    private boolean isAgainstInterest(Origin origin, List<String> actors) {
        return !origin.alignment().isEmpty() && camps(actors).contains(origin.alignment());
    }

    private static boolean isPrimary(Claim claim) {
        return OWN_EYES.contains(Voices.knower(claim).kind()) || isAdmission(claim);
    }

    private static boolean isAdmission(Claim claim) {
        Optional<String> knower = Voices.knowerId(claim);
        return knower.isPresent()
                && Voices.isFirstHand(claim)
                && claim.actors().stream().anyMatch(actor -> actor.id().equals(knower));
    }

    private static Level placeAndTime(List<Claim> claims, List<Origin> origins, List<String> reasons) {
        Set<String> days = new TreeSet<>();
        Set<String> places = new TreeSet<>();
        for (Claim claim : claims) {
            claim.time()
                    .start()
                    .filter(day -> claim.time().precision() <= 2)
                    .ifPresent(day -> days.add(day.toString()));
            claim.places().forEach(place -> places.add(place.id().orElse(place.surface())));
            claim.places().stream()
                    .map(Claim.PlaceMention::note)
                    .filter(note -> !note.isBlank())
                    .forEach(reasons::add);
        }
        if (days.isEmpty() || places.isEmpty()) {
            reasons.add("place and time: " + (days.isEmpty() ? "no day" : "no place") + " is told");
            return Level.NONE;
        }
        reasons.add("place and time: told by " + origins.size() + (origins.size() == 1 ? " origin" : " origins"));
        return origins.size() >= 2 && days.size() == 1 ? Level.CORROBORATED : Level.CLAIM_ONLY;
    }

    private Attribution attribution(
            List<Claim> claims, List<Origin> origins, List<String> actors, List<String> reasons) {
        Attribution found = attribution(claims, origins, actors);
        reasons.add("attribution: " + found.words());
        return found;
    }

    private Attribution attribution(List<Claim> claims, List<Origin> origins, List<String> actors) {
        if (actors.isEmpty()) {
            return Attribution.UNKNOWN;
        }
        List<Claim> naming = claims.stream()
                .filter(claim ->
                        claim.actors().stream().anyMatch(actor -> actor.id().isPresent()))
                .toList();
        if (naming.stream().anyMatch(Weight::isAdmission)) {
            return Attribution.ADMITTED;
        }
        if (naming.stream().anyMatch(claim -> Voices.knower(claim).kind().equals("monitor"))) {
            return Attribution.ESTABLISHED;
        }
        List<Origin> accusing = origins.stream()
                .filter(origin ->
                        naming.stream().anyMatch(claim -> origin.claims().contains(claim.id())))
                .toList();
        return accusing.size() >= 2 && !allOpposed(accusing, actors)
                ? Attribution.ALLEGED_BY_SEVERAL
                : allOpposed(accusing, actors) ? Attribution.ALLEGED_BY_ADVERSARY : Attribution.ALLEGED;
    }

    private boolean allOpposed(List<Origin> origins, List<String> actors) {
        Set<String> accused = camps(actors);
        return !accused.isEmpty()
                && origins.stream()
                        .allMatch(origin -> !origin.alignment().isEmpty() && !accused.contains(origin.alignment()));
    }

    /** Credibility of the item: a second independent origin confirms; nothing else does. */
    private static int item(Level occurrence) {
        return switch (occurrence) {
            case STRONG -> 1;
            case CORROBORATED -> 2;
            case WEAK -> 3;
            case CLAIM_ONLY, NONE -> 6;
        };
    }
}
