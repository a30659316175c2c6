package org.ceaseline.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuccessionTest {

    private static final Actor FRONT = actor("front", "2012-01", "2016-07-28", null);
    private static final Actor LEAGUE = actor("league", "2016-07-28", "2017-01-28", "front");
    private static final Actor UNION = actor("union", "2017-01-28", "2020", "league");
    private static final Casebook CASEBOOK = casebook(FRONT, LEAGUE, UNION);

    @Test
    void anActorInItsLifespanIsItself() {
        assertThat(at("union", "2018-04-21")).isEqualTo(new Casebook.ActorAt(UNION, ""));
    }

    @Test
    void aNameBeforeItsTimeIsReadAsThePredecessorWithANote() {
        assertThat(at("union", "2016-12-01"))
                .isEqualTo(new Casebook.ActorAt(
                        LEAGUE, "union begins 2017-01-28; in 2016-12-01 read as its predecessor league."));
    }

    @Test
    void theChainIsFollowedToWhoeverExistedThen() {
        assertThat(at("union", "2014-05-01").actor()).isEqualTo(FRONT);
    }

    @Test
    void aNameAfterItsTimeIsReadAsTheSuccessorWithANote() {
        assertThat(at("front", "2018-04-21"))
                .isEqualTo(new Casebook.ActorAt(
                        UNION, "front ended 2016-07-28; in 2018-04-21 read as its successor union."));
    }

    @Test
    void whereNobodyIsKnownTheActorStaysAndTheNoteSaysSo() {
        assertThat(at("union", "2010-01-01"))
                .isEqualTo(new Casebook.ActorAt(
                        UNION, "union begins 2017-01-28 and nobody is known in its place in 2010-01-01."));
        assertThat(at("union", "2024-01-01").note()).contains("ended 2020", "nobody is known");
    }

    @Test
    void aPeriodThatReachesBeforeTheStartLeavesADoubt() {
        var found = CASEBOOK.actorAt("union", LocalDate.parse("2017-01-01"), LocalDate.parse("2017-12-31"))
                .orElseThrow();

        assertThat(found.actor()).isEqualTo(UNION);
        assertThat(found.note()).isEqualTo("union begins 2017-01-28; in 2017 its predecessor may be meant.");
    }

    @Test
    void aCircleOfPredecessorsComesToAnEnd() {
        var circle = casebook(actor("a", "2017", "2018", "b"), actor("b", "2017", "2018", "a"));

        assertThat(circle.actorAt("a", LocalDate.parse("2010-01-01"), LocalDate.parse("2010-01-01"))
                        .orElseThrow()
                        .note())
                .contains("nobody is known");
        assertThat(circle.actorAt("b", LocalDate.parse("2020-01-01"), LocalDate.parse("2020-01-01"))
                        .orElseThrow()
                        .note())
                .contains("nobody is known");
    }

    @Test
    void anUnknownIdIsNobody() {
        assertThat(CASEBOOK.actorAt("nobody", LocalDate.EPOCH, LocalDate.EPOCH)).isEmpty();
    }

    private static Casebook.ActorAt at(String id, String day) {
        return CASEBOOK.actorAt(id, LocalDate.parse(day), LocalDate.parse(day)).orElseThrow();
    }

    private static Casebook casebook(Actor... actors) {
        return new Casebook(
                "test",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(actors),
                List.of(),
                List.of(),
                List.of());
    }

    private static Actor actor(String id, String from, String to, @org.jspecify.annotations.Nullable String before) {
        return new Actor(
                id,
                id,
                List.of(),
                "armed_group",
                Optional.of(PartialDate.parse(from)),
                Optional.of(PartialDate.parse(to)),
                Optional.ofNullable(before),
                "",
                List.of(),
                List.of(),
                List.of("K"),
                "");
    }
}
