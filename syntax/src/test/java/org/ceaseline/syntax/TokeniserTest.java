package org.ceaseline.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokeniserTest {

    private static List<String> words(String text) {
        Spans spans = Tokeniser.words(text, 0, text.length());
        return IntStream.range(0, spans.size())
                .mapToObj(i -> text.substring(spans.start(i), spans.end(i)))
                .toList();
    }

    private static String cut(String text) {
        return String.join(" ", words(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "They didn't, we can't, it won't.|They did n't , we ca n't , it wo n't .",
                "Arland’s envoy said they’ve left|Arland ’s envoy said they ’ve left",
                "the rebels' claim|the rebels ' claim",
                "I'd go; he'll stay; you're here|I 'd go ; he 'll stay ; you 're here",
                "Arland cannot and dont|Arland can not and do nt",
                "Hay'at Tahrir al-Sham and Hay’at Tahrir|Hay'at Tahrir al-Sham and Hay’at Tahrir",
                "Ba'ath, Sa'd al-Din, Ra's al-Ayn|Ba'ath , Sa'd al-Din , Ra's al-Ayn",
                "Bashir al-Assi of Deir ez-Zor|Bashir al-Assi of Deir ez-Zor",
                "Abd-al-Rahman, Lashkar-e-Marwa|Abd-al-Rahman , Lashkar-e-Marwa",
                "opposition-held areas|opposition - held areas",
                "anti-aircraft, pro-government, de-escalation|anti-aircraft , pro-government , de-escalation",
                "a T-72 tank, BM-21 and Su-25s|a T-72 tank , BM-21 and Su-25s",
                "120mm mortars and 3-5km|120 mm mortars and 3 - 5 km",
                "$5,000 or 20% of it|$ 5,000 or 20 % of it",
                "at 09:00 or 9pm, 24/7|at 09:00 or 9 pm , 24/7",
                "on 2018-02-15 or 15/02/2018|on 2018-02-15 or 15/02/2018",
                "in 2016-2018 and/or later|in 2016 - 2018 and / or later",
                "see http://example.org/a?b=c, now|see http://example.org/a?b=c , now",
                "write to desk@example.org.|write to desk@example.org .",
                "the army (SAA) [map]|the army ( SAA ) [ map ]",
                "the U.S. and the U.N. met|the U.S. and the U.N. met",
                "Gen. Orvel, Lt. Col. Dan J. Orvel|Gen. Orvel , Lt. Col. Dan J. Orvel",
                "“We refuse,” he said… no|“ We refuse , ” he said … no",
                "wait ... no?! Yes--no|wait ... no ?! Yes -- no",
                "the '90s and the 1990s|the '90s and the 1990s",
                "'We stay' he said|' We stay ' he said",
                "AT&T and R&D|AT&T and R&D",
                "ceasefire.The next|ceasefire . The next",
                "#Truce @desk|#Truce @desk",
                "LUGANSK, August 6. /Agency/. The|LUGANSK , August 6 . / Agency / . The",
                "21st and 2nd|21st and 2nd",
                "UN—backed talks – today|UN — backed talks – today",
            })
    void wordsAreCutAsInTheTreebank(String text, String expected) {
        assertThat(cut(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"'a\u00A0b', 2", "'a\u200Bb', 2", "'a\u00ADb', 1", "'نص عربي', 2", "'cafe\u0301 au', 2"})
    void spacesOfEveryKindPartWordsAndMarksOnLettersDoNot(String text, int count) {
        assertThat(words(text)).hasSize(count);
    }

    @Property
    void everyWordIsThereAsWrittenAndNothingButSpaceIsLeftOut(@ForAll @StringLength(max = 300) String text) {
        Spans spans = Tokeniser.words(text, 0, text.length());
        int at = 0;
        for (int i = 0; i < spans.size(); i++) {
            assertThat(spans.start(i)).isGreaterThanOrEqualTo(at);
            assertThat(spans.end(i)).isGreaterThan(spans.start(i));
            assertThat(onlySpaces(text.substring(at, spans.start(i)))).isTrue();
            at = spans.end(i);
        }
        assertThat(onlySpaces(text.substring(at))).isTrue();
    }

    private static boolean onlySpaces(String gap) {
        return gap.chars().allMatch(c -> Letters.isSpace((char) c));
    }

    @Property
    void whatStandsBeforeAndAfterTheRangeDoesNotMatter(@ForAll @StringLength(max = 80) String text) {
        String inside = "Xx " + text + " xX";
        Spans whole = Tokeniser.words(text, 0, text.length());
        Spans part = Tokeniser.words(inside, 3, 3 + text.length());

        assertThat(IntStream.range(0, part.size())
                        .mapToObj(i -> inside.substring(part.start(i), part.end(i)))
                        .collect(Collectors.toList()))
                .isEqualTo(IntStream.range(0, whole.size())
                        .mapToObj(i -> text.substring(whole.start(i), whole.end(i)))
                        .collect(Collectors.toList()));
    }
}
