package org.ceaseline.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.ledger.Material;
import org.ceaseline.ledger.NorthHoms;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class LedgerCommandsTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "org", "ceaseline", "command", "ledger");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private static final ClaimsSource SOURCE = new ClaimsSource() {
        @Override
        public Casebook casebook() {
            return NorthHoms.CASEBOOK;
        }

        @Override
        public Material material() {
            return Material.of(NorthHoms.all(), List.of());
        }
    };

    private int run(Object command, String... args) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    /** Compares with the file; {@code -Dgolden.write=true} writes it anew, to be read before it is committed. */
    private void assertGolden(String name) {
        Path file = GOLDEN.resolve(name);
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(GOLDEN);
                Files.writeString(file, out.toString(), StandardCharsets.UTF_8);
            }
            assertThat(out.toString()).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void theLifeLineReadsAsItShould() {
        assertThat(run(new LifelineCommand((archive, asked) -> SOURCE), "cairo-2017"))
                .isZero();
        assertGolden("lifeline-cairo-2017.txt");
    }

    @Test
    void theLifeLineOfTheTruceReadsAsItShould() {
        assertThat(run(new LifelineCommand((archive, asked) -> SOURCE), "truce-apr-2018"))
                .isZero();
        assertGolden("lifeline-truce-apr-2018.txt");
    }

    @Test
    void theLedgerReadsAsItShould() {
        assertThat(run(new LedgerCommand((archive, asked) -> SOURCE), "truce-apr-2018"))
                .isZero();
        assertGolden("ledger-brief-truce-apr-2018.txt");
    }

    @Test
    void theLedgerShowsEveryTestWhereAsked() {
        assertThat(run(new LedgerCommand((archive, asked) -> SOURCE), "truce-apr-2018", "--tests"))
                .isZero();
        assertGolden("ledger-truce-apr-2018.txt");
    }

    @Test
    void theBoardReadsAsItShould() {
        assertThat(run(new BoardCommand((archive, asked) -> SOURCE), "cairo-2017"))
                .isZero();
        assertGolden("board-cairo-2017.txt");
    }

    @Test
    void theIncidentsReadAsTheyShould() {
        assertThat(run(new IncidentsCommand((archive, asked) -> SOURCE), "truce-apr-2018"))
                .isZero();
        assertGolden("incidents-truce-apr-2018.txt");
    }

    @Test
    void theSignalsReadAsTheyShould() {
        assertThat(run(new SignalsCommand((archive, asked) -> SOURCE), "cairo-2017"))
                .isZero();
        assertGolden("signals-cairo-2017.txt");
    }

    @Test
    void theSignalsLookBackOnWhatTheyWouldHaveShown() {
        assertThat(run(new SignalsCommand((archive, asked) -> SOURCE), "cairo-2017", "--backtest"))
                .isZero();
        assertGolden("signals-backtest-cairo-2017.txt");
    }

    @Test
    void noLineIsWiderThanATerminal() {
        run(new LifelineCommand((archive, asked) -> SOURCE), "cairo-2017");
        run(new LedgerCommand((archive, asked) -> SOURCE), "cairo-2017");

        assertThat(out.toString().lines()).allMatch(line -> line.length() <= Sheet.WIDTH);
    }

    @Test
    void anUnknownAgreementIsAnsweredWithTheNearest() {
        assertThat(run(new LifelineCommand((archive, asked) -> SOURCE), "cairo2017"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("no agreement \"cairo2017\"", "Did you mean cairo-2017?");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void anAgreementIsFoundByItsName() {
        assertThat(run(new LifelineCommand((archive, asked) -> SOURCE), "Cairo deal"))
                .isZero();
        assertThat(out.toString()).startsWith("cairo-2017  ");
    }

    @Test
    void beforeTheNoticeNobodyDiffers() {
        run(new LifelineCommand((archive, asked) -> SOURCE), "cairo-2017", "--as-of", "2018-02-14");

        assertThat(out.toString()).contains("as known on 2018-02-14").doesNotContain("CONTESTED");
    }

    @Test
    void theLifeLineIsDrawnAsAWellFormedPicture() throws Exception {
        assertThat(run(new LifelineCommand((archive, asked) -> SOURCE), "cairo-2017", "--format", "svg"))
                .isZero();

        org.w3c.dom.Document picture = javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new org.xml.sax.InputSource(new java.io.StringReader(out.toString())));
        assertThat(picture.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(picture.getElementsByTagName("circle").getLength()).isEqualTo(7);
        assertThat(out.toString()).contains("2018-02-15  ended (terminated), proposed, contested");
    }

    @Test
    void aCommandWithoutAPictureSaysSo() {
        assertThat(run(new BoardCommand((archive, asked) -> SOURCE), "cairo-2017", "--format", "svg"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("draws no picture");
    }

    @Test
    void jsonHoldsTheLineAndItsDisputes() {
        assertThat(run(new LifelineCommand((archive, asked) -> SOURCE), "cairo-2017", "--format", "json"))
                .isZero();

        assertThat(out.toString())
                .contains("\"lifeLine\"", "\"disputes\"", "\"earliest\" : \"2018-02-15\"", "\"asserter\" : \"russia\"");
    }

    @Test
    void theLedgerAndTheSeriesAreDrawn() {
        assertThat(run(
                        new LedgerCommand((archive, asked) -> SOURCE),
                        "truce-apr-2018",
                        "--format",
                        "svg",
                        "--period",
                        "2018-04-01..2018-04-30"))
                .isZero();
        assertThat(out.toString())
                .startsWith("<svg ")
                .contains("2018-04-01 to 2018-04-30", "crossed: no report at hand")
                .endsWith("</svg>\n");
        out.getBuffer().setLength(0);

        assertThat(run(new SignalsCommand((archive, asked) -> SOURCE), "truce-apr-2018", "--format", "svg"))
                .isZero();
        assertThat(out.toString()).startsWith("<svg ").contains("tier ").endsWith("</svg>\n");
    }

    @Test
    void onlyThePeriodAskedForIsPrinted() {
        assertThat(run(
                        new LedgerCommand((archive, asked) -> SOURCE),
                        "truce-apr-2018",
                        "--period",
                        "2018-04-21..2018-04-21"))
                .isZero();
        assertThat(out.toString())
                .contains("only 2018-04-21 to 2018-04-21", "2018-04-21")
                .doesNotContain("\n  2018-04-22");
        out.getBuffer().setLength(0);

        assertThat(run(
                        new LedgerCommand((archive, asked) -> SOURCE),
                        "truce-apr-2018",
                        "--period",
                        "2018-03-01..2018-03-05"))
                .isZero();
        assertThat(out.toString()).contains("NO report at hand is known from any of the 5 days");
    }

    @Test
    void aPeriodThatRunsBackwardsIsRefused() {
        assertThat(run(
                        new LedgerCommand((archive, asked) -> SOURCE),
                        "truce-apr-2018",
                        "--period",
                        "2018-04-30..2018-04-01"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("is no period. Give two days, the earlier first");
    }
}
