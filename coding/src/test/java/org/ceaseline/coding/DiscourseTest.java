package org.ceaseline.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Report;
import org.ceaseline.coding.Discourse.Count;
import org.ceaseline.coding.Discourse.Group;
import org.ceaseline.coding.Discourse.Grouping;
import org.ceaseline.coding.Discourse.Hallmark;
import org.ceaseline.coding.Discourse.Target;
import org.ceaseline.coding.discourse.Remarks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscourseTest {

    private static final Discourse DISCOURSE = Discourse.english();

    static Stream<Map.Entry<Hallmark, String>> examples() {
        return Remarks.of("en").examples().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void everyRuleMarksItsSentence(Map.Entry<Hallmark, String> example) {
        assertThat(DISCOURSE.marks(example.getValue())).containsKey(example.getKey());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "There are rats in the kitchen of the camp.",
                "Never call them rats, whoever they are.",
                "The army said it had to destroy the bridge.",
                "Nobody should kill them.",
                "They accused the rebels of trying to kill every witness.",
                "How many people were killed on Monday?",
                "My cousin has a dog and two pigs on the farm.",
                "The convoy should clear the mines first."
            })
    void wordsInAnotherSenseOrDeniedAreNoHallmarks(String comment) {
        assertThat(DISCOURSE.marks(comment))
                .doesNotContainKeys(
                        Hallmark.DEHUMANISING,
                        Hallmark.CALL_TO_VIOLENCE,
                        Hallmark.GROUP_BLAME,
                        Hallmark.CALL_TO_EXPULSION);
    }

    @Test
    void aCommentMayBearSeveralMarksEachWithItsTarget() {
        assertThat(DISCOURSE.marks("These fighters are rats. Burn every house in the valley."))
                .containsEntry(Hallmark.DEHUMANISING, Target.ARMED_ACTOR)
                .containsEntry(Hallmark.CALL_TO_VIOLENCE, Target.PEOPLE_OF_THE_AREA);
    }

    @Test
    void aCommentOfAWordOrTwoIsUnclear() {
        assertThat(DISCOURSE.marks("Pathetic!!")).containsOnlyKeys(Hallmark.UNCLEAR);
    }

    @Test
    void sharesStandWithTheirWilsonInterval() {
        Count count = Discourse.count(1, 10);

        assertThat(count.share()).isEqualTo(0.1);
        assertThat(count.low()).isCloseTo(0.0179, within(1e-4));
        assertThat(count.high()).isCloseTo(0.4042, within(1e-4));
    }

    @Test
    void fewerThanTenCommentsShowNoCounts() {
        Group few = all(page(9));
        Group enough = all(page(10));

        assertThat(few.isSuppressed()).isTrue();
        assertThat(few.counts()).isEmpty();
        assertThat(few.targets()).isEmpty();
        assertThat(enough.counts().get(Hallmark.CALL_TO_VIOLENCE).comments()).isEqualTo(10);
    }

    /** Nine comments of one report would follow from the whole and the other report. */
    @Test
    void whatIsHeldBackDoesNotFollowFromTheRest() {
        List<Group> byReport = DISCOURSE.of(List.of(page("small", 9), page("large", 40), page("larger", 60))).stream()
                .filter(group -> group.grouping() == Grouping.REPORT)
                .toList();

        assertThat(byReport)
                .filteredOn(Group::isSuppressed)
                .extracting(Group::comments)
                .containsExactly(40, 9);
        assertThat(byReport)
                .filteredOn(group -> !group.isSuppressed())
                .extracting(Group::name)
                .containsExactly("larger");
    }

    @Test
    void twoSmallGroupsThatAreTenTogetherHoldNothingElseBack() {
        assertThat(DISCOURSE.of(List.of(page("a", 5), page("b", 6), page("large", 40))).stream()
                        .filter(group -> group.grouping() == Grouping.REPORT && !group.isSuppressed()))
                .extracting(Group::name)
                .containsExactly("large");
    }

    @Test
    void commentsAreCountedByReportOutletAndWeek() {
        assertThat(DISCOURSE.of(List.of(page(10))))
                .extracting(Group::grouping)
                .containsExactly(Grouping.ALL, Grouping.REPORT, Grouping.OUTLET, Grouping.WEEK);
    }

    @Test
    void noTextAndNoPersonIsInTheAggregate() {
        assertThat(DISCOURSE.of(List.of(page(12))).toString())
                .doesNotContain("Flatten")
                .doesNotContain("Visitor");
    }

    @Test
    void everySideIsCountedAlike() {
        DISCOURSE
                .symmetry(List.of("Arlanders", "Belmarkers", "Front", "Guard"))
                .values()
                .forEach(hits -> assertThat(hits.values().stream().distinct()).hasSize(1));
    }

    private static Group all(Report report) {
        return DISCOURSE.of(List.of(report)).get(0);
    }

    private static Report page(int comments) {
        return page("page.html", comments);
    }

    private static Report page(String name, int comments) {
        StringBuilder page = new StringBuilder("<html><head><title>Truce shaken</title></head><body><article><h1>Truce"
                + " shaken</h1><p>Arland troops shelled the village of Tarn on Monday, officials in Belmark said, and the"
                + " mission called on both sides to keep the truce that they signed in the spring.</p></article>"
                + "<section id=\"comments\" class=\"comments\"><h2>" + comments
                + " comments</h2><ol class=\"comment-list\">");
        for (int i = 0; i < comments; i++) {
            page.append("<li class=\"comment\" id=\"comment-")
                    .append(i)
                    .append("\"><div class=\"comment-author\">Visitor ");
            page.append(i)
                    .append("</div><div class=\"comment-content\"><p>Flatten the whole pocket ")
                    .append(i);
            page.append(" times.</p></div></li>");
        }
        page.append("</ol></section></body></html>");
        return Capture.read(name, page.toString().getBytes(StandardCharsets.UTF_8))
                .reports()
                .get(0);
    }
}
