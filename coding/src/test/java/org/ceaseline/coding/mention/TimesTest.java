package org.ceaseline.coding.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.ceaseline.coding.EventTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    /** Published on Wednesday 14 March 2018. */
    private static final String DAY = "2018-03-14";

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "On March 9, Arland shelled the port. | 2018-03-09/2018-03-09",
                "On 9 March Arland shelled the port. | 2018-03-09/2018-03-09",
                "Arland shelled the port on Feb 20. | 2018-02-20/2018-02-20",
                "Arland shelled the port on Feb. 20. | 2018-02-20/2018-02-20",
                "It began on the 3rd of August. | 2017-08-03/2017-08-03",
                "It was signed on 22 April 2016. | 2016-04-22/2016-04-22",
                "It was signed on April 22, 2016 in Keld. | 2016-04-22/2016-04-22",
                "It was signed on 2016-04-22. | 2016-04-22/2016-04-22",
                "It was signed on 22.04.2016 in Keld. | 2016-04-22/2016-04-22",
                "It was signed on 05/04/2016 in Keld. | 2016-04-05/2016-05-04",
                "Shells fell from 9-10 March. | 2018-03-09/2018-03-10",
                "Shells fell on the night of 9-10 March. | 2018-03-09/2018-03-10",
                "Shells fell from 1 to 5 March. | 2018-03-01/2018-03-05",
                "Shells fell between 1 and 5 March 2017. | 2017-03-01/2017-03-05",
                "Shells fell between March 1 and March 5. | 2018-03-01/2018-03-05",
                "Shells fell on February 27 - March 2. | 2018-02-27/2018-03-02",
                "Shells fell on Tuesday. | 2018-03-13/2018-03-13",
                "Shells fell on Wednesday. | 2018-03-14/2018-03-14",
                "Shells fell on Thursday night. | 2018-03-08/2018-03-08",
                "Shells fell last Thursday. | 2018-03-08/2018-03-08",
                "Shells fell from Monday to Wednesday. | 2018-03-12/2018-03-14",
                "Shells fell at dawn on Sunday. | 2018-03-11/2018-03-11",
                "Talks will be held on Friday. | 2018-03-16/2018-03-16",
                "The envoy is due to arrive on Saturday. | 2018-03-17/2018-03-17",
                "Belmark called a meeting for Friday. | 2018-03-16/2018-03-16",
                "Shells fell yesterday. | 2018-03-13/2018-03-13",
                "Shells fell overnight. | 2018-03-13/2018-03-14",
                "Shells fell two days ago. | 2018-03-12/2018-03-12",
                "Shells fell over the past 24 hours. | 2018-03-13/2018-03-14",
                "Nine shells fell in the last three weeks. | 2018-02-21/2018-03-14",
                "Shells fell this month. | 2018-03-01/2018-03-14",
                "Shells fell last week. | 2018-03-05/2018-03-11",
                "A truce was announced in June last year. | 2017-06-01/2017-06-30",
                "A truce was announced in December. | 2017-12-01/2017-12-31",
                "The accord of February 2015 is dead. | 2015-02-01/2015-02-28",
                "The road has been closed since 2012. | 2012-01-01/2018-03-14",
                "The road has been closed since Monday. | 2018-03-12/2018-03-14",
                "No raid was seen since the beginning of the month. | 2018-03-01/2018-03-14",
                "They must leave by 23 January. | 2019-01-23/2019-01-23",
                "They must leave within 21 days. | 2018-03-14/2018-04-04",
            })
    void aTimeIsCountedFromTheReport(String text, String bounds) {
        assertThat(bounds(Page.published(DAY, text).found("."))).isEqualTo(bounds);
    }

    private static String bounds(Found found) {
        return found.times().stream().map(TimesTest::bounds).collect(Collectors.joining(" "));
    }

    private static String bounds(TimeSpan span) {
        return bounds(span.time());
    }

    private static String bounds(EventTime time) {
        return time.start().map(Object::toString).orElse("") + "/"
                + time.end().map(Object::toString).orElse("");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Five soldiers were hurt in the July 7 district.",
                "The march to Keld may begin.",
                "Arland may attack Belmark again.",
                "May they rest.",
                "The second truce failed.",
                "Some 2,000 people crossed.",
            })
    void notEverythingThatLooksLikeATimeIsOne(String text) {
        assertThat(Page.published(DAY, text).found(".").times()).isEmpty();
    }

    @Test
    void lengthsSayHowLongAndNotWhen() {
        Found found = Page.published(DAY, "The exchange lasted 20 minutes during a three-day truce.")
                .found("lasted");

        assertThat(found.times()).extracting(TimeSpan::kind).containsOnly(TimeSpan.Kind.DURATION);
        assertThat(found.times()).hasSize(2);
    }

    @Test
    void theNextDayCountsFromWhatWasToldBefore() {
        Page page = Page.published(DAY, "Arland offered talks on Thursday. Belmark refused the next day.");

        assertThat(bounds(page.found("refused"))).isEqualTo("2018-03-09/2018-03-09");
    }

    @Test
    void aWeekEarlierAtTheHeadOfAParagraphCountsFromTheNews() {
        Page page = Page.published(
                DAY, "Shells fell on Wednesday. Two men died on Tuesday.\nThe truce was agreed a week earlier.");

        assertThat(bounds(page.found("agreed"))).isEqualTo("2018-03-06/2018-03-08");
    }

    @Test
    void theDayOfATruceCountsFromItsStart() {
        Page page = Page.published(
                DAY, "Posts were shelled on the 10th day of the truce, which began on the 3rd of March.");

        assertThat(bounds(page.found("Posts"))).startsWith("2018-03-12/2018-03-12");
    }

    @Test
    void theStartOfATruceIsCountedBackFromItsDay() {
        Page page = Page.published(
                DAY,
                "Guns were heard on Wednesday, the third day of a truce. Five men were hurt since the truce began.");

        assertThat(bounds(page.found("Five"))).isEqualTo("2018-03-12/2018-03-14");
    }

    @Test
    void aBulletinCountsFromTheDayOfItsNews() {
        Page page = Page.published(
                DAY, "Based on information as of 19:30, 13 March 2018.\nA patrol was stopped at a checkpoint.");

        EventTime time = page.read().timeOf(page.sentence("patrol"), page.token("stopped"), Telling.ACT);

        assertThat(bounds(time)).isEqualTo("2018-03-12/2018-03-13");
        assertThat(time.basis()).isEqualTo("document_date");
    }

    @Test
    void anActWithoutATimeTakesThatOfItsParagraph() {
        Page page = Page.published(DAY, "On Monday night the port was shelled. Two farmers were wounded.");

        EventTime time = page.read().timeOf(page.sentence("farmers"), page.token("wounded"), Telling.ACT);

        assertThat(bounds(time)).isEqualTo("2018-03-12/2018-03-12");
        assertThat(time.basis()).isEqualTo("anchored");
        assertThat(time.reasons()).anyMatch(reason -> reason.contains("\"Monday night\""));
    }

    @Test
    void aStateIsThereWhenTheReportTellsOfItAndItsStartStaysOpen() {
        Page page = Page.published(DAY, "On Monday the port was shelled. The town is besieged.");

        EventTime time = page.read().timeOf(page.sentence("town"), page.token("besieged"), Telling.STATE);

        assertThat(bounds(time)).isEqualTo("2018-03-13/2018-03-14");
        assertThat(time.state()).isTrue();
    }

    @Test
    void hoursKeepTheirZone() {
        Found found =
                Page.published(DAY, "The truce began at 16:00 GMT on Monday.").found("truce");

        assertThat(found.times().get(0).time().clock()).contains("16:00");
        assertThat(found.times().get(0).time().zone()).contains("GMT");
    }

    @Test
    void aWrongWeekdayIsSaid() {
        Found found = Page.published("2018-05-20", "A convoy left on Tuesday, 7 May 2018.")
                .found("convoy");

        assertThat(found.times().get(0).time().reasons())
                .containsExactly("The text names another weekday than 2018-05-07 had.");
    }

    @Test
    void withoutAnyYearThereIsNoSharperDateThanTheWords() {
        Found found = Page.undated("On February 15, Arland left.").found("left");

        assertThat(found.times()).singleElement().satisfies(it -> {
            assertThat(bounds(it)).isEqualTo("/");
            assertThat(it.time().raw()).isEqualTo("February 15");
            assertThat(it.time().precision()).isEqualTo(5);
        });
    }

    @Test
    void everyExpressionQuotesItsText() {
        Page page = Page.published(DAY, "On Monday, March 12, and since then, shells fell at 09:00.");
        List<TimeSpan> times = page.found("shells").times();

        assertThat(times).isNotEmpty().allSatisfy(it -> assertThat(page.report()
                        .text()
                        .substring(it.span().start(), it.span().end()))
                .isEqualTo(it.time().raw()));
    }

    @Test
    void aPastDayIsNotTakenForNextYearsBecauseTheSentencePlans() {
        Page page = Page.published(
                "2018-05-15", "Under the truce that took effect on 2 April, flights were to be allowed.");

        EventTime time = page.read().timeOf(page.sentence("flights"), page.token("allowed"), Telling.FUTURE);

        assertThat(bounds(time)).isEqualTo("2018-04-02/2018-04-02");
    }
}
