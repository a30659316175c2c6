package org.ceaseline.command.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VersionsCommandTest {

    private static final String FIRST =
            "The bridge at Kesh reopened on Tuesday after the committee of Arland and Belmark agreed on a joint patrol, officials said.";
    private static final String SECOND =
            "Shells had fallen near the eastern ramp on Friday, and the monitors of both sides recorded eleven impacts within an hour.";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    private void page(String name, String address, String first, String second) throws IOException {
        String page = "<html><head><title>Bridge at Kesh reopens</title><link rel=\"canonical\" href=\"" + address
                + "\"></head><body><article><h1>Bridge at Kesh reopens</h1><p>" + first + "</p><p>" + second
                + "</p></article></body></html>";
        Files.writeString(folder.resolve(name), page, StandardCharsets.UTF_8);
    }

    private int versions() {
        CommandLine line = new CommandLine(new VersionsCommand());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(out, true));
        return line.execute(folder.toString());
    }

    @Test
    void aPageCapturedAgainWithAnotherParagraphIsANewVersion() throws IOException {
        page("1.html", "https://example.org/kesh", FIRST, SECOND);
        page("2.html", "https://example.org/kesh", FIRST, SECOND.replace("eleven", "nine"));

        assertThat(versions()).isZero();
        assertThat(out.toString())
                .contains("== https://example.org/kesh: 1 -> 2")
                .contains("changed article\n  - " + SECOND + "\n  + " + SECOND.replace("eleven", "nine"))
                .contains("2 reports, 1 newer versions, 0 copies.");
    }

    @Test
    void theSamePageIsNoNewVersionAndAReprintIsACopy() throws IOException {
        page("1.html", "https://example.org/kesh", FIRST, SECOND);
        page("2.html", "https://example.org/kesh", FIRST, SECOND);
        page("3.html", "https://example.com/news/7", "Agency.", FIRST + " " + SECOND);

        assertThat(versions()).isZero();
        assertThat(out.toString())
                .contains("copy 3 tells the text of 1")
                .contains("3 reports, 0 newer versions, 1 copies.");
    }
}
