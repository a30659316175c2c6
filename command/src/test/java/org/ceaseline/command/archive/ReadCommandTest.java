package org.ceaseline.command.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReadCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aRunTellsWhatWasNewAndTheNextThatNothingIs() {
        page("page.txt", "Shelling near the harbour\n\nThe Arland army shelled the Belmark camp on April 21, 2018.\n");

        assertThat(read()).isZero();
        assertThat(out.toString()).containsPattern("new +1  files").containsPattern("known +0  files");

        assertThat(read()).isZero();
        assertThat(out.toString()).containsPattern("new +0  files").containsPattern("known +1  files");
        assertThat(archive("verify")).isZero();
        assertThat(out.toString()).startsWith("The archive is sound.");
    }

    @Test
    void aFaultyFileIsNamedWithWhatToDoAndTheExitCodeTellsSo() {
        page("empty.txt", "");
        page("page.txt", "Shelling near the harbour\n\nThe Arland army shelled the Belmark camp on April 21, 2018.\n");

        assertThat(read()).isEqualTo(1);
        assertThat(out.toString())
                .containsPattern("reports +1  new")
                .containsPattern("EMPTY [^:]*empty.txt: .+\\..+\\.");
    }

    @Test
    void aReportInALanguageThatIsNotCodedIsKeptAndSaidSo() {
        page(
                "page.txt",
                "\u0642\u0635\u0641 \u0627\u0644\u0645\u062f\u064a\u0646\u0629\n\n\u0642\u0627\u0644 \u0633\u0643\u0627\u0646 \u0645\u062d\u0644\u064a\u0648\u0646 \u0625\u0646 \u0627\u0644\u062c\u064a\u0634 \u0642\u0635\u0641 \u0627\u0644\u0642\u0631\u064a\u0629 \u064a\u0648\u0645 \u0627\u0644\u0623\u062d\u062f.\n");

        assertThat(read()).isEqualTo(1);
        assertThat(out.toString()).containsPattern("reports +1  new");
        assertThat(err.toString()).contains("\"ar\" (Arabic): kept, not coded");
    }

    @Test
    void aDryRunKeepsNothing() {
        page("page.txt", "Shelling near the harbour\n\nThe Arland army shelled the Belmark camp on April 21, 2018.\n");

        assertThat(run(new ReadCommand(), "--dry-run", folder.resolve("pages").toString()))
                .isZero();
        assertThat(out.toString()).contains("dry run").containsPattern("new +1  files");

        archive("intakes");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void whatIsTakenBackStaysInTheLog() {
        page("page.txt", "Shelling near the harbour\n\nThe Arland army shelled the Belmark camp on April 21, 2018.\n");
        read();

        assertThat(archive("undo", "1", "--why", "Read by mistake.")).isZero();
        archive("intakes");
        assertThat(out.toString()).contains("(taken back)");
        archive("log");
        assertThat(out.toString()).contains("\twithdraw\t1\t");
    }

    @Test
    void aBackupIsRestoredElsewhere() {
        page("page.txt", "Shelling near the harbour\n\nThe Arland army shelled the Belmark camp on April 21, 2018.\n");
        read();
        String file = folder.resolve("backup.db").toString();

        assertThat(archive("backup", file)).isZero();
        String head = out.toString()
                .lines()
                .filter(line -> line.startsWith("Head"))
                .findFirst()
                .orElseThrow();
        assertThat(run(
                        new ArchiveCommand(),
                        "restore",
                        file,
                        "--archive",
                        folder.resolve("second").toString()))
                .isZero();
        assertThat(out.toString()).contains(head);
    }

    @Test
    void anArchiveThatCannotBeUsedIsOneSentence() {
        page("page.txt", "Shelling near the harbour");
        Path file = page("file", "no folder");

        String[] words = {"read", folder.resolve("pages").toString(), "--archive", file.toString()};
        assertThat(new CommandLine(new ReadCommand())
                        .setErr(new PrintWriter(err, true))
                        .setExecutionExceptionHandler((problem, line, parsed) -> {
                            line.getErr().println(problem.getMessage());
                            return 1;
                        })
                        .execute(words[1], words[2], words[3]))
                .isEqualTo(1);
        assertThat(err.toString()).contains("is a file").contains("Name a folder with --archive");
    }

    @Test
    void progressIsABarOnATerminalAndLinesInAFile() {
        Progress lines = Progress.asLines(new PrintWriter(out));
        Progress bar = Progress.asBar(new PrintWriter(err));
        for (int done = 1; done <= 40; done++) {
            lines.fileDone(done, 40, "page", done * 2L);
            bar.fileDone(done, 40, "page", done * 2L);
        }

        assertThat(out.toString().lines()).hasSize(11).last().isEqualTo("100 %  40 of 40, 80 claims");
        assertThat(err.toString()).contains("\r[###############---------------]  50 %  20 of 40, 40 claims");
    }

    private Path page(String name, String text) {
        try {
            Files.createDirectories(folder.resolve("pages"));
            return Files.writeString(folder.resolve("pages").resolve(name), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int read() {
        return run(new ReadCommand(), folder.resolve("pages").toString());
    }

    private int archive(String... words) {
        return run(new ArchiveCommand(), words);
    }

    private int run(Object command, String... words) {
        out.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of(words));
        if (!all.contains("--archive")) {
            all.add("--archive");
            all.add(folder.resolve("archive").toString());
        }
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }
}
