package org.ceaseline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ceaseline.casebook.EventType.*;

import java.util.List;
import org.ceaseline.coding.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IncidentTest {

    private static List<Incident> incidents(Claim... claims) {
        return Ledger.under(World.casebook()).read(List.of(claims), List.of()).incidents();
    }

    private static Tell portShelled(String report, String outlet) {
        return Tell.of(SHELLING)
                .in(report, "The port was shelled, " + report + " says.")
                .by(outlet)
                .actor("arland_army")
                .at("port")
                .on("2020-03-09");
    }

    @Test
    void twoReportsOfOneDayPlaceAndActorAreOneIncident() {
        assertThat(incidents(
                        portShelled("r-1", "arland_times").claim(),
                        portShelled("r-2", "belmark_post").claim()))
                .singleElement()
                .satisfies(incident -> {
                    assertThat(incident.origins()).hasSize(2);
                    assertThat(incident.score().points()).isGreaterThanOrEqualTo(5);
                    assertThat(incident.score().reasons()).contains("same day (3)", "same place (3)");
                });
    }

    @Test
    void aReprintChangesNoCountAndNoId() {
        String sentence = "Gunners of the army fired on the port of the valley for an hour before dawn.";
        Claim first = portShelled("r-1", "arland_times").in("r-1", sentence).claim();
        Claim reprint = Tell.of(SHELLING)
                .in("r-2", first.evidence().text())
                .by("belmark_post")
                .actor("arland_army")
                .at("port")
                .on("2020-03-09")
                .claim();

        Incident alone = incidents(first).get(0);
        Incident copied = incidents(first, reprint).get(0);

        assertThat(incidents(first, reprint)).hasSize(1);
        assertThat(copied.id()).isEqualTo(alone.id());
        assertThat(copied.origins()).hasSameSizeAs(alone.origins());
        assertThat(copied.origins().get(0).why()).contains("copied text");
    }

    @Test
    void outletsOfOneOwnerAreOneOrigin() {
        assertThat(incidents(
                                portShelled("r-1", "arland_daily").claim(),
                                portShelled("r-2", "arland_evening").claim())
                        .get(0)
                        .origins())
                .singleElement()
                .satisfies(origin -> assertThat(origin.why()).contains("same owner, Press House"));
    }

    @Test
    void aCitedOutletIsTheOrigin() {
        assertThat(incidents(
                                portShelled("r-1", "arland_times").claim(),
                                portShelled("r-2", "belmark_post > arland_times:outlet")
                                        .claim())
                        .get(0)
                        .origins())
                .singleElement()
                .satisfies(origin -> assertThat(origin.knower()).isEqualTo("arland_times"));
    }

    @Test
    void citationsThatLeadBackToThemselvesAreSaidSo() {
        assertThat(incidents(
                                portShelled("r-1", "arland_times > belmark_post:outlet")
                                        .claim(),
                                portShelled("r-2", "belmark_post > arland_times:outlet")
                                        .claim())
                        .get(0)
                        .origins())
                .singleElement()
                .satisfies(origin -> assertThat(origin.circular()).isTrue());
    }

    @Test
    void outletsWithoutANameCannotBeToldApart() {
        assertThat(incidents(
                                portShelled("r-1", "?").claim(),
                                portShelled("r-2", "?").claim())
                        .get(0)
                        .origins())
                .hasSize(1);
    }

    /** A body that publishes for itself is the one that others quote, however its page spells it. */
    @Test
    void whoeverQuotesAnActorThatPublishesForItselfAddsNoOrigin() {
        List<Incident> made = incidents(
                Tell.of(SHELLING)
                        .in("r-1", "Shells fell on the port.")
                        .printedBy("MISSION")
                        .at("port")
                        .on("2020-03-09")
                        .claim(),
                Tell.of(SHELLING)
                        .in("r-2", "The mission saw shells fall on the port.")
                        .by("wire > mission:monitor")
                        .at("port")
                        .on("2020-03-09")
                        .claim());

        assertThat(made).singleElement().satisfies(incident -> assertThat(incident.origins())
                .singleElement()
                .satisfies(origin -> {
                    assertThat(origin.knower()).isEqualTo("mission");
                    assertThat(origin.outlets()).containsExactly("mission", "wire");
                }));
    }

    @Test
    void fireAndAnsweringFireAreTwoIncidentsThatAreLinked() {
        List<Incident> made = incidents(
                Tell.of(SHELLING)
                        .in("r-1", "a")
                        .by("wire")
                        .actor("arland_army")
                        .target("belmark")
                        .at("port")
                        .on("2020-03-09")
                        .claim(),
                Tell.of(SHELLING)
                        .in("r-1", "b")
                        .by("wire")
                        .actor("belmark_army")
                        .target("arland")
                        .at("port")
                        .on("2020-03-09")
                        .with("response_to", "shelling")
                        .claim());

        assertThat(made).hasSize(2);
        assertThat(made)
                .filteredOn(incident -> incident.actors().get(0).key().equals("belmark_army"))
                .singleElement()
                .satisfies(answer -> assertThat(answer.relations())
                        .extracting(Incident.Relation::kind)
                        .containsExactly("response_to"));
    }

    @Test
    void orderInTimeAloneIsNoAnswer() {
        List<Incident> made = incidents(
                Tell.of(SHELLING)
                        .in("r-1", "a")
                        .by("wire")
                        .actor("arland_army")
                        .target("belmark")
                        .at("port")
                        .on("2020-03-09")
                        .claim(),
                Tell.of(SHELLING)
                        .in("r-1", "b")
                        .by("wire")
                        .actor("belmark_army")
                        .target("arland")
                        .at("port")
                        .on("2020-03-09")
                        .claim());

        assertThat(made).allSatisfy(incident -> assertThat(incident.relations())
                .extracting(Incident.Relation::kind)
                .containsExactly("same_exchange"));
    }

    @Test
    void opposedActorsAtOneSpotAreTwoIncidentsAndADispute() {
        Entries entries = Ledger.under(World.casebook())
                .read(
                        List.of(
                                portShelled("r-1", "belmark_post").claim(),
                                Tell.of(SHELLING)
                                        .in("r-2", "c")
                                        .by("arland_times")
                                        .actor("belmark_army")
                                        .at("port")
                                        .on("2020-03-09")
                                        .claim()),
                        List.of());

        assertThat(entries.incidents()).hasSize(2);
        assertThat(entries.incidentDisputes()).extracting(Dispute::kind).containsExactly(Dispute.Kind.WHO_DID_IT);
    }

    @Test
    void clocksThreeHoursApartAreTwoIncidents() {
        assertThat(incidents(
                        portShelled("r-1", "wire").clock("06:00").claim(),
                        portShelled("r-2", "arland_times").clock("13:30").claim()))
                .hasSize(2);
    }

    @Test
    void oneReportWithTwoClocksTellsOfTwoIncidents() {
        assertThat(incidents(
                        portShelled("r-1", "wire").clock("06:00").claim(),
                        portShelled("r-1", "wire").clock("06:20").claim()))
                .hasSize(2);
    }

    @Test
    void anotherPlaceOrAnotherDayIsAnotherIncident() {
        assertThat(incidents(
                        portShelled("r-1", "wire").claim(),
                        Tell.of(SHELLING)
                                .in("r-2", "x")
                                .by("arland_times")
                                .actor("arland_army")
                                .at("mill")
                                .on("2020-03-09")
                                .claim(),
                        Tell.of(SHELLING)
                                .in("r-3", "y")
                                .by("arland_times")
                                .actor("arland_army")
                                .at("port")
                                .on("2020-03-10")
                                .claim()))
                .hasSize(3);
    }

    @Test
    void aVagueAccountIsNotCountedAsOneMoreEvent() {
        assertThat(incidents(
                        portShelled("r-1", "wire").claim(),
                        Tell.of(SHELLING)
                                .in("r-2", "x")
                                .by("arland_times")
                                .actor("arland_army")
                                .at("valley")
                                .on("2020-03-08", "2020-03-10")
                                .claim()))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Claim.Modality.class,
            names = {"ASSERTED", "REPORTED", "CLAIMED"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatIsNotToldAsDoneIsNoIncident(Claim.Modality modality) {
        assertThat(incidents(portShelled("r-1", "wire").as(modality).claim())).isEmpty();
    }

    @Test
    void aDeniedActAConditionAndASumAreNoIncidents() {
        assertThat(incidents(
                        portShelled("r-1", "wire").not().claim(),
                        portShelled("r-2", "wire").onlyIf("if", "talks fail").claim(),
                        portShelled("r-3", "wire").manyTimes("occasions").claim()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = org.ceaseline.capture.Section.Kind.class,
            names = {"HEADLINE", "CAPTION", "CAPTION_ILLUSTRATIVE", "COMMENT", "FURNITURE", "BYLINE"})
    void whatTheArticleDoesNotTellMakesNoIncident(org.ceaseline.capture.Section.Kind kind) {
        assertThat(incidents(portShelled("r-1", "wire").section(kind.name()).claim()))
                .isEmpty();
    }

    @Test
    void peopleMaySplitAndMergeAndUndo() {
        Claim one = portShelled("r-1", "wire").claim();
        Claim other = portShelled("r-2", "arland_times").claim();
        Material together = Material.of(List.of(one, other), List.of());
        Decision split = decision("d-1", Decision.Kind.SPLIT, other.id());
        Decision undo = decision("d-2", Decision.Kind.UNDO, "d-1");

        assertThat(Ledger.under(World.casebook())
                        .read(together.with(List.of(split)))
                        .incidents())
                .hasSize(2);
        assertThat(Ledger.under(World.casebook())
                        .read(together.with(List.of(split, undo)))
                        .incidents())
                .isEqualTo(Ledger.under(World.casebook()).read(together).incidents());
    }

    @Test
    void whatPeopleMergeIsOneIncident() {
        Claim one = portShelled("r-1", "wire").claim();
        Claim other = Tell.of(SHELLING)
                .in("r-2", "x")
                .by("arland_times")
                .actor("arland_army")
                .at("mill")
                .on("2020-03-10")
                .claim();
        Material apart = Material.of(List.of(one, other), List.of());

        assertThat(Ledger.under(World.casebook()).read(apart).incidents()).hasSize(2);
        assertThat(Ledger.under(World.casebook())
                        .read(apart.with(List.of(decision("d-1", Decision.Kind.MERGE, one.id(), other.id()))))
                        .incidents())
                .singleElement()
                .satisfies(incident -> assertThat(incident.claims()).hasSize(2));
    }

    private static Decision decision(String id, Decision.Kind kind, String... subjects) {
        return new Decision(
                id,
                kind,
                List.of(subjects),
                "analyst 1",
                java.time.Instant.parse("2020-04-01T10:00:00Z").plusSeconds(id.hashCode()),
                "looked at the pictures");
    }
}
