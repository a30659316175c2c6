package org.ceaseline.command.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CaptureCommandTest {

    private static final String SAID =
            "The bridge at Kesh reopened on Tuesday after the committee of Arland and Belmark agreed on a joint patrol, officials said.";
    private static final String PAGE = "<!DOCTYPE html><html lang=\"en\"><head><title>Bridge at Kesh reopens</title>"
            + "<meta property=\"article:published_time\" content=\"2031-05-03T08:00:00Z\"></head><body><article><h1>Bridge at Kesh reopens</h1><p>"
            + SAID
            + "</p></article><ol class=\"comment-list\"><li class=\"comment\" id=\"comment-1\"><b class=\"fn\">Orla Venn</b>"
            + "<div class=\"comment-content\"><p>Who counts the shells?</p></div></li></ol></body></html>";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int capture(String... options) {
        CommandLine line = new CommandLine(new CaptureCommand());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(
                Stream.concat(Stream.of(options), Stream.of(folder.toString())).toArray(String[]::new));
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private List<JsonNode> lines() {
        JsonMapper mapper = JsonMapper.builder().build();
        return out.toString().lines().map(mapper::readTree).toList();
    }

    @Test
    void aLineIsOneReportWithEverythingThatProgramsNeed() throws IOException {
        file("kesh.html", PAGE);

        assertThat(capture("--format", "jsonl")).isZero();

        JsonNode report = lines().get(0);
        assertThat(report.path("id").asString()).isEqualTo("kesh");
        assertThat(report.path("title").asString()).isEqualTo("Bridge at Kesh reopens");
        assertThat(report.path("articleBody").asString()).isEqualTo(SAID);
        assertThat(report.path("published").asString()).isEqualTo("2031-05-03");
        assertThat(report.path("comments").get(0).path("author").asInt()).isEqualTo(1);
        assertThat(report.path("comments").get(0).path("text").asString()).isEqualTo("Who counts the shells?");
        assertThat(out.toString()).doesNotContain("Orla Venn");
    }

    @Test
    void explainSaysOfEachBlockAndEachDateWhy() throws IOException {
        file("kesh.html", PAGE);

        assertThat(capture("--explain")).isZero();

        assertThat(out.toString())
                .containsPattern("date  used +meta ")
                .contains("[within the article]")
                .contains("[a comment of the thread]");
    }

    @Test
    void faultsStandAtTheEndAndTheRestIsRead() throws IOException {
        file("a-empty.html", "");
        Files.write(folder.resolve("b-noise.bin"), new byte[] {0, 1, 2, 3, 0, 0, 0, 9});
        file("c.html", PAGE);

        assertThat(capture("--format", "json")).isZero();

        assertThat(JsonMapper.builder().build().readTree(out.toString()).size()).isEqualTo(1);
        assertThat(err.toString()).contains("a-empty.html: EMPTY: ").contains("b-noise.bin: BINARY: ");
    }

    @Test
    void whereNothingCanBeReadTheExitCodeTellsSo() throws IOException {
        file("empty.html", "");

        assertThat(capture()).isEqualTo(1);
        assertThat(err.toString()).contains("Nothing could be read.");
    }

    @Test
    void whatABrowserSavedBesideAPageIsNoReport() throws IOException {
        file("kesh.html", PAGE);
        Files.createDirectories(folder.resolve("kesh_files"));
        file("kesh_files/frame.html", PAGE);
        file("kesh_files/style.css", "p { color: red }");

        assertThat(capture("--format", "jsonl")).isZero();

        assertThat(lines()).hasSize(1);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aLineSaysHowItsTextIsWritten() throws IOException {
        file(
                "kesh.html",
                PAGE.replace(SAID, "قالت اللجنة يوم الثلاثاء إن الجسر فوق القناة سيفتح مرة أخرى صباح يوم الجمعة."));

        assertThat(capture("--format", "jsonl")).isZero();

        JsonNode report = lines().get(0);
        assertThat(report.path("language").asString()).isEqualTo("ar");
        assertThat(report.path("script").asString()).isEqualTo("Arab");
        assertThat(report.path("direction").asString()).isEqualTo("rtl");
    }

    @Test
    void longInputTellsHowFarItIsWithinFilesToo() throws IOException {
        Files.write(folder.resolve("week.zip"), zip("pages/kesh.html", PAGE));
        List<Path> files = List.of(folder.resolve("week.zip"));

        try (ReadingProgress progress = ReadingProgress.eager(files, new PrintWriter(err, true))) {
            progress.begin(files.get(0));
            progress.entry();
            progress.end(files.get(0), 1, 0);
        }

        assertThat(err.toString().lines())
                .containsExactly(
                        "  0 %  0 of 1 files, 0 reports, 0 faults, week.zip: entry 1",
                        "100 %  1 of 1 files, 1 reports, 0 faults, week.zip: entry 1");
    }

    @Test
    void oneLongPageTellsHowFarItIs() throws IOException {
        file("kesh.txt", "x".repeat(1000));
        file("week.warc", "x".repeat(1000));
        List<Path> files = List.of(folder.resolve("kesh.txt"), folder.resolve("week.warc"));

        try (ReadingProgress progress = ReadingProgress.eager(files, new PrintWriter(err, true))) {
            progress.begin(files.get(0));
            progress.part(250, 500);
            progress.end(files.get(0), 1, 0);
            progress.begin(files.get(1));
            progress.entry();
            progress.part(3, 4);
        }

        assertThat(err.toString().lines())
                .containsExactly(
                        " 25 %  0 of 2 files, 0 reports, 0 faults, kesh.txt: 50 %",
                        " 50 %  1 of 2 files, 1 reports, 0 faults",
                        " 50 %  1 of 2 files, 1 reports, 0 faults, week.warc: entry 1",
                        " 50 %  1 of 2 files, 1 reports, 0 faults, week.warc: entry 1, then 75 %");
    }

    @Test
    void everyFormGivesTheSameArticle() throws IOException {
        Files.write(folder.resolve("01.html.gz"), gzip(PAGE.getBytes(StandardCharsets.UTF_8)));
        Files.write(
                folder.resolve("02.html"), PAGE.replace("Kesh", "K\u00e9sh").getBytes(Charset.forName("windows-1252")));
        file("03.mhtml", mhtml());
        file(
                "04.eml",
                "From: desk@example.org\r\nSubject: Bridge at Kesh reopens\r\nDate: Sat, 3 May 2031 10:00:00 +0000\r\n\r\n"
                        + SAID + "\r\n");
        file(
                "05.xml",
                "<rss version=\"2.0\"><channel><title>Border Post</title><item><title>Bridge at Kesh reopens</title><description>"
                        + SAID + "</description></item></channel></rss>");
        file(
                "06.atom",
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Border Post</title><entry><title>Bridge at Kesh reopens</title>"
                        + "<content type=\"html\">&lt;p&gt;" + SAID + "&lt;/p&gt;</content></entry></feed>");
        file(
                "07.json",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Border Post\",\"items\":[{\"id\":\"1\",\"title\":"
                        + "\"Bridge at Kesh reopens\",\"content_text\":\"" + SAID + "\"}]}");
        file("08.md", "# Bridge at Kesh reopens\n\n" + SAID + "\n");
        Files.write(folder.resolve("09.warc.gz"), gzip(warc().getBytes(StandardCharsets.UTF_8)));
        Files.write(folder.resolve("10.wacz"), zip("archive/data.warc", warc()));
        Files.write(folder.resolve("11.zip"), zip("pages/kesh.html", PAGE));
        file("12.txt", "Bridge at Kesh reopens\n\n" + SAID + "\n");

        assertThat(capture("--format", "jsonl")).isZero();

        assertThat(err.toString()).isEmpty();
        assertThat(lines()).hasSize(12).allSatisfy(report -> assertThat(
                        report.path("articleBody").asString().replace("K\u00e9sh", "Kesh"))
                .as(report.path("id").asString())
                .isEqualTo(SAID));
    }

    private static String mhtml() {
        return "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n"
                + "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://example.org/kesh\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(PAGE.getBytes(StandardCharsets.UTF_8))
                + "\r\n--b\r\nContent-Type: text/css\r\nContent-Location: https://example.org/a.css\r\n\r\np { color: red }\r\n--b--\r\n";
    }

    private static String warc() {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + PAGE;
        return "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/kesh\r\nWARC-Date: 2031-05-03T09:00:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                + http.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + http + "\r\n\r\n";
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
