package org.ceaseline.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ceaseline.casebook.Actor;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.EventType;
import org.ceaseline.casebook.Outlet;
import org.ceaseline.casebook.PartialDate;
import org.ceaseline.casebook.Place;
import org.ceaseline.casebook.Provision;

/** Arland and Belmark, a valley between them, and a truce of thirty days from noon on 1 March 2020. */
final class World {

    static final String TRUCE = "valley-truce";

    static final List<EventType> FIRE = List.of(
            EventType.SHELLING,
            EventType.AIR_STRIKE,
            EventType.GROUND_ASSAULT,
            EventType.ARMED_CLASH,
            EventType.SMALL_ARMS_FIRE);

    private World() {}

    static Casebook casebook(Agreement... agreements) {
        return new Casebook(
                "valley",
                "Valley",
                Optional.empty(),
                Optional.empty(),
                List.of("en"),
                actors(),
                places(),
                outlets(),
                List.of(agreements));
    }

    static Casebook casebook() {
        return casebook(truce(List.of(inForce("2020-03-01", "12:00", Duration.ofDays(30), "corvania"))));
    }

    private static List<Actor> actors() {
        return List.of(
                actor("arland", "government", "arland", ""),
                actor("arland_army", "state_force", "arland", ""),
                actor("belmark", "government", "belmark", ""),
                actor("belmark_army", "state_force", "belmark", ""),
                actor("corvania", "state", "guarantor", ""),
                actor("mission", "monitor_body", "neutral", ""),
                actor("wolves", "armed_group", "other", ""),
                actor("new_wolves", "armed_group", "other", "wolves"),
                actor("levy", "umbrella", "belmark", ""));
    }

    private static Actor actor(String id, String kind, String alignment, String predecessor) {
        return new Actor(
                id,
                id,
                List.of(),
                kind,
                Optional.empty(),
                Optional.empty(),
                predecessor.isEmpty() ? Optional.empty() : Optional.of(predecessor),
                alignment,
                List.of(),
                List.of(),
                List.of("T"),
                "");
    }

    private static List<Place> places() {
        return List.of(
                place("valley", 10.0, 10.0, 5, "", "zone"),
                place("port", 10.00, 10.00, 1, "valley", "inside"),
                place("mill", 10.05, 10.10, 1, "valley", "inside"),
                place("bridge", 10.10, 10.20, 1, "valley", "edge"),
                place("capital", 12.00, 12.00, 1, "", "outside"),
                place("hamlet", 10.20, 10.00, 1, "", "outside"));
    }

    private static Place place(String id, double lat, double lon, int precision, String partOf, String relation) {
        return new Place(
                id,
                id,
                List.of(),
                lat,
                lon,
                precision,
                "XA",
                List.of(),
                partOf.isEmpty() ? Optional.empty() : Optional.of(partOf),
                relation,
                "high",
                List.of("T"),
                "");
    }

    private static List<Outlet> outlets() {
        return List.of(
                outlet("arland_times", "", "arland", "F"),
                outlet("arland_daily", "Press House", "arland", "F"),
                outlet("arland_evening", "Press House", "arland", "F"),
                outlet("belmark_post", "", "belmark", "F"),
                outlet("wire", "", "neutral", "B"));
    }

    private static Outlet outlet(String id, String owner, String alignment, String grade) {
        return new Outlet(id, id, List.of(), List.of(), owner, alignment, grade, List.of("T"));
    }

    static Agreement.Time inForce(String day, String clock, Duration length, String asserter) {
        return new Agreement.Time(
                "in_force",
                PartialDate.parse(day),
                clock.isEmpty() ? Optional.empty() : Optional.of(clock),
                Optional.of("UTC"),
                length.isZero() ? Optional.empty() : Optional.of(length),
                asserter,
                "",
                List.of("T"));
    }

    static Agreement.Time end(String day, String asserter) {
        return new Agreement.Time(
                "end",
                PartialDate.parse(day),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                asserter,
                "",
                List.of("T"));
    }

    static Agreement truce(List<Agreement.Time> times) {
        return truce(times, List.of(ban(List.of("X1")), freeToAttackWolves(List.of())));
    }

    static Agreement truce(List<Agreement.Time> times, List<Provision> provisions) {
        return new Agreement(
                TRUCE,
                List.of("Truce of the valley"),
                "preliminary",
                List.of("peace_process"),
                "bilateral",
                "written",
                List.of(),
                List.of(
                        role("arland", "party"),
                        role("arland_army", "party"),
                        role("belmark", "party"),
                        role("belmark_army", "party"),
                        role("levy", "party"),
                        role("corvania", "guarantor"),
                        role("mission", "monitor")),
                List.of(new Agreement.Exclusion("wolves", "the Wolves", true, Optional.empty(), "")),
                times,
                new Agreement.Zone(List.of("valley"), Optional.empty(), "", List.of("T")),
                List.of("monitoring"),
                provisions,
                "",
                List.of("T"));
    }

    private static Agreement.Role role(String actor, String role) {
        return new Agreement.Role(actor, role, Optional.empty(), "");
    }

    static Provision ban(List<String> exceptions) {
        return provision("P1", Provision.Kind.PROHIBITION, FIRE, List.of(), exceptions, List.of());
    }

    static Provision freeToAttackWolves(List<String> conditions) {
        return provision("X1", Provision.Kind.EXCEPTION, FIRE, List.of("excluded"), List.of(), conditions);
    }

    static Provision provision(
            String id,
            Provision.Kind kind,
            List<EventType> acts,
            List<String> targets,
            List<String> exceptions,
            List<String> conditions) {
        return new Provision(
                id,
                kind,
                List.of("parties"),
                acts,
                List.of(),
                targets,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                exceptions,
                "",
                id + " in words.",
                "high",
                List.of("T"),
                "",
                conditions,
                List.of(),
                false,
                "");
    }
}
