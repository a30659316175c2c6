package org.ceaseline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.EventType;
import org.ceaseline.casebook.PartialDate;
import org.ceaseline.casebook.Place;
import org.ceaseline.casebook.Provision;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Entries;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.Ledger;
import org.ceaseline.ledger.Material;
import org.ceaseline.ledger.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class WeighTest {

    @Parameter
    TestStore store;

    @TempDir
    Path folder;

    private Archive archive;

    static final String BOOK = "harbour-truce";

    @BeforeEach
    void read() {
        archive = store.open(folder.resolve("archive"));
        archive.intake(Fixture::read, codes()).read(List.of(Fixture.pages(folder.resolve("pages"), 12)), Watch.NOBODY);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    static Codes codes() {
        return Codes.ofClaims(casebook(), "1", Fixture::code);
    }

    static Casebook casebook() {
        return new Casebook(
                BOOK,
                "The harbour",
                Optional.empty(),
                Optional.empty(),
                List.of("en"),
                List.of(),
                List.of(place("harbour", 10.25, 20.5), place("market", 11.75, 21.5)),
                List.of(),
                List.of(truce("truce", "harbour"), truce("market-truce", "market")));
    }

    private static Place place(String id, double lat, double lon) {
        return new Place(
                id, id, List.of(), lat, lon, 1, "XA", List.of(), Optional.empty(), "inside", "high", List.of("T"), "");
    }

    private static Agreement truce(String id, String zone) {
        return new Agreement(
                id,
                List.of("Truce of the " + zone),
                "local",
                List.of("unclear"),
                "bilateral",
                "written",
                List.of(),
                List.of(new Agreement.Role("arland", "party", Optional.empty(), "")),
                List.of(),
                List.of(new Agreement.Time(
                        "in_force",
                        PartialDate.parse("2018-04-01"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Duration.ofDays(90)),
                        "arland",
                        "",
                        List.of("T"))),
                new Agreement.Zone(List.of(zone), Optional.empty(), "", List.of("T")),
                List.of(),
                List.of(new Provision(
                        "P1",
                        Provision.Kind.PROHIBITION,
                        List.of("parties"),
                        List.of(EventType.SHELLING),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        "",
                        "No shelling.",
                        "high",
                        List.of("T"),
                        "",
                        List.of(),
                        List.of(),
                        false,
                        "")),
                "",
                List.of("T"));
    }

    private Entries entries() {
        try (Stream<Claim> claims = archive.claimsUnder(BOOK);
                Stream<Report> reports = archive.reports()) {
            return Ledger.under(casebook())
                    .read(Material.of(claims.toList(), reports.toList()).with(archive.rulings()));
        }
    }

    private List<Incident> allIncidents(Sieve sieve, int size) {
        List<Incident> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Slice<Incident> slice = archive.weighed(BOOK).incidents(sieve, cursor, size);
            assertThat(slice.rows().size()).isLessThanOrEqualTo(size);
            all.addAll(slice.rows());
            cursor = slice.next();
        } while (cursor.isPresent());
        return all;
    }

    @Test
    void whatWasWeighedIsWhatTheLedgerHas() {
        Weighing weighing = archive.weigh(BOOK, "1");

        Entries entries = entries();
        Weighed weighed = archive.weighed(BOOK);
        assertThat(weighing.incidents()).isEqualTo(entries.incidents().size()).isPositive();
        assertThat(allIncidents(Sieve.all(), 3)).isEqualTo(entries.incidents());
        assertThat(weighed.findings(Sieve.all(), Optional.empty(), 1000).rows())
                .containsExactlyInAnyOrderElementsOf(entries.findings("truce"))
                .isNotEmpty();
        assertThat(weighed.claims(Sieve.all(), Optional.empty(), 1000).rows())
                .hasSize((int) weighing.claims())
                .isNotEmpty();
        assertThat(weighed.lifeLine("truce"))
                .contains(entries.lifeLineSeenFrom("truce", entries.lastDay().orElseThrow()));
        assertThat(weighed.totals("truce")).contains(entries.totals("truce"));
        assertThat(weighed.disputes("truce")).containsExactlyInAnyOrderElementsOf(entries.disputes("truce"));
        assertThat(weighed.isFresh()).isTrue();
        assertThat(weighed.at()).contains(Fixture.NOON);
        assertThat(archive.verify()).isEmpty();
    }

    @Test
    void aSecondWeighingWritesNothing() {
        archive.weigh(BOOK, "1");
        String head = archive.auditHead();

        assertThat(archive.weigh(BOOK, "1").written()).isZero();
        assertThat(archive.weigh(BOOK, "2").written()).isZero();
        assertThat(archive.auditHead()).isEqualTo(head);
    }

    @Test
    void furtherReportsAreWeighedWhenAsked() {
        archive.weigh(BOOK, "1");
        Path more = Fixture.write(folder.resolve("more.txt"), "News\nCorvania shelled the port office\n");
        archive.intake(Fixture::read, codes()).read(List.of(more), Watch.NOBODY);
        assertThat(archive.weighed(BOOK).isFresh()).isFalse();

        assertThat(archive.weigh(BOOK, "1").written()).isPositive();

        assertThat(archive.weighed(BOOK).isFresh()).isTrue();
        assertThat(allIncidents(Sieve.all(), 100)).isEqualTo(entries().incidents());
        assertThat(archive.verify()).isEmpty();
    }

    @Test
    void aSearchNarrowsToAgreementAndFindingAsTheyWereWeighedLast() {
        assertThat(archive.search(Question.of("")).facets().get("agreement")).isEmpty();
        archive.weigh(BOOK, "1");
        findingsAreFound();

        Path more = Fixture.write(folder.resolve("more.txt"), "News\nCorvania shelled the port office\n");
        archive.intake(Fixture::read, codes()).read(List.of(more), Watch.NOBODY);
        archive.weigh(BOOK, "1");
        findingsAreFound();
    }

    private void findingsAreFound() {
        Weighed weighed = archive.weighed(BOOK);
        Map<String, Long> counts = archive.search(Question.of("")).facets().get("agreement");
        assertThat(counts).isNotEmpty();
        counts.forEach((agreement, count) -> {
            Sieve under = Sieve.all().agreement(agreement.substring(BOOK.length() + 1));
            Hits found = only(Map.of("agreement", List.of(agreement)));
            assertThat(found.total()).isEqualTo(count).isEqualTo(weighed.countClaims(under));
            found.facets().get("finding").forEach((verdict, claims) -> {
                Sieve such = under.verdict(Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)));
                Hits both = only(Map.of("agreement", List.of(agreement), "finding", List.of(verdict)));
                assertThat(both.total()).isEqualTo(claims).isEqualTo(weighed.countClaims(such));
            });
        });
        assertThat(only(Map.of("agreement", List.of(BOOK + "/none"))).total()).isZero();
    }

    private Hits only(Map<String, List<String>> only) {
        return archive.search(
                new Question("", only, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), 5));
    }

    @Test
    void whatIsTakenBackNoLongerStandsButStaysInTheHistory() {
        archive.weigh(BOOK, "1");
        Incident first = allIncidents(Sieve.all(), 100).get(0);

        archive.withdraw(1, "The wrong folder.");
        archive.weigh(BOOK, "1");

        Weighed weighed = archive.weighed(BOOK);
        assertThat(allIncidents(Sieve.all(), 100)).isEmpty();
        assertThat(weighed.countClaims(Sieve.all())).isZero();
        assertThat(weighed.incident(first.id())).isEmpty();
        assertThat(weighed.history("incident", first.id()))
                .extracting(Version::json)
                .hasSize(2)
                .last()
                .isEqualTo("");
        assertThat(archive.verify()).isEmpty();
    }

    @Test
    void aSieveNarrowsIncidentsFindingsAndClaimsAlike() {
        archive.weigh(BOOK, "1");
        Weighed weighed = archive.weighed(BOOK);
        Finding some = weighed.findings(Sieve.all(), Optional.empty(), 1).rows().get(0);
        Sieve all = Sieve.all()
                .agreement("truce")
                .verdict(some.verdict())
                .type(EventType.SHELLING)
                .from(LocalDate.of(2018, 4, 1))
                .to(LocalDate.of(2018, 4, 30))
                .within(new Sieve.Box(10, 20, 11, 21))
                .actor(some.actor().key());

        assertThat(weighed.countFindings(all)).isPositive();
        assertThat(weighed.countIncidents(all)).isPositive();
        assertThat(weighed.countClaims(all)).isPositive();
        assertThat(weighed.marks(all, 10))
                .allSatisfy(mark -> assertThat(mark.lat()).isEqualTo(10.25))
                .isNotEmpty();
        assertThat(weighed.verdicts(Sieve.all().agreement("truce"))).containsKey(some.verdict());
        for (Sieve none : List.of(
                all.agreement("another"),
                all.type(EventType.AIR_STRIKE),
                all.verdict(Verdict.PERMITTED),
                all.actor("nobody"),
                all.from(LocalDate.of(2018, 4, 29)),
                all.to(LocalDate.of(2018, 4, 2)),
                all.within(new Sieve.Box(30, 20, 31, 21)))) {
            assertThat(weighed.countFindings(none)).isZero();
            assertThat(weighed.countIncidents(none)).isZero();
            assertThat(weighed.countClaims(none)).isZero();
        }
        assertThat(weighed.countIncidents(Sieve.all().actor("Arland"))).isPositive();
        assertThat(weighed.countClaims(Sieve.all().actor("Arland"))).isPositive();
    }

    @Test
    void anIncidentHasItsClaimsAndFindings() {
        archive.weigh(BOOK, "1");
        Weighed weighed = archive.weighed(BOOK);
        Finding finding =
                weighed.findings(Sieve.all(), Optional.empty(), 1).rows().get(0);
        Incident incident = weighed.incident(finding.incident()).orElseThrow();

        assertThat(weighed.claimsOf(incident.id())).extracting(Claim::id).isEqualTo(incident.claims());
        assertThat(weighed.incidentOf(incident.claims().get(0))).contains(incident.id());
        assertThat(weighed.findingsOn(incident.id())).contains(finding);
        assertThat(weighed.finding(finding.id())).contains(finding);
    }

    @Test
    void decisionsOfPeopleAreWeighed() {
        archive.weigh(BOOK, "1");
        List<Incident> before = allIncidents(Sieve.all(), 100);
        Incident crowded = before.stream()
                .filter(incident -> incident.claims().size() > 1)
                .findFirst()
                .orElseThrow();
        String claim = crowded.claims().get(0);

        archive.decide(new Decision.Draft("incident", claim, "grouping", "", "split", "Another street."));
        archive.weigh(BOOK, "1");
        assertThat(allIncidents(Sieve.all(), 100))
                .hasSize(before.size() + 1)
                .isEqualTo(entries().incidents());

        archive.decide(new Decision.Draft("incident", claim, "grouping", "split", "", "The same street."));
        archive.weigh(BOOK, "1");
        assertThat(allIncidents(Sieve.all(), 100)).isEqualTo(before);
    }

    @Test
    void theStateOfAnEarlierTimeStaysReadable() {
        archive.weigh(BOOK, "1");
        List<String> then = archive.weighed(BOOK).recordedBy("incident", Fixture.NOON);
        try (Archive later = store.open(folder.resolve("archive"), Fixture.clock("2018-05-01T00:00:00Z"))) {
            later.withdraw(1, "The wrong folder.");
            later.weigh(BOOK, "1");

            assertThat(later.weighed(BOOK).recordedBy("incident", Fixture.NOON))
                    .isEqualTo(then)
                    .isNotEmpty();
            assertThat(later.weighed(BOOK).recordedBy("incident", Fixture.NOON.plusSeconds(86400 * 30L)))
                    .isEmpty();
        }
    }

    @Test
    void aBackupHoldsWhatWasWeighed() {
        archive.weigh(BOOK, "1");
        archive.backup(folder.resolve("backup.db"));
        Archive.restore(folder.resolve("backup.db"), store.location(folder.resolve("restored")));

        try (Archive restored = store.open(folder.resolve("restored"))) {
            assertThat(restored.weighed(BOOK).isFresh()).isTrue();
            assertThat(restored.weighed(BOOK).incidents(Sieve.all(), Optional.empty(), 100))
                    .isEqualTo(archive.weighed(BOOK).incidents(Sieve.all(), Optional.empty(), 100));
        }
        store.drop(folder.resolve("restored"));
    }

    @Test
    void verifyFindsWhatIsShownButWasNotWeighed() {
        archive.weigh(BOOK, "1");
        String id = allIncidents(Sieve.all(), 1).get(0).id();
        archive.store()
                .write(db -> Queries.run(db, "UPDATE standing_incident SET digest = 'other' WHERE id = '" + id + "'"));

        assertThat(archive.verify()).extracting(Damage::code).containsExactly("STANDING_DIFFERS");
    }

    @Test
    void aCursorOfSomethingElseIsRefused() {
        archive.weigh(BOOK, "1");

        assertThatThrownBy(() -> archive.weighed(BOOK).incidents(Sieve.all(), Optional.of("what"), 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no cursor of this archive");
        assertThatThrownBy(() -> archive.weigh("elsewhere", "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(BOOK);
    }
}
