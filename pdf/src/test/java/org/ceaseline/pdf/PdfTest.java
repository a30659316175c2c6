package org.ceaseline.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Fault;
import org.ceaseline.capture.Report;
import org.ceaseline.capture.Section;
import org.ceaseline.capture.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTest {

    private static final String[] STORY = {
        "The council of Port Velm said on Tuesday that the bridge over the canal will",
        "open again on Friday morning, after the engineers of both sides had gone over",
        "every span of it. The mayor spoke of a good day for Arland and for Belmark.",
        "Buses run from noon. The ferry, which took people across since the spring, will",
        "stay for a week, the council added, so that nobody has to wait at the ram-",
        "part when the road is full."
    };

    private static Printed bulletin() {
        return new Printed()
                .page()
                .lines(Printed.BOLD, 20, 60, 80, "Bridge over the canal opens again")
                .lines(Printed.PLAIN, 10, 60, 110, "Lake Courier, 8 March 2031")
                .lines(Printed.PLAIN, 11, 60, 140, STORY);
    }

    private static Report report(byte[] pdf) {
        Capture.Reading reading = Capture.read("paper.pdf", pdf);
        assertThat(reading.faults()).isEmpty();
        return reading.reports().get(0);
    }

    private static List<String> codes(byte[] pdf) {
        return Capture.read("paper.pdf", pdf).faults().stream().map(Fault::code).toList();
    }

    private static List<String> textsOf(Report report, Section.Kind kind) {
        return report.sections().stream()
                .filter(section -> section.kind() == kind)
                .map(report::textOf)
                .toList();
    }

    @Test
    void aDocumentIsAReportWithTitleDayAndWholeParagraphs() {
        Report report = report(bulletin().bytes());

        assertThat(report.title()).isEqualTo("Bridge over the canal opens again");
        assertThat(report.published().earliest()).isEqualTo("2031-03-08");
        assertThat(report.language()).isEqualTo("en");
        assertThat(report.articleBody())
                .contains("that the bridge over the canal will open again on Friday morning, after")
                .contains("wait at the rampart when the road is full.");
    }

    @Test
    void columnsAreReadOneAfterTheOther() {
        List<String[]> rows = List.of(
                new String[] {"The patrols of Arland will leave the", "Belmark asked for observers at the"},
                new String[] {"harbour by noon on Friday, the com-", "eastern ramp. None have come so"},
                new String[] {"mittee said after its third meeting in", "far, its delegation said, and the"},
                new String[] {"the old customs house of Port Velm.", "ramp stays closed until they do."});
        Printed page = new Printed()
                .page()
                .lines(Printed.BOLD, 18, 60, 70, "Patrols leave the harbour, ramp stays closed")
                .rows(10, 120, 60, 300, rows)
                .lines(
                        Printed.PLAIN,
                        10,
                        60,
                        200,
                        "Both sides meet again on Monday in Tolm, where they will talk of the ferry, the road to the north");

        assertThat(report(page.bytes()).articleBody().lines())
                .containsExactly(
                        "The patrols of Arland will leave the harbour by noon on Friday, the committee said after its"
                                + " third meeting in the old customs house of Port Velm.",
                        "Belmark asked for observers at the eastern ramp. None have come so far, its delegation said, and"
                                + " the ramp stays closed until they do.",
                        "Both sides meet again on Monday in Tolm, where they will talk of the ferry, the road to the north");
    }

    private static final List<List<String>> IMPACTS = List.of(
            List.of("District", "Impacts", "Wounded", "Remarks"),
            List.of("Port Velm", "12", "3", "none at night"),
            List.of("Tolm", "4", "0", "-"),
            List.of("Kesh, east", "31", "7", "ramp closed"),
            List.of("Ostfeld", "2", "1", "one school"));

    private static Printed withTable(List<List<String>> rows) {
        Printed page = bulletin();
        float top = 250;
        for (List<String> row : rows) {
            float[] lefts = {60, 180, 260, 340};
            for (int i = 0; i < row.size(); i++) {
                page.lines(Printed.PLAIN, 10, lefts[i], top, row.get(i));
            }
            top += 14;
        }
        return page.lines(Printed.PLAIN, 11, 60, top + 20, STORY);
    }

    @Test
    void aRowOfATableIsALineWithItsCellsInOrder() {
        Report report = report(withTable(IMPACTS).bytes());

        assertThat(textsOf(report, Section.Kind.TABLE))
                .containsExactly(
                        "District | Impacts | Wounded | Remarks",
                        "Port Velm | 12 | 3 | none at night",
                        "Tolm | 4 | 0 | -",
                        "Kesh, east | 31 | 7 | ramp closed",
                        "Ostfeld | 2 | 1 | one school");
        assertThat(report.articleBody().lines().filter(line -> line.startsWith("The council of Port Velm")))
                .hasSize(2);
    }

    @Test
    void aCellOfTwoLinesStaysOneCell() {
        List<List<String>> rows = List.of(
                List.of("District", "Impacts", "Wounded", "Remarks"),
                List.of("Port Velm", "12", "3", "none at night"),
                List.of("Kesh, east", "31", "7", "ramp closed"),
                List.of("Ostfeld", "2", "1", "one school"));
        Printed page = bulletin();
        float[] lefts = {60, 180, 260, 340};
        for (int i = 0; i < rows.size(); i++) {
            for (int k = 0; k < 4; k++) {
                page.lines(
                        Printed.PLAIN, 10, lefts[k], 250 + i * 30, rows.get(i).get(k));
            }
            if (i == 2) {
                page.lines(Printed.PLAIN, 10, lefts[3], 262 + i * 30, "since Monday noon");
            }
        }

        assertThat(textsOf(report(page.bytes()), Section.Kind.TABLE))
                .contains("Kesh, east | 31 | 7 | ramp closed since Monday noon", "Ostfeld | 2 | 1 | one school");
    }

    @Test
    void aTableOfTwoColumnsIsReadByRows() {
        Printed page = bulletin();
        List<String[]> rows = List.of(
                new String[] {"Rounds of mortar fire", "31"},
                new String[] {"Flights of unmanned aircraft seen", "4"},
                new String[] {"People let across", "2,310"},
                new String[] {"Convoys turned back", "1"});
        page.rows(10, 250, 60, 330, rows);

        assertThat(textsOf(report(page.bytes()), Section.Kind.TABLE))
                .containsExactly(
                        "Rounds of mortar fire | 31",
                        "Flights of unmanned aircraft seen | 4",
                        "People let across | 2,310",
                        "Convoys turned back | 1");
    }

    @Test
    void threeColumnsOfTextAreNoTable() {
        String[] one = {
            "The patrols of Arland will",
            "leave the harbour by noon",
            "on Friday, the committee",
            "said after its meeting."
        };
        String[] two = {
            "Belmark asked for a second",
            "team of observers at the",
            "eastern ramp. None came",
            "so far, as its envoy said."
        };
        String[] three = {
            "The ferry stays for a week",
            "so that nobody has to wait",
            "at the ramp when the road",
            "is full, the mayor added."
        };
        Printed page = new Printed()
                .page()
                .lines(Printed.BOLD, 18, 60, 70, "Patrols leave the harbour, ramp stays closed")
                .lines(Printed.PLAIN, 10, 60, 120, one)
                .lines(Printed.PLAIN, 10, 220, 120, two)
                .lines(Printed.PLAIN, 10, 380, 120, three);

        Report report = report(page.bytes());

        assertThat(textsOf(report, Section.Kind.TABLE)).isEmpty();
        assertThat(report.articleBody().lines())
                .containsExactly(String.join(" ", one), String.join(" ", two), String.join(" ", three));
    }

    @Test
    void wordsCutAtTheEndsOfLinesAreJoinedAndCompoundsStay() {
        Report report = report(new Printed()
                .page()
                .lines(
                        Printed.PLAIN,
                        11,
                        60,
                        90,
                        "The council of Port Velm said on Tuesday that the new cease-",
                        "fire along the canal would hold until the engineers of the Arland-",
                        "Belmark committee had gone over every span of the well-known bridge.")
                .bytes());

        assertThat(report.articleBody())
                .contains("the new ceasefire along")
                .contains("of the Arland-Belmark committee")
                .contains("well-known bridge");
    }

    @Test
    void itIsToldHowManyPagesAreRead() {
        List<String> told = new ArrayList<>();
        Printed paper = new Printed();
        for (int i = 0; i < 4; i++) {
            paper.page().lines(Printed.PLAIN, 11, 60, 90, STORY);
        }

        Capture.read("paper.pdf", paper.bytes(), new Watch() {
            @Override
            public void entry() {
                told.add("entry");
            }

            @Override
            public void part(long done, long all) {
                told.add(done + " of " + all);
            }
        });

        assertThat(told).containsExactly("1 of 4", "2 of 4", "3 of 4", "4 of 4");
    }

    @Test
    void headsAndFeetOfThePagesAreFurniture() {
        Printed paper = new Printed();
        for (int i = 1; i <= 3; i++) {
            paper.page()
                    .lines(Printed.PLAIN, 8, 60, 30, "Canal Monitor, issue 12")
                    .lines(Printed.PLAIN, 11, 60, 90, STORY)
                    .lines(
                            Printed.PLAIN,
                            11,
                            60,
                            200,
                            "On day " + i + " the guns were silent along the whole of the river line, and so")
                    .lines(Printed.PLAIN, 8, 290, 810, "Page " + i + " of 3");
        }

        Report report = report(paper.bytes());

        assertThat(textsOf(report, Section.Kind.FURNITURE)).contains("Canal Monitor, issue 12", "Page 1 of 3");
        assertThat(report.articleBody()).doesNotContain("Canal Monitor").doesNotContain("of 3");
    }

    @Test
    void aParagraphGoesOnOverTheEdgeOfThePage() {
        Printed paper = new Printed()
                .page()
                .lines(Printed.PLAIN, 11, 60, 90, STORY)
                .lines(
                        Printed.PLAIN,
                        11,
                        60,
                        200,
                        "On the last day the guns were silent along the whole river, and so the")
                .page()
                .lines(Printed.PLAIN, 11, 60, 90, "monitors went home.");

        assertThat(report(paper.bytes()).articleBody()).endsWith("the whole river, and so the monitors went home.");
    }

    @ParameterizedTest(name = "drawn from the left: {0}")
    @ValueSource(booleans = {true, false})
    void arabicIsReadFromTheRightAndItsFiguresFromTheLeft(boolean fromLeft) {
        String line = "قالت اللجنة إن الجسر سيفتح يوم 15 آذار (السبت) أمام الحافلات.";
        String shown = new StringBuilder(line)
                .reverse()
                .toString()
                .replace("51", "15")
                .replace('(', '<')
                .replace(')', '(')
                .replace('<', ')');

        Report report =
                report(new Printed().page().signs(shown, 12, 100, fromLeft).bytes());

        assertThat(report.text()).contains(line);
    }

    @Test
    void aLockedDocumentIsNamedAndOneLockedAgainstCopyingIsRead() {
        assertThat(codes(bulletin().locked("secret").bytes())).containsExactly("ENCRYPTED");
        assertThat(report(bulletin().locked("").bytes()).articleBody()).contains("every span of it");
    }

    @Test
    void aScanIsSaidToHoldNoText() {
        assertThat(codes(new Printed().page().picture().bytes())).containsExactly("NO_TEXT");
    }

    @Test
    void ofAHugeDocumentTheBeginningIsRead() {
        Printed paper = new Printed();
        for (int i = 0; i <= Glyphs.MOST_PAGES; i++) {
            paper.page();
            if (i < 2) {
                paper.lines(Printed.PLAIN, 11, 60, 90, STORY);
            }
        }

        Capture.Reading reading = Capture.read("paper.pdf", paper.bytes());

        assertThat(reading.faults()).extracting(Fault::code).containsExactly("TRUNCATED");
        assertThat(reading.reports()).hasSize(1);
    }

    @Test
    void bombsEndInAFault() {
        byte[] blanks = new byte[450_000_000];
        Arrays.fill(blanks, (byte) ' ');
        byte[] steps = "q Q ".repeat(20_000_000).getBytes(StandardCharsets.US_ASCII);

        assertThat(codes(new Printed().page().content(blanks).bytes())).hasSize(1);
        assertThat(codes(new Printed().page().content(steps).bytes())).hasSize(1);
    }

    @Test
    void aDocumentWithinAnArchiveIsRead() throws java.io.IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a/paper.pdf"));
            zip.write(bulletin().bytes());
        }

        assertThat(Capture.read("papers.zip", out.toByteArray()).reports())
                .extracting(Report::name)
                .containsExactly("papers.zip!a/paper.pdf");
    }

    @Test
    void nothingOfADocumentReachesTheLog() {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            byte[] broken = bulletin().bytes();
            Capture.read("paper.pdf", Arrays.copyOf(broken, broken.length / 2));
        } finally {
            System.setErr(before);
        }
        assertThat(log.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Property(tries = 150)
    void aDamagedDocumentIsReadOrRefused(
            @ForAll @IntRange(max = 1_000_000) int place, @ForAll byte value, @ForAll boolean cut) {
        byte[] bytes = DAMAGED.clone();
        int at = 8 + place % (bytes.length - 8);
        bytes[at] = value;

        Capture.Reading reading = Capture.read("paper.pdf", cut ? Arrays.copyOf(bytes, at) : bytes);

        assertThat(reading.reports().size() + reading.faults().size()).isPositive();
    }

    private static final byte[] DAMAGED = bulletin().bytes();
}
