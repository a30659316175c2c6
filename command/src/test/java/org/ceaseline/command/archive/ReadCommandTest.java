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
                "\u041e\u0431\u0441\u0442\u0440\u0456\u043b \u043f\u043e\u0440\u0442\u0443\n\n\u0410\u0440\u043c\u0456\u044f \u043e\u0431\u0441\u0442\u0440\u0456\u043b\u044f\u043b\u0430 \u0441\u0435\u043b\u043e \u0432 \u043f\u043e\u043d\u0435\u0434\u0456\u043b\u043e\u043a, \u043f\u043e\u0432\u0456\u0434\u043e\u043c\u0438\u043b\u0438 \u0436\u0438\u0442\u0435\u043b\u0456 \u0439 \u043c\u0456\u0441\u0446\u0435\u0432\u0430 \u0432\u043b\u0430\u0434\u0430.\n");

        assertThat(read()).isEqualTo(1);
        assertThat(out.toString()).containsPattern("reports +1  new");
        assertThat(err.toString()).contains("\"uk\" (Ukrainian): kept, not coded");
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
    void whatIsExportedAndImportedStandsAtOnce() {
        page("page.txt", "Shelling near the harbour\n\nThe Arland army shelled the Belmark camp on April 21, 2018.\n");
        read();
        String file = folder.resolve("all.jsonl").toString();
        String second = folder.resolve("second").toString();
        assertThat(archive("export", "--format", "archive", file)).isZero();

        assertThat(archive("import", file, "--archive", second)).isZero();
        assertThat(out.toString()).containsPattern("1 files new.*\\R[1-9][0-9]* claims, 1 incidents");
        assertThat(archive("weigh", "--archive", second)).isZero();
        assertThat(out.toString()).contains("1 incidents").contains("; 0 new or changed");
        assertThat(archive(
                        "export",
                        "--format",
                        "incidents-csv",
                        folder.resolve("i.csv").toString(),
                        "--archive",
                        second))
                .isZero();
        assertThat(out.toString()).startsWith("1 rows in ");
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

    @Test
    void whoeverStaysWeighsWhatComesIn() throws InterruptedException {
        page("page.txt", "Shelling near the harbour\n\nThe Arland army shelled the Belmark camp on April 21, 2018.\n");
        read();
        StringWriter told = new StringWriter();
        Thread staying = new Thread(() -> new CommandLine(new WeighCommand())
                .setOut(new PrintWriter(told, true))
                .execute("--stay", "--archive", folder.resolve("archive").toString()));
        staying.start();
        try {
            waitFor(told, 1);
            page("more.txt", "Shelling in the hills\n\nThe Carmel guard shelled the Dunmore camp on April 22, 2018.\n");
            read();
            waitFor(told, 2);
        } finally {
            staying.interrupt();
            staying.join();
        }
        assertThat(told.toString().lines().toList().get(1)).containsPattern(": [1-9][0-9]* claims, .*; [1-9]");
        assertThat(archive("weigh")).isZero();
        assertThat(out.toString()).contains("; 0 new or changed");
    }

    private static void waitFor(StringWriter told, int lines) throws InterruptedException {
        for (int time = 0; time < 600 && told.toString().lines().count() < lines; time++) {
            Thread.sleep(50);
        }
        assertThat(told.toString().lines().count()).isGreaterThanOrEqualTo(lines);
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
