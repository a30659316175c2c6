package org.ceaseline.ledger.finding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.EventType;
import org.ceaseline.casebook.Place;
import org.ceaseline.casebook.Provision;
import org.ceaseline.ledger.Confidence;
import org.ceaseline.ledger.Finding.Answer;
import org.ceaseline.ledger.Finding.Reply;
import org.ceaseline.ledger.Finding.Test;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.docket.Places;

/** Whether an incident lies where a clause holds, no sharper than its place is known. */
final class Space {

    /** Fire from inside the zone reaches this far out of it, kilometres: the range of field artillery. */
    static final double REACH_KM = 40;

    private static final Set<EventType> FIRED_FROM_AFAR =
            EnumSet.of(EventType.SHELLING, EventType.SMALL_ARMS_FIRE, EventType.AIR_STRIKE);

    private final Places places;
    private final Agreement agreement;
    private final ZoneShare share;
    private final List<String> pointsInside;

    Space(Places places, Agreement agreement) {
        this.places = places;
        this.agreement = agreement;
        this.share = ZoneShare.of(agreement.zone());
        this.pointsInside = places.pointsWithin(agreement.zone().places());
    }

    Answer answer(Provision clause, Incident incident, Optional<Incident.Place> context) {
        List<Incident.Place> told =
                incident.places().isEmpty() ? context.stream().toList() : incident.places();
        if (told.isEmpty()) {
            return answer(Reply.UNKNOWN, Confidence.UNKNOWN, "no place is told", List.of());
        }
        List<Answer> each = new ArrayList<>();
        for (Incident.Place place : told) {
            each.add(at(clause, incident, place));
        }
        Answer taken = together(each);
        return incident.places().isEmpty()
                ? answer(
                        taken.reply(),
                        Confidence.POSSIBLE,
                        "no place is told; the report speaks of the zone: " + taken.why(),
                        List.of())
                : taken;
    }

    /** One place inside is enough; no is said only where every place is outside. */
    static Answer together(List<Answer> each) {
        for (Reply reply : List.of(Reply.YES, Reply.UNKNOWN, Reply.NO)) {
            Optional<Answer> found =
                    each.stream().filter(answer -> answer.reply() == reply).findFirst();
            if (found.isPresent()) {
                String why = String.join("; ", each.stream().map(Answer::why).toList());
                return answer(reply, found.get().confidence(), why, List.of());
            }
        }
        throw new IllegalStateException("an answer without a reply");
    }

    private Answer at(Provision clause, Incident incident, Incident.Place where) {
        Optional<Place> known = where.id().flatMap(places::place);
        if (known.isEmpty()) {
            return answer(Reply.UNKNOWN, Confidence.UNKNOWN, where.surface() + " is not in the casebook", List.of());
        }
        Place place = known.get();
        List<String> area = clause.places().isEmpty() ? agreement.zone().places() : clause.places();
        Answer listed = listed(place, area);
        if (listed.reply() != Reply.NO) {
            return listed;
        }
        Answer drawn = clause.places().isEmpty() || isZone(clause.places()) ? drawn(place, listed) : listed;
        return drawn.reply() == Reply.NO ? reach(incident, place, drawn) : drawn;
    }

    private boolean isZone(List<String> ids) {
        return ids.stream().flatMap(id -> places.place(id).stream()).anyMatch(place -> place.zoneRelation()
                .equals("zone"));
    }

    private Answer listed(Place place, List<String> area) {
        List<String> evidence = List.of("places/" + place.id());
        if (!places.isWithin(place.id(), area)) {
            return answer(Reply.NO, Confidence.PROBABLE, place.name() + " is not listed in the zone", evidence);
        }
        if (place.zoneRelation().equals("edge")) {
            return answer(Reply.UNKNOWN, Confidence.POSSIBLE, place.name() + " lies on the edge of the zone", evidence);
        }
        return answer(Reply.YES, Confidence.PROBABLE, place.name() + " is listed in the zone", evidence);
    }

    /** By the outline, where there is one and the place has a point. */
    private Answer drawn(Place place, Answer listed) {
        Optional<Double> inside = place.precision() > 2 ? Optional.empty() : share.of(place);
        if (share.isUnreadable() && !place.zoneRelation().equals("outside")) {
            return answer(
                    Reply.UNKNOWN,
                    Confidence.UNKNOWN,
                    place.name() + " is not listed in the zone, and the outline drawn for it is no valid polygon",
                    listed.evidence());
        }
        if (inside.isEmpty()) {
            boolean saidOutside = place.zoneRelation().equals("outside") && place.precision() <= 2;
            return saidOutside || place.precision() <= 1
                    ? listed
                    : answer(
                            Reply.UNKNOWN,
                            Confidence.UNKNOWN,
                            place.name() + " is not listed in the zone and has no" + " point to measure from",
                            listed.evidence());
        }
        double part = inside.get();
        String words = place.name() + ", known to within " + Math.round(ZoneShare.errorKm(place)) + " km, lies to "
                + Math.round(part * 100) + " % within the outline";
        if (part >= 0.95) {
            return answer(Reply.YES, Confidence.PROBABLE, words, listed.evidence());
        }
        return part <= 0.05
                ? answer(Reply.NO, Confidence.PROBABLE, words, listed.evidence())
                : answer(Reply.UNKNOWN, Confidence.POSSIBLE, words, listed.evidence());
    }

    /** Fire from afar: the place that was hit does not tell where it was fired. */
    private Answer reach(Incident incident, Place hit, Answer outside) {
        if (incident.types().stream().noneMatch(FIRED_FROM_AFAR::contains)) {
            return outside;
        }
        boolean near = pointsInside.stream()
                .anyMatch(id ->
                        places.kmBetween(id, hit.id()).map(km -> km <= REACH_KM).orElse(false));
        return near
                ? answer(
                        Reply.UNKNOWN,
                        Confidence.POSSIBLE,
                        outside.why() + "; it lies within reach of fire from the zone, and"
                                + " where it was fired from is not told",
                        outside.evidence())
                : outside;
    }

    static Answer answer(Reply reply, Confidence confidence, String why, List<String> evidence) {
        return new Answer(Test.SPACE, reply, confidence, why, evidence);
    }
}
