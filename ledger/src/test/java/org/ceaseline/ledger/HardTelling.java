package org.ceaseline.ledger;

import static org.ceaseline.casebook.EventType.*;

import java.util.ArrayList;
import java.util.List;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;

/** What is told of the valley in the signed ledgers. */
final class HardTelling {

    private HardTelling() {}

    private static Tell told(EventType type, String day, String report) {
        return Tell.of(type)
                .in(report, report + " tells of " + type.id() + ".")
                .by("wire")
                .on(day);
    }

    private static Claim seen(EventType type, String day, String place, String actor, String target) {
        return told(type, day, "r-" + type.id() + day + place)
                .by("wire > mission:monitor")
                .as(Claim.Modality.REPORTED)
                .at(place)
                .actor(actor)
                .target(target)
                .claim();
    }

    private static Claim alsoTold(EventType type, String day, String place, String actor, String target) {
        return told(type, day, "r-too-" + type.id() + day + place)
                .by("belmark_post")
                .at(place)
                .actor(actor)
                .target(target)
                .claim();
    }

    /** A week of breaches that two see, an attack on each side within three days, and what is said of it. */
    static List<Claim> aBadWeek() {
        List<Claim> claims = new ArrayList<>();
        for (int day = 10; day < 16; day++) {
            claims.add(seen(SHELLING, "2020-03-" + day, day % 2 == 0 ? "port" : "mill", "arland_army", "belmark_army"));
            claims.add(alsoTold(
                    SHELLING, "2020-03-" + day, day % 2 == 0 ? "port" : "mill", "arland_army", "belmark_army"));
            claims.add(told(SHELLING, "2020-03-" + day, "r-wire-" + day)
                    .at(day % 2 == 0 ? "port" : "mill")
                    .actor("arland_army")
                    .target("belmark_army")
                    .claim());
        }
        claims.add(seen(GROUND_ASSAULT, "2020-03-16", "port", "arland_army", "belmark_army"));
        claims.add(seen(GROUND_ASSAULT, "2020-03-18", "mill", "belmark_army", "arland_army"));
        claims.add(told(THREAT, "2020-03-09", "r-threat")
                .at("valley")
                .actor("arland")
                .onlyIf("unless", "the mill is handed over")
                .claim());
        claims.add(told(THREAT, "2020-03-10", "r-threat-2")
                .at("valley")
                .actor("arland")
                .claim());
        claims.add(told(THREAT, "2020-03-10", "r-threat-3")
                .at("valley")
                .actor("wolves")
                .claim());
        claims.add(told(THREAT, "2020-03-10", "r-threat-4")
                .at("valley")
                .actor("arland")
                .as(Claim.Modality.OPINION)
                .claim());
        claims.add(told(EXTENSION_REFUSED, "2020-03-08", "r-refused")
                .at("valley")
                .actor("belmark")
                .claim());
        claims.add(told(MONITOR_OBSTRUCTED, "2020-03-08", "r-obstructed")
                .at("port")
                .actor("arland_army")
                .target("mission")
                .claim());
        claims.add(told(AGREEMENT_EXTENDED, "2020-03-07", "r-extended")
                .by("wire > corvania:statement")
                .at("valley")
                .claim());
        claims.add(told(AGREEMENT_EXTENDED, "2020-03-07", "r-extended-2")
                .by("belmark_post > corvania:statement")
                .at("valley")
                .claim());
        claims.add(told(AGREEMENT_EXTENDED, "2020-03-07", "r-extended-3")
                .by("belmark_post")
                .at("valley")
                .as(Claim.Modality.PLANNED)
                .claim());
        claims.add(told(AGREEMENT_SUSPENDED, "2020-03-12", "r-suspended")
                .by("wire > belmark:statement")
                .as(Claim.Modality.REPORTED)
                .at("valley")
                .actor("belmark")
                .claim());
        claims.add(told(AGREEMENT_SUSPENDED, "2020-03-13", "r-suspended-2")
                .by("wire")
                .at("valley")
                .actor("arland")
                .claim());
        claims.add(told(AGREEMENT_SUSPENDED, "2020-03-13", "r-suspended-3")
                .by("wire")
                .as(Claim.Modality.THREATENED)
                .at("valley")
                .actor("arland")
                .claim());
        claims.add(told(AGREEMENT_ENDED, "2020-03-19", "r-ended")
                .by("wire > arland:official")
                .as(Claim.Modality.REPORTED)
                .at("valley")
                .actor("arland")
                .claim());
        claims.add(told(AGREEMENT_ENDED, "2020-03-20", "r-ended-2")
                .by("belmark_post > arland:official")
                .as(Claim.Modality.REPORTED)
                .at("valley")
                .actor("arland")
                .claim());
        claims.add(told(AGREEMENT_ENDED, "2020-03-17", "r-ended-3")
                .by("wire > belmark:statement > arland:party")
                .as(Claim.Modality.REPORTED)
                .at("valley")
                .actor("arland")
                .claim());
        claims.add(told(AGREEMENT_ENDED, "2020-03-15", "r-ended-4")
                .by("arland_times")
                .at("valley")
                .claim());
        claims.add(told(AGREEMENT_ENDED, "2020-03-15", "r-ended-5")
                .by("arland_times > belmark:official")
                .onlyIf("if", "the port is hit again")
                .at("valley")
                .claim());
        claims.add(told(CEASEFIRE_IN_FORCE, "2020-03-02", "r-begun")
                .by("belmark_post")
                .at("valley")
                .actor("belmark")
                .claim());
        claims.add(told(CEASEFIRE_IN_FORCE, "2020-03-25", "r-begun-2")
                .by("belmark_post")
                .at("valley")
                .as(Claim.Modality.PLANNED)
                .claim());
        claims.add(told(AGREEMENT_PROPOSED, "2020-02-20", "r-draft")
                .at("valley")
                .actor("corvania")
                .claim());
        claims.add(told(AGREEMENT_SIGNED, "2020-02-28", "r-signed")
                .at("valley")
                .actor("arland")
                .target("belmark")
                .claim());
        claims.add(told(TALKS_NOT_HELD, "2020-03-11", "r-talks")
                .at("capital")
                .actor("arland")
                .claim());
        claims.add(told(TALKS_NOT_HELD, "2020-03-14", "r-talks-2")
                .at("capital")
                .actor("belmark")
                .claim());
        claims.add(told(CEASEFIRE_IN_FORCE, "2020-03-02", "r-begun-3")
                .by("arland_times")
                .at("valley")
                .on("2020-03-02", "2020-03-04")
                .claim());
        claims.add(told(AGREEMENT_SIGNED, "2020-02-10", "r-signed-2")
                .at("valley")
                .actor("arland")
                .claim());
        claims.add(told(AGREEMENT_EXTENDED, "2020-03-20", "r-extended-4")
                .by("wire > corvania:statement")
                .at("valley")
                .claim());
        claims.add(told(AGREEMENT_EXTENDED, "2020-03-07", "r-extended-5")
                .by("wire > belmark:statement")
                .at("valley")
                .claim());
        claims.add(told(AGREEMENT_ENDED, "2020-03-22", "r-ended-6")
                .by("wire > wolves:statement")
                .as(Claim.Modality.REPORTED)
                .at("valley")
                .claim());
        claims.add(told(THREAT, "2020-03-24", "r-threat-5")
                .by("wire > arland:statement")
                .at("valley")
                .actor("arland")
                .claim());
        claims.add(told(THREAT, "2020-03-24", "r-threat-6")
                .by("belmark_post > arland:statement")
                .at("valley")
                .actor("arland")
                .onlyIf("unless", "the wolves leave")
                .claim());
        claims.add(told(THREAT, "2020-03-24", "r-threat-7")
                .by("wire > belmark:statement")
                .at("valley")
                .actor("belmark")
                .claim());
        return claims;
    }

    /** Acts that put the tests to the question, one by one. */
    static List<Claim> hardCases() {
        List<Claim> claims = new ArrayList<>();
        claims.add(told(SHELLING, "2020-03-05", "h-1")
                .by("wire > arland:official")
                .as(Claim.Modality.REPORTED)
                .at("port")
                .actor("arland")
                .claim());
        claims.add(told(SHELLING, "2020-03-06", "h-2")
                .at("capital")
                .actor("arland_army")
                .claim());
        claims.add(told(GROUND_ASSAULT, "2020-03-06", "h-3")
                .at("capital")
                .actor("arland_army")
                .claim());
        claims.add(told(SHELLING, "2020-03-06", "h-4")
                .at("'the ford'")
                .actor("belmark_army")
                .claim());
        claims.add(told(SHELLING, "2020-03-06", "h-5")
                .at("bridge")
                .actor("belmark_army")
                .claim());
        claims.add(told(SMALL_ARMS_FIRE, "2020-03-07", "h-6")
                .at("port")
                .actor("'gunmen'")
                .claim());
        claims.add(told(SMALL_ARMS_FIRE, "2020-03-08", "h-7")
                .at("port")
                .actor("wolves")
                .target("arland_army")
                .claim());
        claims.add(told(AIR_STRIKE, "2020-03-08", "h-8")
                .at("port")
                .actor("arland_army")
                .target("wolves")
                .claim());
        claims.add(told(AIR_STRIKE, "2020-03-09", "h-9")
                .at("mill")
                .actor("arland_army")
                .target("wolves", "belmark_army")
                .claim());
        claims.add(told(AIR_STRIKE, "2020-03-10", "h-10")
                .at("mill")
                .actor("corvania")
                .claim());
        claims.add(told(SHELLING, "2020-02-10", "h-11")
                .at("port")
                .actor("belmark_army")
                .claim());
        claims.add(told(SHELLING, "2020-03-11", "h-12").actor("belmark_army").claim());
        claims.add(told(SIEGE, "2020-03-11", "h-12")
                .at("port")
                .actor("arland_army")
                .claim());
        claims.add(told(SHELLING, "2020-03-12", "h-13")
                .at("port")
                .actor("belmark_army")
                .target("arland_army")
                .with("response_to", "shelling")
                .claim());
        claims.add(told(SHELLING, "2020-03-12", "h-14")
                .at("port")
                .actor("arland_army")
                .target("belmark_army")
                .claim());
        claims.add(told(DENIAL, "2020-03-13", "h-15")
                .by("belmark_post > belmark:official")
                .as(Claim.Modality.DENIED)
                .at("port")
                .actor("belmark_army")
                .claim());
        claims.add(told(SHELLING, "2020-03-14", "h-16")
                .by("wire > belmark:official")
                .as(Claim.Modality.DENIED)
                .at("bridge")
                .actor("belmark_army")
                .claim());
        claims.add(told(CIVILIAN_HARM, "2020-03-12", "h-17").at("port").claim());
        claims.add(
                told(SHELLING, "2020-03-21", "h-18").at("valley").actor("levy").claim());
        claims.add(Tell.of(SHELLING)
                .in("h-19", "On some day.")
                .by("wire")
                .at("port")
                .actor("belmark_army")
                .claim());
        return claims;
    }
}
