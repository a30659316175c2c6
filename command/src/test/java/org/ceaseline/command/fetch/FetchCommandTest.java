package org.ceaseline.command.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FetchCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int fetch(String... args) {
        CommandLine line = new CommandLine(new FetchCommand());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        String[] all = Stream.concat(Stream.of(args), Stream.of("--to", folder.toString()))
                .toArray(String[]::new);
        return line.execute(all);
    }

    @Test
    void nothingIsAskedForUntilTheUserEnablesIt() throws IOException {
        assertThat(fetch("http://127.0.0.1/")).isEqualTo(1);

        assertThat(err.toString()).contains("Fetching is off").contains("--enable");
        assertThat(Files.list(folder)).isEmpty();
    }

    @Test
    void anAddressWithinTheNetworkIsRefusedNotedAndNamed() throws IOException {
        Path list = Files.writeString(folder.resolve("list.txt"), "# pages\nhttp://127.0.0.1/a\nhttp://[::1]/b\n");

        assertThat(fetch("--enable", "mailto:desk@example.org", list.toString()))
                .isEqualTo(1);

        assertThat(err.toString()).contains("REFUSED http://127.0.0.1/a: 127.0.0.1 leads to 127.0.0.1, this machine");
        assertThat(Files.readAllLines(folder.resolve("fetched.tsv")))
                .hasSize(2)
                .allMatch(line -> line.split("\t")[3].equals("REFUSED"));
    }

    @Test
    void itCanBeDisabledAgain() {
        fetch("--enable", "mailto:desk@example.org");
        fetch("--disable");

        assertThat(fetch("http://127.0.0.1/")).isEqualTo(1);
        assertThat(err.toString()).contains("Fetching is off");
    }
}
