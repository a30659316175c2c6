package org.ceaseline.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeoNamesTest {

    private static final String MILL =
            line("11", "Old Mill", "Old Mill", "Mill,XOM,https://mill.example,Mølle", "64.3", "P", "PPL");
    private static final String SECOND_MILL = line("12", "Old Mill", "Old Mill", "", "64.4", "P", "PPL");
    private static final String PROVINCE = line("13", "Ar", "Ar", "", "64.2", "A", "ADM1");
    private static final String STREAM = line("14", "Tel", "Tel", "", "64.2", "H", "STM");

    @Test
    void aSettlementBecomesARowWithItsSpellings() throws IOException {
        var place = read(MILL).places().get(0);

        assertThat(GeoNames.row(place))
                .isEqualTo("old_mill\tOld Mill\tMill;Mølle\t64.3\t-20.5\t1\tIS\t05\t\tunknown\tmedium"
                        + "\thttps://www.geonames.org/11\tGeoNames P.PPL");
    }

    @Test
    void twoPlacesOfOneNameGetTwoIds() throws IOException {
        assertThat(read(MILL + "\n" + SECOND_MILL).places())
                .extracting(Place::id)
                .containsExactly("old_mill", "old_mill_12");
    }

    @Test
    void areasAreCoarseAndOtherClassesStayOut() throws IOException {
        assertThat(read(PROVINCE + "\n" + STREAM).places())
                .singleElement()
                .extracting(Place::precision)
                .isEqualTo(4);
    }

    @Test
    void whatLiesOutsideTheAreaStaysOut() throws IOException {
        var area = new GeoNames.Area(-21, 64, -20, 64.35);

        var taken =
                GeoNames.read(new BufferedReader(new StringReader(MILL + "\n" + SECOND_MILL)), "IS.txt", area, "PA");

        assertThat(taken.places()).extracting(Place::id).containsExactly("old_mill");
    }

    @Test
    void linesThatAreNoneAreNamedAndTheRestIsRead() throws IOException {
        var taken = read("not a dump\n" + MILL.replace("64.3", "north") + "\n" + MILL);

        assertThat(taken.faults()).extracting(Fault::line).containsExactly(1, 2);
        assertThat(taken.places()).hasSize(1);
    }

    @Test
    void theRowsAreAPlacesTableThatTheCheckAccepts(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("casebook.yaml"), "id: isle\ntitle: Isle\n");
        Files.writeString(folder.resolve("actors.tsv"), "id\tname\tkind\tsource\n");
        Files.writeString(
                folder.resolve("places.tsv"),
                GeoNames.HEADER + "\n"
                        + read(MILL + "\n" + PROVINCE).places().stream()
                                .map(GeoNames::row)
                                .collect(Collectors.joining("\n")));

        assertThat(Casebook.read(folder).faults()).isEmpty();
    }

    private static GeoNames.Taken read(String dump) throws IOException {
        return GeoNames.read(new BufferedReader(new StringReader(dump)), "IS.txt", GeoNames.Area.WORLD, "PA");
    }

    private static String line(
            String id, String name, String ascii, String others, String lat, String feature, String code) {
        return String.join(
                "\t",
                id,
                name,
                ascii,
                others,
                lat,
                "-20.5",
                feature,
                code,
                "IS",
                "",
                "05",
                "",
                "",
                "",
                "10",
                "",
                "20",
                "Atlantic/Reykjavik",
                "2011-05-01");
    }
}
