package org.ceaseline.command.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {

    private static final String HEADER =
            "quote\ttype\tactor\ttarget\tspeaker\tvia\tmodality\tpolarity\tdate\tplace\tmust\talt\tfigures\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aReport() throws IOException {
        Files.writeString(
                folder.resolve("001.txt"),
                "Truce shaken\n\nArland troops shelled the village of Tarn on Monday. The weather was fine all over the"
                        + " country and the harvest was large this year.\n");
    }

    private int run(String... more) {
        CommandLine line = new CommandLine(new EvaluateCommand());
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        String[] all = new String[more.length + 1];
        all[0] = folder.toString();
        System.arraycopy(more, 0, all, 1, more.length);
        return line.execute(all);
    }

    private void labels(String... rows) throws IOException {
        Files.writeString(folder.resolve("001.claims.tsv"), HEADER + String.join("\n", rows) + "\n");
    }

    @Test
    void aClaimThatMeetsItsLabelIsRight() throws IOException {
        labels("Arland troops shelled the village\tshelling\tArland\tTarn\t\t\tasserted\tpositive\t\tTarn\tyes\t\t");

        assertThat(run()).isZero();
        assertThat(out.toString()).contains("all                    1.000 [1.000 1.000] 1    1.000");
    }

    @Test
    void everyErrorIsListedWithSentenceExpectedAndCoded() throws IOException {
        labels(
                "Arland troops shelled the village\tshelling\tBelmark\tTarn\t\t\tasserted\tpositive\t\tTarn\tyes\t\t",
                "The weather was fine all over\tassessment\t\t\t\t\topinion\tpositive\t\t\tyes\t\t");

        assertThat(run("--detail")).isZero();
        assertThat(out.toString())
                .contains("expected \"Belmark\", coded \"Arland")
                .contains("Arland troops shelled the village of Tarn on Monday.")
                .contains("missed")
                .contains("expected \"assessment\", coded \"\"");
    }

    @Test
    void aClaimFromATrapIsCounted() throws IOException {
        labels("Arland troops shelled the village\ttrap\t\t\t\t\t\t\t\t\t\t\t");

        assertThat(run("--detail")).isZero();
        assertThat(out.toString()).contains("1 claims coded from those").contains("trap      ");
    }

    @Test
    void everyFaultOfALabelNamesFileLineAndRemedy() throws IOException {
        labels(
                "No such words\tshelling\t\t\t\t\tasserted\tpositive\t\t\tyes\t\t",
                "Arland troops\tbombing\t\t\t\t\tshouted\tpositive\t12 May\t\tperhaps\t\tmany",
                "Arland troops\tshelling");

        assertThat(run()).isEqualTo(1);
        assertThat(err.toString())
                .contains("001.claims.tsv:2: the quote \"No such words\" is not in the report. Copy")
                .contains("001.claims.tsv:3: the type \"bombing\" is none of the 46. Write")
                .contains("the modality \"shouted\" is unknown. Write")
                .contains("the date \"12 May\" is none. Write")
                .contains("the must \"perhaps\" is unknown. Write")
                .contains("the figures \"many\" are none. Write")
                .contains("001.claims.tsv:4: 2 cells instead of 13.");
    }

    @Test
    void aMissingReportIsAFault() throws IOException {
        labels();
        Files.delete(folder.resolve("001.txt"));

        assertThat(run()).isEqualTo(1);
        assertThat(err.toString()).contains("its report 001.txt is missing. Put it beside the labels.");
    }

    @Test
    void theFiguresAreGivenAsJsonToo() throws IOException {
        labels("Arland troops shelled the village\tshelling\tArland\tTarn\t\t\tasserted\tpositive\t\tTarn\tyes\t\t");

        assertThat(run("--format", "json")).isZero();
        assertThat(out.toString()).startsWith("{\"reports\":1").contains("\"actor\":{\"value\":1.0");
    }
}
