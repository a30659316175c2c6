package org.ceaseline.ledger.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Place;
import org.ceaseline.casebook.Provision;
import org.ceaseline.casebook.Provision.Band;
import org.ceaseline.ledger.Confidence;
import org.ceaseline.ledger.Finding.Answer;
import org.ceaseline.ledger.Finding.Reply;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.Incident.Party;
import org.ceaseline.ledger.docket.Places;
import org.ceaseline.ledger.docket.Sides;

/**
 * Whether weapons stand within the band of a line that they must keep out of. Both the place and the course of the line are
 * known only so well, so each is held against the band as a whole: yes where nearly all of the place lies within a band
 * narrowed by the doubt of the line, no where next to none of it lies within one widened by it.
 */
final class Bands {

    private static final double NEARLY_ALL = 0.95;

    private final Sides sides;
    private final Places places;
    private final Map<String, Course> courses = new HashMap<>();

    Bands(Sides sides, Places places, Agreement agreement) {
        this.sides = sides;
        this.places = places;
        agreement.zone().lines().forEach(line -> Course.of(line).ifPresent(course -> courses.put(line.id(), course)));
    }

    /**
     * @param weapon the words that claims use for the means; blank where none does
     * @param inZone the answer without bands; it stands where the clause has none for this actor and weapon
     */
    Answer answer(Provision clause, Incident incident, Party actor, String weapon, Answer inZone) {
        List<Band> asked = asked(clause, actor, weapon);
        if (asked.isEmpty() || inZone.reply() == Reply.NO || incident.places().isEmpty()) {
            return inZone;
        }
        List<Answer> each = new ArrayList<>();
        for (Incident.Place place : incident.places()) {
            each.add(at(asked, place, !weapon.isBlank()));
        }
        return Space.together(each);
    }

    private List<Band> asked(Provision clause, Party actor, String weapon) {
        List<Band> of = clause.bands().stream()
                .filter(band -> weapon.isBlank() || Weapons.among(band.weapons(), weapon) == Reply.YES)
                .toList();
        List<String> actsFor = actor.id().map(sides::actsFor).orElse(List.of());
        List<Band> own = of.stream()
                .filter(band -> band.addressees().isEmpty() || actsFor.stream().anyMatch(band.addressees()::contains))
                .toList();
        return own.isEmpty() ? of : own;
    }

    private Answer at(List<Band> asked, Incident.Place where, boolean weaponTold) {
        Optional<Place> known = where.id().flatMap(places::place).filter(place -> place.precision() <= 2);
        if (known.isEmpty()) {
            return Space.answer(
                    Reply.UNKNOWN,
                    Confidence.UNKNOWN,
                    where.surface() + " has no point from which a distance could be measured",
                    where.id().map(id -> List.of("places/" + id)).orElse(List.of()));
        }
        Place place = known.get();
        List<Reply> replies = asked.stream().map(band -> within(band, place)).toList();
        List<String> words =
                asked.stream().map(band -> words(band, place)).distinct().toList();
        return Space.answer(
                reply(replies, weaponTold),
                replies.contains(Reply.UNKNOWN) ? Confidence.POSSIBLE : Confidence.PROBABLE,
                place.name() + ", known to within " + Math.round(ZoneShare.errorKm(place)) + " km, lies "
                        + String.join(", ", words),
                List.of("places/" + place.id()));
    }

    /** A weapon that is told must keep out of each of its bands; one that is not told may be any of them. */
    private static Reply reply(List<Reply> replies, boolean weaponTold) {
        if (replies.stream().allMatch(reply -> reply == replies.get(0))) {
            return replies.get(0);
        }
        return weaponTold && replies.contains(Reply.YES) ? Reply.YES : Reply.UNKNOWN;
    }

    private Reply within(Band band, Place place) {
        Course course = courses.get(band.line());
        if (course == null) {
            return Reply.UNKNOWN;
        }
        if (course.share(place, band.km() - course.errorKm()) >= NEARLY_ALL) {
            return Reply.YES;
        }
        return course.share(place, band.km() + course.errorKm()) <= 1 - NEARLY_ALL ? Reply.NO : Reply.UNKNOWN;
    }

    private String words(Band band, Place place) {
        Course course = courses.get(band.line());
        if (course == null) {
            return "at no known distance from the line " + band.line() + ", whose course cannot be read";
        }
        return "to " + Math.round(course.share(place, band.km()) * 100) + " % within " + Math.round(band.km())
                + " km of the " + course.name() + " (its course known to within " + Math.round(course.errorKm())
                + " km)";
    }
}
