package org.ceaseline.capture.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.ceaseline.capture.Report;
import org.ceaseline.capture.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Threads in the markup of each engine, written for this test. */
class GoldThreadsTest {

    static Stream<String> engines() {
        return GoldThread.ENGINES.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    void eachEnginesCommentsAreFoundWholeAndNothingElse(String engine) {
        GoldThread thread = GoldThread.read(engine);

        assertThat(thread.found()).as("%s", thread.wrong()).hasSameSizeAs(thread.rows());
        assertThat(thread.report().comments()).as("%s", thread.wrong()).hasSameSizeAs(thread.rows());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    void authorsAreToldApartAndTheirNamesLeftBehind(String engine) {
        GoldThread thread = GoldThread.read(engine);

        assertThat(thread.authorsRight())
                .as("%s", thread.wrong())
                .isEqualTo(thread.rows().size());
        assertThat(thread.report().text()).doesNotContain("Sela Quint");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    void answersPointToWhatTheyAnswer(String engine) {
        GoldThread thread = GoldThread.read(engine);

        assertThat(thread.parentsRight())
                .as("%s", thread.wrong())
                .isEqualTo(thread.rows().size());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    void timesAreReadToTheMinute(String engine) {
        GoldThread thread = GoldThread.read(engine);

        assertThat(thread.timesRight())
                .as("%s", thread.wrong())
                .isEqualTo(thread.rows().size());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    void theArticleAboveTheThreadStaysFreeOfIt(String engine) {
        GoldThread thread = GoldThread.read(engine);
        List<String> body = thread.report().sections().stream()
                .filter(section -> section.kind().isArticle())
                .map(thread.report()::textOf)
                .toList();

        assertThat(body)
                .hasSize(3)
                .first()
                .asString()
                .startsWith("The bridge at Kesh reopened on Tuesday after the committee");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    void marksOfACommentAreKeptAndNoneIsMadeUp(String engine) {
        GoldThread thread = GoldThread.read(engine);

        for (GoldThread.Row row : thread.rows()) {
            if (!row.marks().isEmpty()) {
                assertThat(GoldThread.marks(thread.found().get(row.number())))
                        .as("%s", row)
                        .isEqualTo(row.marks());
            }
        }
    }

    /** The floor of the whole set: raised when the figure rises, never lowered. */
    @Test
    void theWholeSetReachesItsFloor() {
        long comments = 0;
        long found = 0;
        long read = 0;
        long[] right = new long[3];
        for (String engine : GoldThread.ENGINES) {
            GoldThread thread = GoldThread.read(engine);
            comments += thread.rows().size();
            found += thread.found().size();
            read += thread.report().comments().size();
            right[0] += thread.authorsRight();
            right[1] += thread.parentsRight();
            right[2] += thread.timesRight();
        }
        System.out.printf(
                java.util.Locale.ROOT,
                "own threads: %d makes, %d comments, blocks precision %.3f recall %.3f, author %.3f, parent %.3f, time %.3f%n",
                GoldThread.ENGINES.size(),
                comments,
                (double) found / read,
                (double) found / comments,
                (double) right[0] / comments,
                (double) right[1] / comments,
                (double) right[2] / comments);

        assertThat((double) found / read).isGreaterThanOrEqualTo(1.0);
        assertThat((double) found / comments).isGreaterThanOrEqualTo(1.0);
        assertThat((double) right[0] / comments).isGreaterThanOrEqualTo(1.0);
        assertThat((double) right[1] / comments).isGreaterThanOrEqualTo(1.0);
        assertThat((double) right[2] / comments).isGreaterThanOrEqualTo(1.0);
    }

    @Test
    void theNumberThatThePageDeclaresStandsBesideTheNumberFound() {
        Report report = GoldThread.read("wpdiscuz-7-marks").report();

        assertThat(report.declaredComments()).contains(11);
        assertThat(report.comments()).hasSize(9);
    }

    @Test
    void stickyEditedAndVotesAreKept() {
        GoldThread thread = GoldThread.read("wpdiscuz-7");

        assertThat(thread.found().get(7).sticky()).isTrue();
        assertThat(thread.found().get(5).edited()).isTrue();
        assertThat(thread.found().get(5).votes()).hasValue(11);
        assertThat(thread.found().get(1).votes()).hasValue(-1);
        assertThat(thread.report().declaredComments()).contains(8);
    }

    @Test
    void aCommentOfTwoParagraphsIsOneCommentOfTwoSections() {
        GoldThread thread = GoldThread.read("wordpress-html5");
        int number = thread.found().get(3).number();

        assertThat(thread.report().sections())
                .filteredOn(section -> section.comment() == number)
                .hasSize(2)
                .allMatch(section -> section.kind() == Section.Kind.COMMENT);
    }
}
