package org.ceaseline.command.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DeskCommandTest {

    private final StringWriter out = new StringWriter();

    private int run(Object command, String... words) {
        return new CommandLine(command).setOut(new PrintWriter(out)).execute(words);
    }

    @Test
    void theDeskSaysWhereItIs(@TempDir Path folder) {
        int code = run(
                new DeskCommand(), "--archive", folder.resolve("a").toString(), "--port", "0", "--exit-after-start");
        assertThat(code).isZero();
        assertThat(out.toString()).containsPattern("The desk is at http://localhost:[0-9]+/");
    }

    @Test
    void anAdministratorIsMadeFromTheFirstLineOfTheInput(@TempDir Path folder) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("a long password\n".getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(run(new DeskCommand(), "admin", "ada", "--archive", folder.toString()))
                    .isZero();
        } finally {
            System.setIn(before);
        }
        assertThat(folder.resolve("desk").resolve("accounts.tsv")).isRegularFile();
        assertThat(out.toString()).contains("ada").doesNotContain("a long password");
    }

    @Test
    void theDoctorNamesWhatIsWrongWithAnArchive(@TempDir Path folder) throws Exception {
        assertThat(run(new DoctorCommand(), "--archive", folder.resolve("none").toString(), "--port", "0"))
                .isZero();
        Path broken = Files.writeString(folder.resolve("file"), "no archive");
        out.getBuffer().setLength(0);
        assertThat(run(new DoctorCommand(), "--archive", broken.toString(), "--port", "0"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("WRONG  the archive at");
    }
}
