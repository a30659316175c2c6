package org.ceaseline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ceaseline.archive.Question.Circle;
import org.ceaseline.archive.Question.Corner;
import org.ceaseline.archive.Question.Outline;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.Place;
import org.ceaseline.coding.Claim;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {

    @TempDir
    Path folder;

    private Archive archive;

    @BeforeEach
    void fill() {
        archive = Fixture.open(folder.resolve("archive"));
        read("a.txt", "Morning report\nArland shelled Belmark positions\nCarmel shelled the Qubaybat farms\n");
        read("b.txt", "Evening report\nالجيش shelled مدرسة في أرلاند\n");
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "belmark | 1",
                "BELMARK position | 1",
                "Kubaibat | 1",
                "al-Qubeibat | 1",
                "morning | 2",
                "\"belmark positions\" | 1",
                "\"positions belmark\" | 0",
                "belmark carmel | 0",
                "ارلاند | 1",
                "مدرسه | 1",
                "zeppelin | 0",
                "'' | 3"
            })
    void wordsAreFoundInAnySpelling(String words, long total) {
        assertThat(archive.search(Question.of(words)).total()).isEqualTo(total);
    }

    @Test
    void hitsAreClaimsThatStand() {
        Hits hits = archive.search(Question.of("Carmel"));

        assertThat(hits.claims()).singleElement().satisfies(id -> assertThat(
                        archive.claim(id).orElseThrow().evidence().text())
                .isEqualTo("Carmel shelled the Qubaybat farms"));
    }

    @Test
    void facetsCountEverythingFoundAndNarrow() {
        Hits all = archive.search(Question.of(""));
        Hits carmel = archive.search(narrowed(Map.of("actor", List.of("Carmel", "Dunes"))));

        assertThat(all.facets().get("type")).isEqualTo(Map.of("shelling", 3L));
        assertThat(all.facets().get("actor")).containsEntry("Arland", 1L).containsEntry("Carmel", 1L);
        assertThat(carmel.total()).isEqualTo(1);
    }

    @Test
    void daysAreFoundByTheirBounds() {
        assertThat(between("2018-04-22", "2018-04-30")).isEqualTo(3);
        assertThat(between("2018-04-23", "2018-04-30")).isZero();
    }

    @Test
    void placesAreFoundByDistanceAndByOutline() {
        assertThat(near(34.9, 36.7, 10)).isEqualTo(3);
        assertThat(near(33.0, 36.7, 10)).isZero();
        assertThat(within(new Corner(34, 36), new Corner(34, 37), new Corner(35.5, 37), new Corner(35.5, 36)))
                .isEqualTo(3);
        assertThat(within(new Corner(30, 30), new Corner(30, 31), new Corner(31, 31)))
                .isZero();
    }

    @Test
    void theIndexFollowsTheArchive() {
        assertThat(archive.search(Question.of("dunes")).total()).isZero();

        read("c.txt", "Night report\nArland shelled the Dunes Front\n");
        assertThat(archive.search(Question.of("dunes")).total()).isEqualTo(1);

        archive.withdraw(3, "Read by mistake.");
        assertThat(archive.search(Question.of("dunes")).total()).isZero();

        archive.intake(Fixture::read, Codes.ofClaims(casebook("second edition"), "1", Fixture::code))
                .recode(Watch.NOBODY);
        assertThat(archive.search(Question.of("")).total()).isEqualTo(3);
    }

    @Test
    void theIndexIsNeverTheOnlyCopy() throws Exception {
        archive.search(Question.of(""));
        try (Stream<Path> files = Files.list(folder.resolve("archive/search"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }

        assertThat(archive.search(Question.of("belmark")).total()).isEqualTo(1);
        assertThat(archive.reindex()).isEqualTo(3);
        try (Stream<Claim> claims = archive.claims()) {
            assertThat(claims).hasSize(3);
        }
    }

    @Test
    void severalOutlinesAreLookedInAllAndHolesAreLeftOut() {
        Outline far = Outline.of(square(30, 30, 1));
        assertThat(within(far)).isZero();
        assertThat(within(far, Outline.of(square(34.5, 36.5, 1)))).isEqualTo(3);
        assertThat(within(new Outline(square(34.5, 36.5, 1), List.of(square(34.8, 36.6, 0.2)))))
                .isZero();
        assertThat(within(new Outline(square(34.5, 36.5, 1), List.of(square(35.2, 37.2, 0.2)))))
                .isEqualTo(3);
    }

    private static List<Corner> square(double lat, double lon, double side) {
        return List.of(
                new Corner(lat, lon),
                new Corner(lat, lon + side),
                new Corner(lat + side, lon + side),
                new Corner(lat + side, lon));
    }

    private long between(String from, String to) {
        return archive.search(new Question(
                        "",
                        Map.of(),
                        Optional.of(LocalDate.parse(from)),
                        Optional.of(LocalDate.parse(to)),
                        Optional.empty(),
                        List.of(),
                        5))
                .total();
    }

    private long near(double lat, double lon, double km) {
        return archive.search(new Question(
                        "",
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Circle(lat, lon, km)),
                        List.of(),
                        5))
                .total();
    }

    private long within(Corner... corners) {
        return within(Outline.of(List.of(corners)));
    }

    private long within(Outline... outlines) {
        return archive.search(new Question(
                        "", Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(outlines), 5))
                .total();
    }

    private static Question narrowed(Map<String, List<String>> only) {
        return new Question("", only, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), 5);
    }

    private void read(String name, String text) {
        archive.intake(Fixture::read, Codes.ofClaims(casebook("Truce"), "1", Fixture::code))
                .read(List.of(Fixture.write(folder.resolve(name), text)), Watch.NOBODY);
    }

    private static Casebook casebook(String title) {
        Place harbour = new Place(
                "harbour",
                "The harbour",
                List.of(),
                34.917,
                36.733,
                2,
                "AX",
                List.of("Coast"),
                Optional.empty(),
                "",
                "high",
                List.of("S1"),
                "");
        return new Casebook(
                "truce",
                title,
                Optional.empty(),
                Optional.empty(),
                List.of("en"),
                List.of(),
                List.of(harbour),
                List.of(),
                List.of());
    }
}
