package org.ceaseline.coding.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.EventTime;
import org.ceaseline.syntax.Sentence;

/** What must hold for any text. */
class MentionLawsTest {

    private static final List<String> PIECES = List.of(
            "On Monday",
            ", ",
            "9-10 March",
            " ",
            "the third day of the truce",
            "since 2012",
            "22/04/2018",
            "Arland",
            "Belmark",
            " and ",
            "(ADF)",
            "Hay'at al-Ridge",
            "'s",
            " army",
            " of ",
            " in ",
            "the village of ",
            "Osk",
            ".",
            "between ",
            "3 to 5",
            " civilians were killed",
            "at least 7",
            "-",
            "\u201c",
            "two days later",
            "May",
            "\u0628\u0644\u0645\u0627\u0631\u0643",
            "U.N.",
            "\n",
            "99999999999999999999",
            "31 February",
            "overnight",
            "by ",
            "until ",
            "$5",
            "82mm",
            "the town",
            "A",
            "spokesman of ");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(25).map(pieces -> String.join("", pieces));
    }

    @Property(tries = 300)
    void spansLieWithinTheirSentenceAndQuoteTheText(@ForAll("texts") String text) {
        Page page = Page.published("2018-03-14", text);
        Reading reading = page.read(World.casebook());
        for (Sentence sentence : page.sentences()) {
            Found found = reading.in(sentence);
            assertThat(spans(found)).allSatisfy(span -> {
                assertThat(span.start()).isGreaterThanOrEqualTo(sentence.start());
                assertThat(span.end()).isLessThanOrEqualTo(sentence.end());
                assertThat(span.first()).isBetween(0, span.last());
                assertThat(span.last()).isLessThan(sentence.tokens().size());
                assertThat(span.head()).isBetween(span.first(), span.last());
            });
            found.actors().forEach(it -> assertThat(quoted(page, it.span())).isEqualTo(it.surface()));
            found.times().forEach(it -> assertThat(quoted(page, it.span()))
                    .isEqualTo(it.time().raw()));
            found.counts().forEach(it -> assertThat(quoted(page, it.span()))
                    .isEqualTo(it.quantity().raw()));
            found.places().forEach(it -> assertThat(quoted(page, it.span()))
                    .isEqualTo(it.mention().surface()));
        }
    }

    private static List<Span> spans(Found found) {
        List<Span> spans = new ArrayList<>();
        found.actors().forEach(it -> spans.add(it.span()));
        found.places().forEach(it -> spans.add(it.span()));
        found.times().forEach(it -> spans.add(it.span()));
        found.counts().forEach(it -> spans.add(it.span()));
        return spans;
    }

    private static String quoted(Page page, Span span) {
        return page.report().text().substring(span.start(), span.end());
    }

    @Property(tries = 300)
    void boundsNeverRunBackwardsAndPrecisionFitsThem(@ForAll("texts") String text) {
        Page page = Page.published("2018-03-14", text);
        Reading reading = page.read();
        for (Sentence sentence : page.sentences()) {
            Stream<EventTime> told = Stream.of(Telling.values()).map(it -> reading.timeOf(sentence, 0, it));
            Stream<EventTime> found = reading.in(sentence).times().stream().map(TimeSpan::time);
            Stream.concat(told, found).forEach(it -> {
                assertThat(it.precision()).isBetween(1, 5);
                if (it.start().isPresent() && it.end().isPresent()) {
                    assertThat(it.start().get()).isBeforeOrEqualTo(it.end().get());
                    assertThat(it.precision() == 1).isEqualTo(it.start().equals(it.end()));
                }
            });
            assertThat(reading.in(sentence).counts()).allSatisfy(it -> {
                long low = it.quantity().low().orElse(0L);
                assertThat(it.quantity().high().orElse(Long.MAX_VALUE)).isGreaterThanOrEqualTo(low);
                assertThat(it.quantity().best().orElse(low)).isGreaterThanOrEqualTo(low);
            });
        }
    }

    @Property(tries = 200)
    void twoReadingsOfOneTextAreAlike(@ForAll("texts") String text) {
        Page page = Page.published("2018-03-14", text);

        for (Sentence sentence : page.sentences()) {
            assertThat(page.read(World.casebook()).in(sentence))
                    .isEqualTo(page.read(World.casebook()).in(sentence));
        }
    }

    @Provide
    Arbitrary<String> stories() {
        return Arbitraries.of(
                "The A army shelled the village of Osk on Monday, killing two B soldiers.",
                "A and B agreed on a truce in Keld. A accused B of breaking it.",
                "A spokesman of the A Council said that the B Council had refused.",
                "Forces of A attacked B positions near Osk, the A defence ministry said.",
                "Three members of the A Liberation Front (ALF) were held by the B Guard.");
    }

    @Property(tries = 25)
    void whenTwoPartiesChangeNamesTheMentionsChangeNamesAndNothingElse(@ForAll("stories") String story) {
        String one = named(story, "Arland", "Welmar");
        String two = named(story, "Welmar", "Arland");

        assertThat(described(two, Casebook.none()).stream().map(MentionLawsTest::swapped))
                .containsExactlyElementsOf(described(one, Casebook.none()));
    }

    private static String named(String story, String a, String b) {
        return story.replaceAll("\\bA\\b(?! spokesman)", a)
                .replaceAll("\\bB\\b", b)
                .replace("ALF", a.charAt(0) + "LF");
    }

    private static String swapped(String description) {
        return description
                .replace("Arland", "#")
                .replace("Welmar", "Arland")
                .replace("#", "Welmar")
                .replace("ALF", "#")
                .replace("WLF", "ALF")
                .replace("#", "WLF");
    }

    private static List<String> described(String text, Casebook casebook) {
        Page page = Page.published("2018-03-14", text);
        Reading reading = page.read(casebook);
        List<String> all = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            Found found = reading.in(sentence);
            found.actors().forEach(it -> all.add(it.span() + it.name() + it.kind() + it.label() + it.owner()));
            found.places()
                    .forEach(it -> all.add(it.span() + it.name() + it.mention().precision()));
            found.times().forEach(it -> all.add(it.toString()));
            found.counts().forEach(it -> all.add(it.toString()));
        }
        return all;
    }
}
