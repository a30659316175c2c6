package org.ceaseline.casebook;

import java.time.Duration;
import java.time.Period;
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
 * @param note what a reader must know
 * @param term how long it is to run and how it is prolonged
 * @param amendments changes of its text
 * @param enforcement none, external_state, organisation or unclear
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
        List<String> source,
        Term term,
        List<Amendment> amendments,
        String enforcement) {

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
        amendments = List.copyOf(amendments);
    }

    /** An agreement of which neither term nor amendments are known. */
    public Agreement(
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
        this(
                id,
                names,
                kind,
                purpose,
                side,
                form,
                links,
                roles,
                exclusions,
                times,
                zone,
                mechanism,
                provisions,
                note,
                source,
                Term.UNKNOWN,
                List.of(),
                "unclear");
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
     * @param toldBy who passes the asserter's word on, where it is known at second hand only
     * @param how for an end: expired, terminated, collapsed, superseded, fulfilled, absorbed or unknown
     * @param confidence in words
     * @param said when the asserter said so: before that day nobody could know it; empty where it is not known
     */
    public record Time(
            String what,
            PartialDate date,
            Optional<String> clock,
            Optional<String> zone,
            Optional<Duration> duration,
            String asserter,
            String note,
            List<String> source,
            Optional<String> toldBy,
            Optional<String> how,
            String confidence,
            Optional<PartialDate> said) {
        public Time {
            source = List.copyOf(source);
        }

        /** A time of which it is not known when it was said. */
        public Time(
                String what,
                PartialDate date,
                Optional<String> clock,
                Optional<String> zone,
                Optional<Duration> duration,
                String asserter,
                String note,
                List<String> source,
                Optional<String> toldBy,
                Optional<String> how,
                String confidence) {
            this(what, date, clock, zone, duration, asserter, note, source, toldBy, how, confidence, Optional.empty());
        }

        /** A time stated at first hand. */
        public Time(
                String what,
                PartialDate date,
                Optional<String> clock,
                Optional<String> zone,
                Optional<Duration> duration,
                String asserter,
                String note,
                List<String> source) {
            this(what, date, clock, zone, duration, asserter, note, source, Optional.empty(), Optional.empty(), "");
        }
    }

    /**
     * How long an agreement is to run.
     *
     * @param kind fixed, renewable, open or unknown
     * @param length ISO 8601 period where one is fixed, for example six months
     * @param renewal how it is prolonged, in our words
     * @param notice how it is ended, in our words
     */
    public record Term(String kind, Optional<Period> length, String renewal, String notice, List<String> source) {

        static final Term UNKNOWN = new Term("unknown", Optional.empty(), "", "", List.of());

        public Term {
            source = List.copyOf(source);
        }
    }

    /** A change of the text, with the clauses that it touches. */
    public record Amendment(PartialDate date, List<String> provisions, String text, List<String> source) {
        public Amendment {
            provisions = List.copyOf(provisions);
            source = List.copyOf(source);
        }
    }

    /**
     * A line that clauses measure distances from.
     *
     * @param wkt line string in longitude and latitude
     * @param confidence in its course, in words
     */
    public record Line(String id, String name, String wkt, String confidence, String note, List<String> source) {
        public Line {
            source = List.copyOf(source);
        }
    }

    /**
     * Where the agreement holds.
     *
     * @param places ids of places inside
     * @param polygon WKT in longitude and latitude, empty where none is known
     * @param note where the outline comes from; {@code desk_estimate} where it is ours
     * @param lines lines that clauses refer to
     */
    public record Zone(
            List<String> places, Optional<String> polygon, String note, List<String> source, List<Line> lines) {
        public Zone {
            places = List.copyOf(places);
            source = List.copyOf(source);
            lines = List.copyOf(lines);
        }

        /** A zone without lines. */
        public Zone(List<String> places, Optional<String> polygon, String note, List<String> source) {
            this(places, polygon, note, source, List.of());
        }
    }
}
