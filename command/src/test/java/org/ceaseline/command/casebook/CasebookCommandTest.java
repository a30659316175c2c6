package org.ceaseline.command.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CasebookCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void aSoundCasebookIsCountedAndPasses() throws IOException {
        write("casebook.yaml", "id: arland\ntitle: The truce of Arland\n");
        write("actors.tsv", "id\tname\tkind\tsource\narland\tArland\tstate\thttps://arland.example\n");
        write("places.tsv", "id\tname\tlat\tlon\tprecision\tcountry\tsource\n");

        assertThat(check()).isZero();
        assertThat(out.toString())
                .endsWith(": 1 actor, 0 places, 0 outlets, 0 agreements, 0 sources; 0 errors, 0 warnings."
                        + System.lineSeparator());
    }

    @Test
    void everyFaultIsNamedWithFileLineAndRemedyAndFails() throws IOException {
        write("casebook.yaml", "id: arland\ntitle: The truce of Arland\n");
        write(
                "actors.tsv",
                "id\tname\tkind\tsource\narland\tArland\tstat\thttps://arland.example\nbelmark\t\tstate\t\n");
        write("places.tsv", "id\tname\tlat\tlon\tprecision\tcountry\tsource\n");

        assertThat(check()).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        folder.resolve("actors.tsv")
                                + ":2: WORD_UNKNOWN: 'stat' is no word for actor kind. Did you mean" + " 'state'?",
                        folder.resolve("actors.tsv") + ":3: CELL_EMPTY: Column 'name' is empty.",
                        folder.resolve("actors.tsv") + ":3: SOURCE_MISSING:",
                        "cannot be used until the errors are mended; 3 errors, 0 warnings.");
    }

    @Test
    void withoutAFolderItSaysHowToCallIt() {
        assertThat(new CommandLine(new CasebookCommand())
                        .setErr(new PrintWriter(out))
                        .execute("check"))
                .isEqualTo(2);
        assertThat(out.toString()).contains("Missing required parameter: 'DIR'");
    }

    @Test
    void aDumpOfPlacesBecomesRows() throws IOException {
        write(
                "IS.txt",
                "11\tMill\tMill\t\t64.3\t-20.5\tP\tPPL\tIS\t\t\t\t\t\t5\t\t9\tAtlantic/Reykjavik\t2011-05-01\nx\n");
        var err = new StringWriter();

        int code = new CommandLine(new CasebookCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("geonames", folder.resolve("IS.txt").toString(), "--within", "-21,64,-20,65");

        assertThat(code).isZero();
        assertThat(out.toString().lines())
                .hasSize(3)
                .last()
                .asString()
                .startsWith("mill\tMill\t\t64.3\t-20.5\t1\tIS\t");
        assertThat(err.toString()).contains(":2: GEONAMES_LINE_UNREADABLE", "1 places taken, 1 lines not read.");
    }

    @Test
    void aBoxWithThreeSidesIsRefused() throws IOException {
        write("IS.txt", "");

        int code = new CommandLine(new CasebookCommand())
                .setErr(new PrintWriter(out))
                .execute("geonames", folder.resolve("IS.txt").toString(), "--within", "1,2,3");

        assertThat(code).isEqualTo(2);
        assertThat(out.toString()).contains("west,south,east,north");
    }

    private int check() {
        return new CommandLine(new CasebookCommand())
                .setOut(new PrintWriter(out))
                .execute("check", folder.toString());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
