package org.ceaseline.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every row of the facts pack beside the repository stands in a casebook, where the pack is there. */
class FactsPackTest {

    private static final Path PACK = Path.of("..", "..", "shared", "domain");
    private static final Path CASEBOOKS = Path.of("..", "casebooks");
    private static final Map<String, String> CASEBOOK_OF = Map.of(
            "minsk2_2015", "eastern-ukraine",
            "tcg_2020", "eastern-ukraine",
            "hudaydah_2018", "hudaydah",
            "jeddah_2023", "jeddah");

    @Test
    void everyActorAndOutletIsThereWithItsLifespan() throws IOException {
        Casebook casebook = read("north-homs");
        for (String[] row : rows("actors_homs.tsv")) {
            var outlet = casebook.outlet(row[0]);
            var actor = casebook.actor(row[0]);
            assertThat(outlet.isPresent() || actor.isPresent()).as(row[0]).isTrue();
            actor.ifPresent(found -> assertThat(
                            found.validFrom().map(PartialDate::toString).orElse("-"))
                    .as(row[0])
                    .isEqualTo(row[4]));
            actor.ifPresent(found -> assertThat(
                            found.validTo().map(PartialDate::toString).orElse("-"))
                    .as(row[0])
                    .isEqualTo(row[5]));
        }
    }

    @Test
    void everyPlaceIsThereWithItsPoint() throws IOException {
        Casebook casebook = read("north-homs");
        for (String[] row : rows("gazetteer_homs.tsv")) {
            Place place = casebook.place(row[0]).orElseThrow(() -> new AssertionError(row[0]));
            assertThat(place.lat()).as(row[0]).isEqualTo(Double.parseDouble(row[3]));
            assertThat(place.lon()).as(row[0]).isEqualTo(Double.parseDouble(row[4]));
            assertThat(place.precision()).as(row[0]).isGreaterThanOrEqualTo(Integer.parseInt(row[5]));
        }
    }

    @Test
    void everyDatedFactIsThere() throws IOException {
        List<KnownFact> known = read("north-homs").timeline();
        for (String[] row : rows("timeline_homs.tsv")) {
            PartialDate day = PartialDate.parse(row[0].replaceAll("T.*", ""));
            assertThat(known)
                    .as(row[3])
                    .anyMatch(fact -> fact.type().id().equals(row[2])
                            && !fact.date().first().isAfter(day.last())
                            && !fact.date().last().isBefore(day.first())
                            && fact.source().containsAll(List.of(row[5].split(";"))));
        }
    }

    @Test
    void everyClauseAndEverySourceIsThere() throws IOException {
        for (String[] row : rows("provisions.tsv")) {
            Casebook casebook = read(CASEBOOK_OF.getOrDefault(row[0], "north-homs"));
            Agreement agreement = casebook.agreement(row[0].replace('_', '-')).orElseThrow();
            assertThat(agreement.provisions())
                    .as(row[0])
                    .anyMatch(clause -> clause.id().equals(row[1])
                            && clause.kind().name().equalsIgnoreCase(row[2])
                            && clause.source().containsAll(List.of(row[9].split(";"))));
        }
        List<String> sources = new ArrayList<>();
        for (String folder : List.of("north-homs", "eastern-ukraine", "hudaydah", "jeddah")) {
            read(folder).sources().forEach(source -> sources.add(source.id()));
        }
        for (String[] row : rows("sources.tsv")) {
            assertThat(sources).contains(row[0]);
        }
    }

    private static Casebook read(String folder) {
        return Casebook.read(CASEBOOKS.resolve(folder)).casebook().orElseThrow();
    }

    private static List<String[]> rows(String file) throws IOException {
        assumeTrue(Files.isDirectory(PACK), "The facts pack is not beside the repository: nothing to compare with.");
        try (Stream<String> lines = Files.lines(PACK.resolve(file))) {
            return lines.skip(1).map(line -> line.split("\t", -1)).toList();
        }
    }
}
