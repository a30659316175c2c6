package org.ceaseline.command.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DemoCommandTest {

    private static final String HOME = "ceaseline.home";

    @TempDir
    Path home;

    @BeforeEach
    void aCheckoutOfItsOwn() throws IOException {
        Files.createSymbolicLink(
                home.resolve("examples"), Path.of("..", "examples").toRealPath());
        System.setProperty(HOME, home.toString());
    }

    @AfterEach
    void asBefore() {
        System.clearProperty(HOME);
    }

    @Test
    void theDemoPrintsClaimsLedgerAndLifeLineAndASecondRunKnowsEveryFile() {
        String first = run();

        assertThat(first)
                .contains("12 new, 0 known")
                .contains("agreement_extended")
                .contains("LEDGER")
                .contains("CONTESTED for Belmark Guard")
                .contains("VIOLATION ALLEGED for Arland Defence Force")
                .contains("LIFE LINE")
                .contains("CONTESTED");
        assertThat(run()).contains("0 new, 12 known");
    }

    private static String run() {
        StringWriter out = new StringWriter();
        int code = new CommandLine(new DemoCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute("--no-desk");
        assertThat(code).as(out.toString()).isZero();
        return out.toString();
    }
}
