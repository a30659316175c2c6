package org.ceaseline.capture.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Fault;
import org.ceaseline.capture.Published;
import org.ceaseline.capture.Report;
import org.ceaseline.capture.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextReaderTest {

    private static final String PAGE =
            """
            LAKE COURIER   |   News   |   Contact

            MAY 2033

            Ferry hit by stray round off Ostfeld

            %s

            A ferry on its way from Tessin to Ostfeld was hit by a single round on Thursday morning, its operator said.

            Neither side claimed the shot, and the crossing goes on with a changed timetable from Friday, he added.


            2 comments


            Rolf

            Stray\u00A0round.   Sure.


            lena.k

            @Rolf were you there?
            """;

    private static Report read(String text) {
        return Capture.read("page.txt", text.getBytes(StandardCharsets.UTF_8))
                .reports()
                .get(0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "Posted on Feb 20, 2031 by desk; 2031-02-20; 2031-02-20; DAY",
                "20 February 2031, 19:40 - Updated 21:12; 2031-02-20; 2031-02-20; DAY",
                "Lock Gazette - Thursday, February 20, 2031; 2031-02-20; 2031-02-20; DAY",
                "Ostfeld, 20 February 2031. Covers 12 to 19 February. Restricted until 18:00.; 2031-02-20; 2031-02-20; DAY",
                "20 Feb 2031, 10:22 | 3,417 views | 9 shares; 2031-02-20; 2031-02-20; DAY",
                "20 February 2031, 10:00 - 12:25. Chair: Tessin. No verbatim record.; 2031-02-20; 2031-02-20; DAY",
                "Thursday 20 February 2031    Share on: F  T  W; 2031-02-20; 2031-02-20; DAY",
                "Published: 05/06/2031; 2031-05-06; 2031-06-05; DAY",
                "Last updated 21 February 2031, published 20 February 2031; 2031-02-20; 2031-02-20; DAY"
            })
    void theDayIsTheOneThatThePageGives(
            String line, LocalDate earliest, LocalDate latest, Published.Precision precision) {
        Published published = read(PAGE.formatted(line)).published();
        assertThat(published.earliest()).isEqualTo(earliest);
        assertThat(published.latest()).isEqualTo(latest);
        assertThat(published.precision()).isEqualTo(precision);
    }

    @Test
    void aDatelineWithoutAYearGetsNone() {
        Published published =
                read("Truce broken near the lock again\n\nPORT VELM, August 6. /Nordic/. The truce was broken four times on Tuesday, the shore command reported.\n")
                        .published();
        assertThat(published.isKnown()).isFalse();
        assertThat(published.signals()).singleElement().satisfies(signal -> {
            assertThat(signal.value()).isEqualTo("--08-06");
            assertThat(signal.used()).isFalse();
        });
    }

    @Test
    void aDatelineKeepsTheSentenceBehindIt() {
        Report report = read(
                "Truce broken near the lock again\n\nPort Velm, 6 August 2031. The lock guard shelled the market on"
                        + " Monday.\n\nThe mayor said that the market would stay closed for the rest of the week.\n");
        assertThat(report.text()).contains("shelled the market");
        assertThat(report.published().earliest()).isEqualTo(LocalDate.of(2031, 8, 6));
        assertThat(report.published().latest()).isEqualTo(LocalDate.of(2031, 8, 6));
    }

    @Test
    void placeAndDayInBracketsAreADateline() {
        Published published =
                read("Canal: guards executed captives, group says\n\n(Port Velm, 6 August 2031) - Guards killed at least seven"
                                + " captives near the lock, the Lock Monitor said today.\n")
                        .published();
        assertThat(published.earliest()).isEqualTo(LocalDate.of(2031, 8, 6));
    }

    @Test
    void anUpdateOnlyBoundsTheDay() {
        Published published =
                read(PAGE.formatted("By our desk | Updated 3 May 2031")).published();
        assertThat(published.isKnown()).isFalse();
        assertThat(published.latest()).isEqualTo(LocalDate.of(2031, 5, 3));
    }

    @Test
    void theMonthOfAWidgetOnlyBoundsTheDay() {
        Published published = read(PAGE.formatted("By our desk")).published();
        assertThat(published.isKnown()).isFalse();
        assertThat(published.latest()).isEqualTo(LocalDate.of(2033, 5, 31));
        assertThat(published.signals()).extracting(Published.Signal::kind).containsOnly("furniture");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "Lock Gazette - Thursday, February 20, 2031; Lock Gazette",
                "Nordic Wire, 20 February 2031; Nordic Wire",
                "Ines Marr, 20 February 2031; ''",
                "Ostfeld, 20 February 2031; ''"
            })
    void aNameBesideTheDateIsTheOutletWhereItSoundsLikeOne(String line, String outlet) {
        Report report = read(
                "Ferry hit by stray round off Ostfeld\n\n" + line
                        + "\n\nA ferry on its way from Tessin to Ostfeld was hit by a single round on Thursday morning, its operator said.\n");
        assertThat(report.outlet()).isEqualTo(outlet);
        assertThat(report.title()).isEqualTo("Ferry hit by stray round off Ostfeld");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "OSTFELD OBSERVER   Home   Maps   Video   Support us: 640 $ of 2,000 $; OSTFELD OBSERVER",
                "OSTFELD VOICE - the word from the shore        Radio | Archive | Shop; OSTFELD VOICE"
            })
    void aMastheadThatRunsOnIntoLinksIsNoHeadline(String masthead, String outlet) {
        Report report = read(
                masthead + "\n\nSHORE GUNS FIRE AGAIN - AND CALL IT \"CALM\"\n\n20 Feb 2031, 10:22 | 3,417 views"
                        + "\n\nA ferry on its way from Tessin to Ostfeld was hit by a single round on Thursday morning, its operator said.\n");
        assertThat(report.title()).isEqualTo("SHORE GUNS FIRE AGAIN - AND CALL IT \"CALM\"");
        assertThat(report.outlet()).isEqualTo(outlet);
    }

    @Test
    void outletBylineLanguageAndCountAreKept() {
        Report report = read(PAGE.formatted("By Ines Marr, 3 June 2031"));
        assertThat(report.outlet()).isEqualTo("LAKE COURIER");
        assertThat(report.byline()).isEqualTo("Ines Marr");
        assertThat(report.language()).isEqualTo("en");
        assertThat(report.title()).isEqualTo("Ferry hit by stray round off Ostfeld");
        assertThat(report.declaredComments()).contains(2);
    }

    @Test
    void whoWasTalkedToIsNotTheOutlet() {
        Report report = read(
                "Shots heard by the lock\n\nThree shots were heard by the lock on Monday, a guard told Northern Herald, and nobody was hurt.\n");
        assertThat(report.outlet()).isEmpty();
    }

    @Test
    void commentersAreNumbersEvenWhereTheyAreCalled() {
        Report report = read(PAGE.formatted("3 June 2031"));
        assertThat(report.text()).doesNotContain("Rolf").doesNotContain("lena");
        assertThat(report.comments()).hasSize(2);
        assertThat(report.comments().get(1).author()).hasValue(2);
        assertThat(report.comments().get(1).parent()).hasValue(1);
        assertThat(report.text()).endsWith("@1 were you there?");
    }

    @Test
    void everySectionMapsBackToItsBytes() {
        Charset charset = Charset.forName("windows-1251");
        byte[] bytes =
                "Мост открыт\r\n\r\nСовет порта\u00A0 сообщил во вторник, что обе  стороны договорились открыть мост через канал.\r\n"
                        .getBytes(charset);
        Report report = Capture.read("page.txt", bytes).reports().get(0);
        for (Section section : report.sections()) {
            int from = report.alignment().byteAtOrBefore(section.start());
            int to = report.alignment().byteAtOrAfter(section.end());
            String raw = new String(Arrays.copyOfRange(bytes, from, to), charset);
            assertThat(raw.replaceAll("[\\s\u00A0]+", " ").strip()).isEqualTo(report.textOf(section));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "89504E470D0A1A0A00, BINARY",
        "FFD8FFE000104A46, BINARY",
        "7F454C4602010100, BINARY",
        "255044462D312E37, UNSUPPORTED",
        "0001020304050607080900, BINARY",
        "20200A0A2020, EMPTY"
    })
    void whatIsNoTextIsAFault(String hex, String code) {
        Capture.Reading reading =
                Capture.read("page.txt", java.util.HexFormat.of().parseHex(hex));
        assertThat(reading.reports()).isEmpty();
        assertThat(reading.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.where()).isEqualTo("page.txt");
            assertThat(fault.what()).endsWith(".");
            assertThat(fault.remedy()).endsWith(".");
        });
    }

    @Test
    void anEmptyFileIsAFault() {
        assertThat(Capture.read("page.txt", new byte[0]).faults())
                .extracting(Fault::code)
                .containsExactly("EMPTY");
    }

    @Test
    void aVeryLongTextIsReadToALimitAndSaysSo() {
        byte[] bytes = "The council said on Tuesday that the bridge over the canal is open to everybody again.\n\n"
                .repeat(600_000)
                .getBytes(StandardCharsets.UTF_8);
        Capture.Reading reading = Capture.read("page.txt", bytes);
        assertThat(reading.faults()).extracting(Fault::code).containsExactly("TRUNCATED");
        assertThat(reading.reports()).hasSize(1);
    }

    @Property(tries = 150)
    void aPageCutAnywhereIsStillReadOrRefused(@ForAll @IntRange(max = 900) int cut) {
        byte[] bytes = PAGE.formatted("3 June 2031").getBytes(StandardCharsets.UTF_8);
        Capture.Reading reading = Capture.read("page.txt", Arrays.copyOf(bytes, Math.min(cut, bytes.length)));
        assertThat(reading.reports().size() + reading.faults().size()).isPositive();
    }

    @Property(tries = 200)
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
        Capture.Reading reading = Capture.read("page.txt", bytes);
        assertThat(reading.reports().size() + reading.faults().size()).isPositive();
    }

    @Test
    void theSameBytesGiveTheSameReport() {
        assertThat(read(PAGE.formatted("3 June 2031")).sections())
                .isEqualTo(read(PAGE.formatted("3 June 2031")).sections());
    }
}
