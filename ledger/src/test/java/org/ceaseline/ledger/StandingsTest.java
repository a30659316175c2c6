package org.ceaseline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ceaseline.casebook.EventType.AGREEMENT_ENDED;
import static org.ceaseline.casebook.EventType.AGREEMENT_EXTENDED;
import static org.ceaseline.casebook.EventType.AGREEMENT_SUSPENDED;
import static org.ceaseline.casebook.EventType.CEASEFIRE_IN_FORCE;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.EventType;
import org.ceaseline.casebook.PartialDate;
import org.ceaseline.coding.Claim;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who holds the agreement to be in which state, and when they differ. */
class StandingsTest {

    private static final LocalDate MARCH_20 = LocalDate.of(2020, 3, 20);

    private static LifeLine line(List<Agreement.Time> times, LocalDate day, Claim... claims) {
        return Ledger.under(World.casebook(World.truce(times)))
                .read(List.of(claims), List.of())
                .lifeLine(World.TRUCE, AsOf.day(day));
    }

    private static Agreement.Time openEnded(String asserter) {
        return World.inForce("2020-03-01", "", Duration.ZERO, asserter);
    }

    private static Agreement.Time suspended(String day, String asserter) {
        return new Agreement.Time(
                "suspended",
                PartialDate.parse(day),
                Optional.empty(),
                Optional.of("UTC"),
                Optional.empty(),
                asserter,
                "",
                List.of("T"));
    }

    private static Claim told(EventType type, String by, String actor, String day) {
        return Tell.of(type)
                .in("r-" + day, type.id())
                .by(by)
                .as(Claim.Modality.REPORTED)
                .actor(actor)
                .at("valley")
                .on(day)
                .claim();
    }

    private static Optional<LifeLine.Standing> of(String asserter, LifeLine line) {
        return line.standings().stream()
                .filter(standing -> standing.asserter().equals(asserter))
                .findFirst();
    }

    @Test
    void whoeverSuspendsHasAStateAlsoWhereItNeverSpokeOfAStart() {
        LifeLine line = line(
                List.of(openEnded("corvania"), suspended("2020-03-12", "belmark")),
                MARCH_20,
                told(AGREEMENT_SUSPENDED, "wire > arland:official", "arland", "2020-03-15"));

        assertThat(of("arland", line)).get().satisfies(standing -> {
            assertThat(standing.state()).isEqualTo(AgreementState.SUSPENDED);
            assertThat(standing.since()).isEqualTo("since 2020-03-15");
            assertThat(standing.grounds()).singleElement();
        });
        assertThat(of("belmark", line))
                .get()
                .extracting(LifeLine.Standing::state)
                .isEqualTo(AgreementState.SUSPENDED);
        assertThat(of("corvania", line))
                .get()
                .extracting(LifeLine.Standing::state)
                .isEqualTo(AgreementState.IN_FORCE);
        assertThat(line.contested()).isFalse();
    }

    @Test
    void beforeTheDayOfTheSuspensionThereIsNone() {
        LifeLine line =
                line(List.of(openEnded("corvania"), suspended("2020-03-12", "belmark")), LocalDate.of(2020, 3, 11));

        assertThat(of("belmark", line)).isEmpty();
    }

    @Test
    void whoTellsOfASuspensionThatTheCasebookHasIsOneMoreAccountOfIt() {
        LifeLine line = line(
                List.of(openEnded("corvania"), suspended("2020-03-12", "belmark")),
                MARCH_20,
                told(AGREEMENT_SUSPENDED, "wire", "belmark", "2020-03-12"),
                told(AGREEMENT_SUSPENDED, "wire", "arland", "2020-03-13"));

        assertThat(line.transitions())
                .filteredOn(step -> step.to() == AgreementState.SUSPENDED)
                .hasSize(2)
                .anySatisfy(step -> {
                    assertThat(step.asserter()).isEqualTo("belmark");
                    assertThat(step.contested()).isFalse();
                    assertThat(step.supporting()).hasSize(2);
                })
                .anySatisfy(step -> {
                    assertThat(step.asserter()).isEqualTo("wire");
                    assertThat(step.contested()).isTrue();
                });
    }

    @Test
    void aSuspensionToldTwiceByOneIsOneStep() {
        LifeLine line = line(
                List.of(openEnded("corvania")),
                MARCH_20,
                told(AGREEMENT_SUSPENDED, "wire > arland:official", "arland", "2020-03-15"),
                Tell.of(AGREEMENT_SUSPENDED)
                        .in("r-again", "again")
                        .by("wire > arland:official")
                        .as(Claim.Modality.REPORTED)
                        .actor("arland")
                        .at("valley")
                        .on("2020-03-15")
                        .claim());

        assertThat(line.transitions())
                .filteredOn(step -> step.to() == AgreementState.SUSPENDED)
                .singleElement()
                .satisfies(step -> assertThat(step.supporting()).hasSize(2));
    }

    @Test
    void whoProlongsWhatItSuspendedHoldsItAgain() {
        List<Agreement.Time> times = List.of(
                openEnded("corvania"),
                suspended("2020-03-12", "belmark"),
                new Agreement.Time(
                        "in_force",
                        PartialDate.parse("2020-03-01"),
                        Optional.empty(),
                        Optional.of("UTC"),
                        Optional.empty(),
                        "belmark",
                        "",
                        List.of("T")));
        Claim again = told(AGREEMENT_EXTENDED, "wire > belmark:official", "belmark", "2020-03-16");

        assertThat(of("belmark", line(times, MARCH_20)))
                .get()
                .extracting(LifeLine.Standing::state)
                .isEqualTo(AgreementState.SUSPENDED);
        assertThat(of("belmark", line(times, MARCH_20, again)))
                .get()
                .extracting(LifeLine.Standing::state)
                .isEqualTo(AgreementState.IN_FORCE);
    }

    /** A word of the start and one of a prolonging, and what they count for once the thirty days are over. */
    @ParameterizedTest
    @CsvSource({
        "wire, , false",
        "wire, 2020-03-30, false",
        "wire, 2020-03-31, true",
        "wire, 2020-04-03, true",
        "arland, , false",
        "arland, 2020-04-03, true"
    })
    void aWordOfTheStartLapsesWithTheTermUnlessItIsProlonged(String who, @Nullable String again, boolean contested) {
        String voice = who.equals("wire") ? "wire" : "wire > arland:official";
        List<Claim> claims = new ArrayList<>();
        claims.add(told(CEASEFIRE_IN_FORCE, voice, "arland", "2020-03-02"));
        if (again != null) {
            claims.add(told(AGREEMENT_EXTENDED, voice, "arland", again));
        }
        LifeLine line = line(
                List.of(World.inForce("2020-03-01", "12:00", Duration.ofDays(30), "corvania")),
                LocalDate.of(2020, 4, 5),
                claims.toArray(Claim[]::new));

        assertThat(of("corvania", line))
                .get()
                .extracting(LifeLine.Standing::state)
                .isEqualTo(AgreementState.ENDED_EXPIRED);
        assertThat(line.contested()).isEqualTo(contested);
        String last = again == null ? "2020-03-02" : again;
        assertThat(of(who, line)).get().satisfies(standing -> {
            assertThat(standing.state()).isEqualTo(AgreementState.IN_FORCE);
            assertThat(standing.since().endsWith("last heard of it on " + last + ", nothing said of an end"))
                    .isNotEqualTo(contested);
        });
    }

    @Test
    void thatAPartyHoldsItInForceStandsAgainstTheNoticeOfTheOther() {
        Claim notice = told(AGREEMENT_ENDED, "wire > belmark:official", "belmark", "2020-03-15");

        assertThat(line(List.of(openEnded("arland")), MARCH_20, notice).contested())
                .isTrue();
        LifeLine byAnOutlet = line(List.of(openEnded("wire")), MARCH_20, notice);
        assertThat(byAnOutlet.contested()).isFalse();
        assertThat(byAnOutlet.notes()).anyMatch(note -> note.startsWith("all who speak of it"));
    }

    @Test
    void aRefusedStepGivesNobodyAState() {
        Claim pause = told(AGREEMENT_SUSPENDED, "wire > arland:official", "arland", "2020-03-15");
        Material material = Material.of(List.of(pause), List.of());
        Ledger ledger = Ledger.under(World.casebook(World.truce(List.of(openEnded("corvania")))));
        String step = ledger.read(material).lifeLine(World.TRUCE).transitions().stream()
                .filter(one -> one.to() == AgreementState.SUSPENDED)
                .findFirst()
                .orElseThrow()
                .id();
        Decision no = new Decision(
                "d-1",
                Decision.Kind.REFUSE,
                List.of(step),
                "analyst 1",
                java.time.Instant.parse("2020-03-16T09:00:00Z"),
                "read it");

        assertThat(of("arland", ledger.read(material).lifeLine(World.TRUCE))).isPresent();
        assertThat(of("arland", ledger.read(material.with(List.of(no))).lifeLine(World.TRUCE)))
                .isEmpty();
    }

    /** Until people accept it, what the program finds is a step that is proposed, not a word of somebody's own. */
    @Test
    void aCollapseThatTheProgramFindsIsNobodysState() {
        LifeLine line = line(List.of(openEnded("corvania")), MARCH_20, assault("2020-03-10"), assault("2020-03-12"));

        assertThat(line.transitions()).extracting(Transition::to).contains(AgreementState.ENDED_COLLAPSED);
        assertThat(line.standings()).extracting(LifeLine.Standing::asserter).containsExactly("corvania");
        assertThat(line.contested()).isFalse();
    }

    private static Claim assault(String day) {
        return Tell.of(EventType.GROUND_ASSAULT)
                .in("r-" + day, "a ground assault")
                .by("wire")
                .actor("arland_army")
                .at("port")
                .on(day)
                .claim();
    }
}
