package org.ceaseline.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.casebook.EventType;

/**
 * Claims judged to tell of one event.
 *
 * @param id {@code i-} and 16 hex digits, derived from kind, time, place and actors: a reprint does not change it
 * @param type what most origins say that it was
 * @param types every type that a claim gives it
 * @param time when, no sharper than its sharpest claim
 * @param places where
 * @param actors who is said to have done it; empty where nobody says
 * @param targets whom or what it was done to
 * @param claims ids of the claims, sorted
 * @param headlines ids of headline claims that join it and carry no weight
 * @param origins who had it, independent of each other; counts are of these
 * @param score how well the claims fit each other, with the reasons
 * @param relations to other incidents
 */
public record Incident(
        String id,
        EventType type,
        Set<EventType> types,
        When time,
        List<Place> places,
        List<Party> actors,
        List<Party> targets,
        List<String> claims,
        List<String> headlines,
        List<Origin> origins,
        Score score,
        Corroboration corroboration,
        List<Relation> relations) {

    public Incident {
        types = Set.copyOf(types);
        places = List.copyOf(places);
        actors = List.copyOf(actors);
        targets = List.copyOf(targets);
        claims = List.copyOf(claims);
        headlines = List.copyOf(headlines);
        origins = List.copyOf(origins);
        relations = List.copyOf(relations);
    }

    public Incident with(List<Relation> found) {
        return new Incident(
                id,
                type,
                types,
                time,
                places,
                actors,
                targets,
                claims,
                headlines,
                origins,
                score,
                corroboration,
                found);
    }

    /**
     * When it happened.
     *
     * @param earliest first day that it may be, empty where nothing bounds it
     * @param latest last day that it may be
     * @param clock local time of day {@code HH:mm} where a claim gives one
     * @param state true where it is a state whose start is open
     */
    public record When(
            Optional<LocalDate> earliest, Optional<LocalDate> latest, Optional<String> clock, boolean state) {

        public boolean isKnown() {
            return earliest.isPresent() && latest.isPresent();
        }

        /** True where one of these days may be the day of it. */
        public boolean mayLieWithin(LocalDate from, LocalDate to) {
            return isKnown()
                    && !latest.orElseThrow().isBefore(from)
                    && !earliest.orElseThrow().isAfter(to);
        }

        @Override
        public String toString() {
            if (!isKnown()) {
                return "day not known";
            }
            String days = earliest.equals(latest)
                    ? earliest.orElseThrow().toString()
                    : earliest.orElseThrow() + "/" + latest.orElseThrow();
            return state ? "by " + days : days + clock.map(" "::concat).orElse("");
        }
    }

    /** A place: as the text names it, and its entry in the casebook. */
    public record Place(String surface, Optional<String> id) {}

    /**
     * An actor: as the text names it, and its entry in the casebook.
     *
     * @param note how the name was read, for example by succession
     */
    public record Party(String surface, Optional<String> id, String note) {
        /** The id, or the words of the text where there is none. */
        public String key() {
            return id.orElse(surface);
        }
    }

    /**
     * Somebody who had it first, as far as the reports show.
     *
     * @param knower the one who claims to know
     * @param outlets who carried it
     * @param alignment camp as the casebook states it
     * @param grade Admiralty reliability A to F
     * @param claims ids of the claims that go back to it
     * @param circular true where the citations lead back to themselves
     * @param why what ties its claims together, or apart from the others
     */
    public record Origin(
            String knower,
            List<String> outlets,
            String alignment,
            String grade,
            List<String> claims,
            boolean circular,
            List<String> why) {
        public Origin {
            outlets = List.copyOf(outlets);
            claims = List.copyOf(claims);
            why = List.copyOf(why);
        }
    }

    /** Points for what fits, and one sentence a point. */
    public record Score(int points, List<String> reasons) {
        public Score {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * A tie to another incident.
     *
     * @param kind {@code response_to} where the text says so, {@code same_exchange} where sides and day are the same and
     *     no text says so, {@code may_be} where a vague account fits the other as well, {@code part_of} for harm
     */
    public record Relation(String kind, String incident, String why) {}
}
