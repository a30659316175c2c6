package org.ceaseline.capture.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "sentences.tsv", delimiter = '\t', encoding = "UTF-8", maxCharsPerColumn = 2000)
    void aSentenceIsToldForItsLanguage(String tag, String sentence) {
        assertThat(Languages.tell(sentence)).isEqualTo(tag);
    }

    @Test
    void atLeastThirtyLanguagesAreTold() {
        assertThat(Languages.tags()).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"ar, true", "fa, true", "he, true", "ckb, true", "en, false", "ko, false", "ku, false"})
    void directionFollowsTheScript(String tag, boolean rightToLeft) {
        assertThat(Languages.isRightToLeft(tag)).isEqualTo(rightToLeft);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "The bridge is open, Latn, false",
        "Мост снова открыт, Cyrl, false",
        "الجسر مفتوح, Arab, true",
        "הגשר פתוח, Hebr, true",
        "ድልድዩ ተከፍቷል, Ethi, false",
        "တံတား ဖွင့်ပြီ, Mymr, false",
        "橋は開いている, Jpan, false",
        "12 %, Zyyy, false"
    })
    void aTextIsToldForItsScriptAndDirection(String text, String script, boolean rightToLeft) {
        assertThat(Languages.writing(text)).isEqualTo(new Languages.Writing(script, rightToLeft));
    }

    @Test
    void numbersAndNamesAloneTellNothing() {
        assertThat(Languages.tell("12 345 - 67 %")).isEqualTo("und");
        assertThat(Languages.tell("Xqzv Wrtk")).isEqualTo("und");
        assertThat(Languages.tell("")).isEqualTo("und");
    }

    @Test
    void aFewForeignNamesDoNotChangeTheLanguage() {
        assertThat(Languages.tell(
                        "The mayor of Šibenik met the council of Île-de-France and said that it was a good day."))
                .isEqualTo("en");
    }
}
