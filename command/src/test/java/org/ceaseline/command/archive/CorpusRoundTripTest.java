package org.ceaseline.command.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.ceaseline.archive.Archive;
import org.ceaseline.archive.Decision;
import org.ceaseline.coding.Claim;
import org.ceaseline.command.Ceaseline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What people accept and correct becomes a corpus that the coder is measured against. */
class CorpusRoundTripTest {

    private static final Path EXAMPLE = Path.of("..", "examples", "arland");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        return new CommandLine(new Ceaseline())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private String archive() {
        return folder.resolve("archive").toString();
    }

    private void decide(Claim claim, String field, String after) {
        try (Archive open = Archive.open(folder.resolve("archive"), Clock.systemUTC(), "tester")) {
            open.decide(new Decision.Draft("claim", claim.id(), field, "", after, "read twice"));
        }
    }

    private List<Claim> claims() {
        try (Archive open = Archive.open(folder.resolve("archive"), Clock.systemUTC(), "tester");
                var all = open.claims()) {
            return all.toList();
        }
    }

    @Test
    void whatWasAcceptedIsFoundAgainWordForWord() throws IOException {
        assertThat(run(
                        "read",
                        EXAMPLE.resolve("pages").toString(),
                        "--casebook",
                        EXAMPLE.resolve("casebook").toString(),
                        "--archive",
                        archive()))
                .as("%s", err)
                .isZero();
        claims().forEach(claim -> decide(claim, "review", "accepted"));

        Path corpus = folder.resolve("corpus");
        assertThat(run("archive", "corpus", corpus.toString(), "--archive", archive()))
                .as("%s", err)
                .isZero();
        assertThat(out.toString()).contains(" 0 left out");
        assertThat(run(
                        "evaluate",
                        corpus.toString(),
                        "--casebook",
                        EXAMPLE.resolve("casebook").toString()))
                .as("%s %s", out, err)
                .isZero();
        String figures = out.toString();
        for (String row :
                List.of("all", "actor", "target", "speaker", "via", "modality", "polarity", "date", "place")) {
            assertThat(figures).containsPattern("(?m)^" + row + " +1\\.000");
        }
    }

    @Test
    void aCorrectionIsTheLabelAndARejectionATrap() throws IOException {
        Path pages = Files.createDirectories(folder.resolve("pages"));
        Files.writeString(
                pages.resolve("page.txt"),
                "Shelling near the harbour\n\nPosted on April 22, 2018\n\nThe Arland army shelled the Belmark camp on"
                        + " April 21, 2018. The Belmark army attacked the port on April 20, 2018.\n");
        assertThat(run("read", pages.toString(), "--archive", archive()))
                .as("%s", err)
                .isZero();
        List<Claim> claims = claims();
        Path corpus = folder.resolve("corpus");
        decide(claims.get(0), "review", "accepted");
        decide(claims.get(0), "type", "air_strike");
        run("archive", "corpus", corpus.toString(), "--archive", archive());
        assertThat(out.toString()).startsWith("0 reports").contains(" 1 left out");

        for (Claim claim : claims.subList(1, claims.size())) {
            decide(claim, "review", "rejected");
        }
        run("archive", "corpus", corpus.toString(), "--archive", archive());

        assertThat(out.toString()).startsWith("1 reports");
        List<String> lines = Files.readAllLines(corpus.resolve("001.claims.tsv"));
        assertThat(lines).anyMatch(line -> line.contains("\tair_strike\t")).anyMatch(line -> line.contains("\ttrap\t"));
        assertThat(lines).allMatch(line -> line.startsWith("#") || line.split("\t", -1).length == 13);
    }
}
