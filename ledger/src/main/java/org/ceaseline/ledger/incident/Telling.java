package org.ceaseline.ledger.incident;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.docket.Docket;
import org.ceaseline.ledger.docket.SpeechActs;

/**
 * A claim as far as grouping looks at it.
 *
 * @param start first day, as epoch day; 0 where undated
 * @param end last day, as epoch day; -1 where undated
 * @param minute minute of the day, where the text gives a clock
 */
record Telling(
        Claim claim,
        String kin,
        long start,
        long end,
        OptionalInt minute,
        List<String> places,
        List<String> actors,
        List<String> targets,
        boolean headline) {

    /** A claim spread over more days than this is not dated for grouping. */
    private static final int WIDEST_DAYS = 31;

    /** The order in which tellings are placed: fixed by content alone, and not by who acts, so that it is the same for both sides. */
    static final Comparator<Telling> SHARPEST_FIRST = Telling::compare;

    private static int compare(Telling one, Telling other) {
        int order = Boolean.compare(one.headline, other.headline);
        order = order != 0 ? order : Boolean.compare(!one.isDated(), !other.isDated());
        order = order != 0 ? order : Long.compare(one.days(), other.days());
        order = order != 0 ? order : Boolean.compare(one.places.isEmpty(), other.places.isEmpty());
        order = order != 0 ? order : Boolean.compare(one.actors.isEmpty(), other.actors.isEmpty());
        order = order != 0 ? order : Long.compare(one.start, other.start);
        order = order != 0 ? order : compare(one.places, other.places);
        return order != 0 ? order : one.claim.id().compareTo(other.claim.id());
    }

    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    /** The claim as a telling of an act; empty where it tells of none. */
    static Optional<Telling> of(Claim claim) {
        boolean article = Docket.isArticle(claim);
        boolean headline = Docket.isHeadline(claim);
        if ((!article && !headline) || !tellsOfOneAct(claim)) {
            return Optional.empty();
        }
        return Optional.of(read(claim, headline));
    }

    private static boolean tellsOfOneAct(Claim claim) {
        boolean happened = claim.modality().tellsOfAnAct()
                && claim.innerModality().map(Claim.Modality::tellsOfAnAct).orElse(true);
        return happened
                && !claim.negative()
                && claim.condition().isEmpty()
                && !SpeechActs.contains(claim.type())
                && !Summed.is(claim);
    }

    private static Telling read(Claim claim, boolean headline) {
        long start = claim.time().start().map(LocalDate::toEpochDay).orElse(0L);
        long end = claim.time().end().map(LocalDate::toEpochDay).orElse(start);
        boolean dated = claim.time().start().isPresent() && end - start < WIDEST_DAYS;
        return new Telling(
                claim,
                Kin.of(claim.type()),
                dated ? start : 0,
                dated ? end : -1,
                minuteOf(claim),
                placeKeys(claim),
                actorKeys(claim.actors()),
                actorKeys(claim.targets()),
                headline);
    }

    boolean isDated() {
        return end >= start;
    }

    long days() {
        return end - start + 1;
    }

    private static OptionalInt minuteOf(Claim claim) {
        String clock = claim.time().clock().orElse("");
        if (clock.isEmpty() || !clock.matches("\\d{2}:\\d{2}")) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(clock, 0, 2, 10) * 60 + Integer.parseInt(clock, 3, 5, 10));
    }

    private static List<String> placeKeys(Claim claim) {
        TreeSet<String> keys = new TreeSet<>();
        claim.places().forEach(place -> keys.add(place.id().orElse("~" + place.surface())));
        return List.copyOf(keys);
    }

    /** Ids only: a label such as "the militants" is nobody in particular. */
    private static List<String> actorKeys(List<Claim.ActorMention> mentions) {
        TreeSet<String> keys = new TreeSet<>();
        mentions.forEach(mention -> mention.id().ifPresent(keys::add));
        return List.copyOf(keys);
    }
}
