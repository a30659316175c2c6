package org.ceaseline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ceaseline.archive.Archive;
import org.ceaseline.archive.Decision;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the pages show, as a reader without scripts gets them. */
class ScreensTest {

    private static Served served;

    @BeforeAll
    static void start() {
        served = Served.withTheExample();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void theOverviewNamesTheAgreementItsPartiesAndWhatWaits() {
        String page = served.get("/").body();
        assertThat(page)
                .contains("Merrow truce")
                .contains("Belmark Council")
                .contains("in force")
                .contains("contested");
    }

    @Test
    void everyPartOfAnAgreementAnswersAlsoAsKnownOnAnEarlierDay() {
        for (String tab : List.of(
                "line", "ledger", "provisions", "obligations", "board", "disputes", "warning", "sources", "history")) {
            assertThat(served.get("/agreements/arland/merrow-2016/" + tab).statusCode())
                    .as(tab)
                    .isEqualTo(200);
            assertThat(served.get("/agreements/arland/merrow-2016/" + tab + "?day=2016-03-20")
                            .statusCode())
                    .as(tab)
                    .isEqualTo(200);
        }
        assertThat(served.get("/agreements/arland/merrow-2016/ledger?day=2016-03-20")
                        .body())
                .doesNotContain("Apr 2016");
    }

    @Test
    void aClaimLeadsToItsSentenceLitInItsReport() {
        String claim = served.firstLink("/search?q=mortars", "/claims/");
        HttpResponse<String> answer = served.get(claim);
        String report = answer.headers().firstValue("Location").orElseThrow();
        assertThat(report).endsWith("#lit");
        assertThat(served.get(report.replaceAll("^https?://[^/]+", "").replaceAll("#.*", ""))
                        .body())
                .contains("<mark class=\"lit\" id=\"lit\">");
    }

    @Test
    void theCaptureHoldsNothingThatActsAndIsShutInASandbox() {
        String nasty =
                "<!DOCTYPE html><html><head><title>A truce</title><script>alert(1)</script><meta http-equiv=refresh"
                        + " content='0;url=https://elsewhere.example/'></head><body onload=alert(2)><article><h1>Guns in"
                        + " Oskel</h1><p>The Guard shelled Oskel on 11 March 2016, the army of Arland said in Merrow on"
                        + " Saturday.</p><img src=https://elsewhere.example/a.png onerror=alert(3)><iframe"
                        + " src=https://elsewhere.example></iframe><a href='javascript:alert(4)'>more</a><form"
                        + " action=https://elsewhere.example><input></form><svg onload=alert(5)></svg>"
                        + "<style>body{background:url(https://elsewhere.example/b)}</style></article></body></html>";
        paste(nasty);
        String report = served.firstLink("/reports", "/reports/r-");
        HttpResponse<String> capture = served.get(report + "/capture");
        assertThat(capture.body())
                .contains("The Guard shelled Oskel")
                .doesNotContain("alert")
                .doesNotContain("elsewhere.example")
                .doesNotContain("<iframe")
                .doesNotContain("<form");
        assertThat(capture.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("sandbox; default-src 'none'");
        assertThat(served.get(report).body()).doesNotContain("<script>alert").doesNotContain("onerror=");
    }

    private static void paste(String text) {
        served.paste(text);
    }

    @Test
    void aTrialKeepsNothing() {
        int before = reports();
        HttpResponse<String> answer = served.post(
                "/import/paste",
                Map.of(
                        "text",
                        "Truce talks\n\n3 May 2016\n\nThe Belmark Council met the mediators of Corvania in Dunmere.\n",
                        "casebook",
                        "arland",
                        "dry",
                        "yes"),
                served.token());
        String run = answer.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");
        Until.holds("the trial is over", () -> !served.get(run).body().contains("hx-trigger"));
        assertThat(served.get(run).body()).contains("nothing was kept");
        assertThat(reports()).isEqualTo(before);
    }

    private static int reports() {
        Matcher links = Pattern.compile("href=\"/reports/r-")
                .matcher(served.get("/reports").body());
        int count = 0;
        while (links.find()) {
            count++;
        }
        return count;
    }

    @Test
    void theSituationReportHasTheSameBytesTwiceAndLinksItsNumbers() {
        String path = "/situation/arland/merrow-2016/report.md?from=2016-03-01&to=2016-04-22";
        String once = served.get(path).body();
        assertThat(served.get(path).body()).isEqualTo(once);
        assertThat(once)
                .contains("# Situation report")
                .contains("](/incidents/arland/i-")
                .contains("](/claims/c-");
        assertThat(served.get(path.replace(".md", ".html")).body())
                .contains("<svg")
                .contains("href=\"/claims/c-");
    }

    /** Every statement of these parts leads to the capture, the incident or the casebook that it rests on. */
    @Test
    void everyStatementOfASituationReportLeadsToWhatItRestsOn() {
        String report = served.get("/situation/arland/merrow-2016/report.md?from=2016-03-01&to=2016-06-30")
                .body();
        for (String part :
                List.of("## Life line", "### Steps in the period", "## Disputes", "## Negotiation", "## Obligations")) {
            assertThat(report).contains(part);
            String body = report.substring(report.indexOf(part) + part.length()).split("\n##", 2)[0];
            List<String> lines =
                    body.lines().filter(line -> line.startsWith("- ")).toList();
            assertThat(lines).as(part).isNotEmpty().allMatch(line -> line.contains("](/"));
        }
        assertThat(report).doesNotContain("- desk: ");
    }

    @Test
    void whoeverDecidesOnWhatAnotherHasDecidedIsTold() {
        String item = served.firstLink("/review?kind=claim", "/review?kind=claim&amp;at=");
        String id = item.replaceAll(".*at=", "");
        try (Archive other = Archive.open(served.folder, java.time.Clock.systemUTC(), "other")) {
            other.decide(new Decision.Draft("claim", id, "review", "", "accepted", "Read it."));
        }
        HttpResponse<String> answer =
                served.post("/review/claim", Map.of("id", id, "act", "reject", "seen", "", "why", "I think not."));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Somebody was faster");
    }

    @Test
    void aDecisionWithoutAReasonIsRefused() {
        String id = served.firstLink("/review?kind=claim", "/review?kind=claim&amp;at=")
                .replaceAll(".*at=", "");
        assertThat(served.post("/review/claim", Map.of("id", id, "act", "accept", "seen", "", "why", "  "))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aCorrectedValueIsShownAndTheKeptClaimStaysAsItWas() {
        String id = served.firstLink("/review?kind=claim", "/review?kind=claim&amp;at=")
                .replaceAll(".*at=", "");
        HttpResponse<String> answer = served.post(
                "/review/correct",
                Map.of("id", id, "field", "day", "value", "2016-03-19", "why", "The bulletin of that day says so."));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(served.get("/review?kind=claim&at=" + id).body()).contains("19 Mar 2016");
        try (Archive kept = Archive.open(served.folder, java.time.Clock.systemUTC(), "other")) {
            assertThat(kept.claim(id).orElseThrow().time().start())
                    .isNotEqualTo(java.util.Optional.of(java.time.LocalDate.of(2016, 3, 19)));
            assertThat(kept.verify()).isEmpty();
        }
        assertThat(served.post("/review/correct", Map.of("id", id, "field", "actor", "value", "nobody", "why", "x"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theSituationReportIsWrittenInArabicTooWithTheSameNumbersAndLinks() {
        String path = "/situation/arland/merrow-2016/report.md?from=2016-03-01&to=2016-04-22";
        String english = served.get(path).body();
        String arabic = served.get(path + "&language=ar").body();
        assertThat(served.get(path + "&language=ar").body()).isEqualTo(arabic);
        assertThat(arabic).contains("# تقرير الحالة").contains("## الخلاصة");
        assertThat(links(arabic)).isEqualTo(links(english)).hasSizeGreaterThan(30);
        assertThat(served.get(path.replace(".md", ".html") + "&language=ar").body())
                .contains("<html lang=\"ar\" dir=\"rtl\">");
    }

    private static List<String> links(String markdown) {
        return Pattern.compile("]\\((/[^)]+)\\)")
                .matcher(markdown)
                .results()
                .map(link -> link.group(1))
                .sorted()
                .toList();
    }

    @Test
    void everyLinkOfASituationReportLeadsSomewhere() {
        String report = served.get("/situation/arland/merrow-2016/report.md?from=2016-03-01&to=2016-04-22")
                .body();
        for (String link : new TreeSet<>(links(report))) {
            assertThat(served.get(link.replaceAll("#.*", "")).statusCode())
                    .as(link)
                    .isIn(200, 302);
        }
    }

    @Test
    void aFaultOfAPageShowsANumberAndTheLogHoldsTheNumberButNoWordOfTheRequest() {
        List<String> logged = new java.util.ArrayList<>();
        java.util.logging.Logger log = java.util.logging.Logger.getLogger("org.ceaseline.desk");
        java.util.logging.Handler handler = new java.util.logging.Handler() {
            @Override
            public void publish(java.util.logging.LogRecord line) {
                logged.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        log.addHandler(handler);
        try (Served broken = Served.withABrokenPage()) {
            HttpResponse<String> answer = broken.get("/reports/a-secret-word/broken?q=a-secret-word");
            assertThat(answer.statusCode()).isEqualTo(500);
            Matcher number =
                    Pattern.compile("<b class=\"hash\">([0-9a-f]{8})</b>").matcher(answer.body());
            assertThat(number.find()).isTrue();
            assertThat(answer.body()).contains("Something broke").doesNotContain("a-secret-word");
            assertThat(logged).anySatisfy(line -> assertThat(line)
                    .contains("fault " + number.group(1))
                    .contains("/reports/{id}/broken")
                    .doesNotContain("a-secret-word"));
        } finally {
            log.removeHandler(handler);
        }
    }

    @Test
    void aReportThatTellsOfPeopleHurtIsBlurredUntilItIsAskedFor() {
        paste("Market hit\n\n4 April 2016\n\nThe Belmark Guard shelled the market of Oskel on Monday, killing 12"
                + " people, the Arland Defence Force said.\n");
        String report = served.firstLink("/reports", "/reports/r-");
        assertThat(served.get(report).body())
                .contains("class=\"paper blurred\"")
                .contains("inert")
                .contains("may be hard to read");
        assertThat(served.get(report + "?show=yes").body())
                .doesNotContain("class=\"paper blurred\"")
                .doesNotContain("inert");
    }

    @Test
    void aZoneOfSeveralAreasIsLookedInAllOfThemAndNotInItsHoles() {
        String around =
                "MULTIPOLYGON (((10 10, 11 10, 11 11, 10 11, 10 10))," + " ((-31 5, -30 5, -30 6, -31 6, -31 5)%s))";
        long all;
        try (Served whole = Served.withTheZone(around.formatted(""))) {
            assertThat(whole.get("/search").body()).contains("<option value=\"arland/merrow-2016\"");
            all = foundInTheZone(whole);
            assertThat(whole.get("/map/marks").body())
                    .contains("[[[[10.0,10.0],")
                    .contains("[[[-31.0,5.0],");
        }
        String hole = ", (-30.9 5.1, -30.1 5.1, -30.1 5.9, -30.9 5.9, -30.9 5.1)";
        try (Served hollow = Served.withTheZone(around.formatted(hole))) {
            assertThat(all).isPositive();
            assertThat(foundInTheZone(hollow)).isLessThan(all);
            assertThat(hollow.get("/map/marks").body()).contains("],[[-30.9,5.1],");
        }
    }

    private static long foundInTheZone(Served desk) {
        Matcher found = Pattern.compile("id=\"found\"[^>]*>([0-9]+|No) claim")
                .matcher(desk.get("/search?q=&zone=arland%2Fmerrow-2016").body());
        assertThat(found.find()).isTrue();
        return found.group(1).equals("No") ? 0 : Long.parseLong(found.group(1));
    }

    @Test
    void marksThatWouldTouchAreOneUntilTheMapComesNearer() {
        JsonNode far = marks("/map/marks?zoom=3");
        JsonNode near = marks("/map/marks?zoom=13");
        assertThat(kinds(far)).contains("cluster").doesNotContain("point");
        assertThat(kinds(marks("/map/marks?zoom=10")).stream().filter("area"::equals))
                .as("areas that are wider than a mark stay areas")
                .hasSameSizeAs(kinds(near).stream().filter("area"::equals).toList())
                .isNotEmpty();
        assertThat(kinds(near)).contains("point").doesNotContain("cluster");
        assertThat(far.size()).isLessThan(near.size());
        assertThat(incidents(far)).isEqualTo(incidents(near)).isPositive();
        assertThat(served.get("/map").body()).contains("data-box=\"-30.");
    }

    private static JsonNode marks(String path) {
        return JsonMapper.builder().build().readTree(served.get(path).body()).get("features");
    }

    private static List<String> kinds(JsonNode marks) {
        return marks.valueStream()
                .map(mark -> mark.at("/properties/kind").asString())
                .toList();
    }

    private static long incidents(JsonNode marks) {
        return marks.valueStream()
                .mapToLong(mark -> mark.at("/properties/count").asLong())
                .sum();
    }

    @Test
    void healthAndReadinessAnswer() {
        assertThat(served.get("/health").body()).isEqualTo("up\n");
        assertThat(served.get("/ready").body()).isEqualTo("ready\n");
    }

    @Test
    void anAddressThatLeadsNowhereSaysSo() {
        assertThat(served.get("/reports/r-none").statusCode()).isEqualTo(404);
        assertThat(served.get("/incidents/arland/i-none").body()).contains("There is nothing under this address");
        assertThat(served.get("/agreements/none/none/line").statusCode()).isEqualTo(404);
        assertThat(served.get("/agreements/arland/merrow-2016/line?day=tomorrow")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void everyPageWeighsLessThan300KilobytesWithoutTheMap() {
        for (String path : List.of("/", "/review", "/agreements/arland/merrow-2016/line", "/incidents", "/import")) {
            int page = served.get(path).body().getBytes(StandardCharsets.UTF_8).length;
            int rest = served.get("/static/desk.css").body().length()
                    + served.get("/static/desk.js").body().length()
                    + served.get("/lib/htmx/htmx.min.js").body().length();
            assertThat(page + rest).as(path).isLessThan(300_000);
        }
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Set<String> english = keys("desk.properties");
        assertThat(keys("desk_ar.properties")).containsAll(english);
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> pages = Files.list(Path.of("src/main/resources/org/ceaseline/desk/pages"))) {
            pages.forEach(page -> asked.addAll(messagesIn(page)));
        }
        assertThat(asked).hasSizeGreaterThan(150);
        assertThat(english).containsAll(asked);
    }

    private static Set<String> messagesIn(Path page) {
        try {
            Set<String> keys = new TreeSet<>();
            Matcher key = Pattern.compile("#\\{([a-z][a-z_.]*)[}(]").matcher(Files.readString(page));
            while (key.find()) {
                keys.add(key.group(1));
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys(String name) throws IOException {
        Properties words = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/org/ceaseline/desk/words/" + name))) {
            words.load(in);
        }
        return words.stringPropertyNames().stream()
                .map(key -> key.toLowerCase(Locale.ROOT))
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }
}
