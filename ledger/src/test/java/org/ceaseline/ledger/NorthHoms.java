package org.ceaseline.ledger;

import static org.ceaseline.casebook.EventType.*;
import static org.ceaseline.coding.Claim.Modality.*;

import java.nio.file.Path;
import java.util.List;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;

/** The facts of the northern Homs zone between February and April 2018, told anew as two reports would tell them. */
public final class NorthHoms {

    public static final Casebook CASEBOOK =
            Casebook.read(Path.of("..", "casebooks", "north-homs")).casebook().orElseThrow();

    private static final String WINTER = "r-winter";
    private static final String SPRING = "r-spring";

    private NorthHoms() {}

    static List<Claim> winter() {
        return List.of(
                Tell.of(AGREEMENT_ENDED)
                        .in(WINTER, "Truce of the north falls apart")
                        .headline()
                        .by("southfront")
                        .as(REPORTED)
                        .on("2018-01-01", "2018-12-31")
                        .at("n_homs_pocket")
                        .claim(),
                Tell.of(AGREEMENT_ENDED)
                        .in(
                                WINTER,
                                "The committee stated on 15 February that Russia had given it notice of the"
                                        + " end of the zone.")
                        .by("southfront > committee_nh:statement > russia:party")
                        .as(REPORTED)
                        .actor("russia")
                        .target("committee_nh")
                        .on("2018-02-15")
                        .at("n_homs_pocket")
                        .claim(),
                Tell.of(EXTENSION_REFUSED)
                        .in(
                                WINTER,
                                "By the statement, Russia will not prolong it while the factions stay away"
                                        + " from direct talks.")
                        .by("southfront > committee_nh:statement")
                        .as(REPORTED)
                        .actor("russia")
                        .onlyIf("as long as", "the factions refuse direct talks")
                        .at("n_homs_pocket")
                        .claim(),
                Tell.of(REJECTION)
                        .in(WINTER, "The factions refuse direct talks, Russia says by that statement.")
                        .by("southfront > committee_nh:statement > russia:party")
                        .as(REPORTED)
                        .actor("fsa")
                        .claim(),
                Tell.of(THREAT)
                        .in(
                                WINTER,
                                "It claimed that Russia threatened an operation unless the zone was prolonged on"
                                        + " Russian terms.")
                        .by("southfront > committee_nh:statement")
                        .as(CLAIMED)
                        .actor("russia")
                        .target("committee_nh")
                        .onlyIf("if", "the zone is not prolonged on its terms")
                        .claim(),
                Tell.of(REJECTION)
                        .in(WINTER, "The committee will hold no direct talks with Damascus.")
                        .by("southfront > committee_nh:statement")
                        .actor("committee_nh")
                        .target("gov_syria")
                        .on("2018-02-15")
                        .claim(),
                Tell.of(APPEAL)
                        .in(WINTER, "It asked Turkey to send units and set up posts.")
                        .by("southfront > committee_nh:statement")
                        .as(REQUESTED)
                        .actor("committee_nh")
                        .target("turkey")
                        .on("2018-02-15")
                        .at("n_homs_pocket")
                        .claim(),
                Tell.of(SIEGE)
                        .in(WINTER, "The army rings the area on all sides.")
                        .by("southfront")
                        .actor("saa")
                        .at("n_homs_pocket")
                        .on("2018-02-01", "2018-02-28")
                        .state()
                        .claim(),
                Tell.of(VIOLATION_ALLEGED)
                        .in(WINTER, "FSA, Ahrar al-Sham and HTS broke it many times.")
                        .by("southfront")
                        .actor("fsa", "ahrar", "hts")
                        .manyTimes("violations")
                        .at("n_homs_pocket")
                        .claim(),
                Tell.of(DENIAL)
                        .in(WINTER, "The committee says that it never broke it.")
                        .by("southfront > committee_nh:statement")
                        .as(DENIED)
                        .actor("committee_nh")
                        .on("2018-02-15")
                        .at("n_homs_pocket")
                        .claim(),
                Tell.of(ASSESSMENT)
                        .in(WINTER, "Activists call the plea a way out of an attack to come.")
                        .by("southfront > activists:anonymous")
                        .as(OPINION)
                        .actor("committee_nh")
                        .claim());
    }

    static List<Claim> spring() {
        return List.of(
                Tell.of(TALKS_FAILED)
                        .in(SPRING, "No deal again between Damascus and the pocket")
                        .headline()
                        .by("southfront")
                        .as(REPORTED)
                        .actor("gov_syria", "committee_nh")
                        .claim(),
                Tell.of(TALKS_NOT_HELD)
                        .in(SPRING, "The round set for 22 April did not take place, Enab Baladi wrote.")
                        .by("southfront > enab:outlet")
                        .as(REPORTED)
                        .actor("committee_nh", "gov_syria")
                        .on("2018-04-22")
                        .at("n_homs_pocket")
                        .claim(),
                Tell.of(VENUE_DISPUTED)
                        .in(SPRING, "Russian mediators wanted it on the government's side.")
                        .by("southfront > enab:outlet")
                        .as(REPORTED)
                        .actor("russia")
                        .with("proposed_place", "government-held area")
                        .claim(),
                Tell.of(VENUE_DISPUTED)
                        .in(SPRING, "The committee turned that down and insisted on its own ground.")
                        .by("southfront > enab:outlet")
                        .as(REPORTED)
                        .actor("committee_nh")
                        .with("wanted_place", "its own area")
                        .claim(),
                Tell.of(SHELLING)
                        .in(SPRING, "After that the militants shelled homes in Ghawr al-Assi and Qubaybat.")
                        .by("southfront")
                        .actor("'the militants'")
                        .at("ghor_al_assi", "qubaybat")
                        .on("2018-04-22", "2018-04-23")
                        .claim(),
                Tell.of(LEAFLET_DROP)
                        .in(SPRING, "Army helicopters let fall leaflets by the thousand over the pocket.")
                        .by("southfront")
                        .actor("syaaf")
                        .on("2018-04-22", "2018-04-23")
                        .at("n_homs_pocket")
                        .claim(),
                Tell.of(DEMAND)
                        .in(SPRING, "The leaflets tell the fighters to give up.")
                        .by("southfront > leaflet:document")
                        .as(DEMANDED)
                        .actor("gov_syria")
                        .on("2018-04-22", "2018-04-23")
                        .at("n_homs_pocket")
                        .claim(),
                Tell.of(CEASEFIRE_IN_FORCE)
                        .in(SPRING, "Committee and Damascus put a ceasefire of three days in place on 19 April.")
                        .by("southfront")
                        .actor("committee_nh", "gov_syria")
                        .on("2018-04-19")
                        .count("duration", 3, "days")
                        .at("n_homs_pocket")
                        .claim(),
                Tell.of(TALKS_SCHEDULED)
                        .in(SPRING, "They agreed to meet when it ends.")
                        .by("southfront")
                        .as(PLANNED)
                        .actor("committee_nh", "gov_syria")
                        .on("2018-04-22")
                        .claim(),
                Tell.of(ACCUSATION)
                        .in(SPRING, "Observers on the ground blame HTS and its FSA allies.")
                        .by("southfront > local observers:anonymous")
                        .as(OPINION)
                        .actor("hts", "fsa")
                        .claim(),
                Tell.of(GROUND_ASSAULT)
                        .in(SPRING, "HTS threw back an attack of the army on 21 April.")
                        .by("southfront")
                        .actor("saa")
                        .target("hts")
                        .on("2018-04-21")
                        .at("n_homs_pocket")
                        .with("outcome", "repelled")
                        .claim(),
                Tell.of(ASSESSMENT)
                        .in(SPRING, "It likely let the group press the committee.")
                        .by("southfront")
                        .as(OPINION)
                        .actor("hts")
                        .claim());
    }

    public static List<Claim> all() {
        return java.util.stream.Stream.concat(winter().stream(), spring().stream())
                .toList();
    }
}
