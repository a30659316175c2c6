package org.ceaseline.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArabicCountTest {

    @ParameterizedTest
    @CsvSource({
        "لمدة 1 يومًا, لمدة يوم واحد",
        "لمدة 2 يومًا, لمدة يومين",
        "لمدة 3 يومًا, لمدة 3 أيام",
        "لمدة 10 يومًا, لمدة 10 أيام",
        "لمدة 11 يومًا, لمدة 11 يومًا",
        "لمدة 30 يومًا, لمدة 30 يومًا",
        "خلال 7 ساعة, خلال 7 ساعات",
        "12:03 يومًا, 12:03 يومًا"
    })
    void whatIsCountedAgreesWithItsNumber(String sentence, String agreeing) {
        assertThat(ArabicCount.agreeing(sentence)).isEqualTo(agreeing);
    }
}
