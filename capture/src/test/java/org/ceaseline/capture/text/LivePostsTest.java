package org.ceaseline.capture.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Report;
import org.ceaseline.capture.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A live page about an invented bridge, saved as text. */
class LivePostsTest {

    private static final List<String> CLOCKS = List.of("16:40", "15:05", "14:35");

    private static final List<String> TEXTS = List.of(
            "The first three buses left the square at Kesh with about a hundred people on board, the monitors said.",
            "A second shot was heard at the eastern ramp. Nobody was hurt, according to the hospital in Tolm.",
            "The joint committee has begun its meeting, two hours late. Belmark's delegation came by ferry.");

    private static Report read(String text) {
        return Capture.read("live.txt", text.getBytes(StandardCharsets.UTF_8))
                .reports()
                .get(0);
    }

    /** @param post how a post is printed, with {@code {clock}} and {@code {text}} */
    private static Report live(String post, String below) {
        StringBuilder page = new StringBuilder("Bridge at Kesh: the day as it went\n\nBy Tam Arden, 3 May 2031\n\n"
                + "We follow the opening of the bridge through the day, with the newest on top.\n\n");
        for (int i = 0; i < CLOCKS.size(); i++) {
            page.append(post.replace("{clock}", CLOCKS.get(i)).replace("{text}", TEXTS.get(i)))
                    .append("\n\n");
        }
        return read(page.append(below).toString());
    }

    private static List<Optional<String>> times(Report report) {
        return TEXTS.stream()
                .map(text -> report.sections().stream()
                        .filter(section -> section.kind().isArticle()
                                && report.textOf(section).endsWith(text))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("lost: " + text + " in " + report.sections()))
                        .time())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{clock} {text}",
                "{clock}: {text}",
                "[{clock}] {text}",
                "{clock} Uhr – {text}",
                "{clock} GMT\n{text}",
                "{clock}\n\n{text}",
                "{clock}\nWhat happened at the bridge\n{text}",
                "({clock})\n\nWhat happened at the bridge\n\n{text}"
            })
    void aTimeThatOpensEachPartIsTheTimeOfItsPost(String post) {
        Report report = live(post, "");

        assertThat(times(report)).containsExactly(Optional.of("T16:40"), Optional.of("T15:05"), Optional.of("T14:35"));
        assertThat(report.title()).isEqualTo("Bridge at Kesh: the day as it went");
        assertThat(report.published().earliest()).isEqualTo("2031-05-03");
        assertThat(report.sections())
                .filteredOn(section -> report.textOf(section).startsWith("We follow"))
                .allMatch(section -> section.time().isEmpty());
        assertThat(report.comments()).isEmpty();
    }

    @Test
    void aTimeWithItsDayKeepsBoth() {
        Report report = live("3 May 2031, {clock}\n\n{text}", "");

        assertThat(times(report))
                .containsExactly(
                        Optional.of("2031-05-03T16:40"),
                        Optional.of("2031-05-03T15:05"),
                        Optional.of("2031-05-03T14:35"));
    }

    @Test
    void aLineOfTimeAloneIsFurnitureAndTheCorrectionBelowIsNoPost() {
        Report report = live(
                "{clock}\n\n{text}",
                "Correction: an earlier version of this page named the wrong ferry.\n\nRelated articles\n\nFerry timetable for May\n");

        assertThat(report.articleBody()).doesNotContain("16:40").doesNotContain("timetable");
        assertThat(report.sections())
                .filteredOn(section -> section.kind() == Section.Kind.CORRECTION)
                .singleElement()
                .satisfies(section -> assertThat(section.time()).isEmpty());
        assertThat(report.sections())
                .filteredOn(section -> report.textOf(section).equals("15:05"))
                .singleElement()
                .satisfies(section -> assertThat(section.why()).startsWith(LivePosts.WHY));
    }

    @Test
    void timesWithinTheNewsMakeNoPosts() {
        Report report = read("Shots at the ramp of Kesh\n\n"
                + "At 14:35 a shot was heard at the eastern ramp, and at 15:05 another, the monitors said on Saturday.\n\n"
                + "The buses left Kesh at 16:40, after the committee had met. They came back before dark, with flour.\n\n"
                + "10:30 had been agreed for the meeting, which began two hours late as Belmark came by ferry.\n");

        assertThat(report.sections()).allMatch(section -> section.time().isEmpty());
    }

    @Test
    void aTickerOfHeadlinesBelowTheArticleIsNoLivePage() {
        Report report = read("Bridge at Kesh reopens after four days\n\nBy Tam Arden, 3 May 2031\n\n"
                + "The bridge at Kesh reopened on Tuesday after the committee of Arland and Belmark agreed on a joint patrol.\n\n"
                + "Shells had fallen near the eastern ramp on Friday, and the monitors recorded eleven impacts within an hour.\n\n"
                + "Traders crossed again from noon. Buses are to follow on Thursday if the patrol reports no new firing.\n\n"
                + "Latest news\n\n16:40 Ferry fares to rise in June\n15:05 Market day moved to Thursday\n14:35 Two lost in the fog off Tolm\n"
                + "13:10 New head of the harbour named\n");

        assertThat(report.sections()).allMatch(section -> section.time().isEmpty());
        assertThat(report.articleBody()).doesNotContain("Market day");
    }
}
