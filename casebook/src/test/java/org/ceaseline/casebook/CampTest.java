package org.ceaseline.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampTest {

    @ParameterizedTest(name = "{0} on {1} -> {2}")
    @CsvSource(
            emptyValue = "",
            value = {
                "arland, 2011-01-01, arland",
                "'', 2011-01-01, ''",
                "'arland /2011-05-02; belmark 2011-05-02/', 2011-05-01, arland",
                "'arland /2011-05-02; belmark 2011-05-02/', 2011-05-03, belmark",
                "'arland /2011-05-02; belmark 2011-05-02/', 2011-05-02, ''",
                "'arland /2011-05; belmark 2011-06/', 2011-05-31, arland",
                "'arland /2011-05; belmark 2011-05/', 2011-05-10, ''",
                "'belmark 2011-05/2011-06', 2012-01-01, ''",
                "far side, 2011-01-01, far side"
            })
    void theCampIsThatOfTheDay(String alignment, LocalDate day, String camp) {
        assertThat(Camp.on(alignment, day).orElse("")).isEqualTo(camp);
    }
}
