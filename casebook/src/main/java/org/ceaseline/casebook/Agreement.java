package org.ceaseline.casebook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An agreement as its sources describe it; every time is kept with who states it.
 *
 * @param id key within the casebook, for example {@code cairo-2017}; also the file's name
 * @param names title first, then other names that reports use
 * @param kind cessation, preliminary, definitive, local, humanitarian_pause, evacuation
 * @param purpose humanitarian, peace_process, holiday, election, other, unclear
 * @param side unilateral, bilateral, multilateral
 * @param form written, verbal, announced, unknown
 * @param links the chain it stands in
 * @param roles who is what under it
 * @param exclusions groups outside it
 * @param times every time that somebody states
 * @param zone where it holds
 * @param mechanism none, monitoring, verification, separation, complaints, committee
 * @param provisions its clauses
 */
public record Agreement(
        String id,
        List<String> names,
        String kind,
        List<String> purpose,
        String side,
        String form,
        List<Link> links,
        List<Role> roles,
        List<Exclusion> exclusions,
        List<Time> times,
        Zone zone,
        List<String> mechanism,
        List<Provision> provisions,
        String note,
        List<String> source) {

    public Agreement {
        names = List.copyOf(names);
        purpose = List.copyOf(purpose);
        links = List.copyOf(links);
        roles = List.copyOf(roles);
        exclusions = List.copyOf(exclusions);
        times = List.copyOf(times);
        mechanism = List.copyOf(mechanism);
        provisions = List.copyOf(provisions);
        source = List.copyOf(source);
    }

    public String title() {
        return names.get(0);
    }

    /**
     * A step of the chain of agreements.
     *
     * @param relation {@code implements}, {@code replaces}, {@code renews} or {@code parent}
     * @param agreement id of the other agreement
     */
    public record Link(String relation, String agreement) {}

    /**
     * What an actor is under the agreement; one actor may have several.
     *
     * @param role {@code party}, {@code signatory}, {@code guarantor}, {@code mediator}, {@code monitor},
     *     {@code party_representative} or {@code rejecting}
     * @param onBehalfOf whom it signed or speaks for, an actor id
     */
    public record Role(String actor, String role, Optional<String> onBehalfOf, String note) {}

    /**
     * A group outside the agreement.
     *
     * @param byName the name that the text uses
     * @param successors true where those that continue it are excluded too; where sources differ, the note says so
     * @param graceUntil until when its members may still leave unharmed
     */
    public record Exclusion(
            String actor, String byName, boolean successors, Optional<PartialDate> graceUntil, String note) {}

    /**
     * A time that somebody states for the agreement.
     *
     * @param what {@code negotiated}, {@code signed}, {@code declared}, {@code in_force}, {@code extended} or {@code end}
     * @param date as sharp as the source
     * @param clock local time of day as {@code HH:mm}, empty where none is given
     * @param zone IANA time zone; needed where a clock is given
     * @param duration how long from then, where stated
     * @param asserter who says so: an actor or outlet id
     */
    public record Time(
            String what,
            PartialDate date,
            Optional<String> clock,
            Optional<String> zone,
            Optional<Duration> duration,
            String asserter,
            String note,
            List<String> source) {
        public Time {
            source = List.copyOf(source);
        }
    }

    /**
     * Where the agreement holds.
     *
     * @param places ids of places inside
     * @param polygon WKT in longitude and latitude, empty where none is known
     * @param note where the outline comes from; {@code desk_estimate} where it is ours
     */
    public record Zone(List<String> places, Optional<String> polygon, String note, List<String> source) {
        public Zone {
            places = List.copyOf(places);
            source = List.copyOf(source);
        }
    }
}
