package org.ceaseline.capture.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthsTest {

    /** New years and leap days as the calendars' own tables print them. */
    @ParameterizedTest
    @CsvSource({
        "2007, 1, 1, 2014-09-11",
        "2007, 13, 6, 2015-09-11",
        "2008, 1, 1, 2015-09-12",
        "2010, 5, 11, 2018-01-19",
        "2011, 1, 1, 2018-09-11",
        "2012, 1, 1, 2019-09-12",
        "2016, 4, 28, 2024-01-07"
    })
    void anEthiopianDayIsTheCommonDayOfItsTable(int year, int month, int day, LocalDate common) {
        assertThat(Months.ethiopian(year, month, day)).contains(common);
    }

    @ParameterizedTest
    @CsvSource({
        "1357, 11, 22, 1979-02-11",
        "1395, 12, 30, 2017-03-20",
        "1396, 1, 1, 2017-03-21",
        "1396, 11, 26, 2018-02-15",
        "1399, 12, 30, 2021-03-20",
        "1400, 1, 1, 2021-03-21",
        "1403, 1, 1, 2024-03-20",
        "1404, 1, 1, 2025-03-21"
    })
    void aPersianDayIsTheCommonDayOfItsTable(int year, int month, int day, LocalDate common) {
        assertThat(Months.persian(year, month, day)).contains(common);
    }

    @Property
    void eachEthiopianDayIsFollowedByTheNext(
            @ForAll @IntRange(min = 1960, max = 2090) int year, @ForAll @IntRange(min = 1, max = 13) int month) {
        Optional<LocalDate> next = Months.ethiopian(month == 13 ? year + 1 : year, month == 13 ? 1 : month + 1, 1);
        int last = month < 13 ? 30 : Months.ethiopian(year, 13, 6).isPresent() ? 6 : 5;

        assertThat(Months.ethiopian(year, month, last).map(day -> day.plusDays(1)))
                .isEqualTo(next);
        assertThat(Months.ethiopian(year, month, last + 1)).isEmpty();
    }

    @Property
    void eachPersianDayIsFollowedByTheNext(
            @ForAll @IntRange(min = 1300, max = 1470) int year, @ForAll @IntRange(min = 1, max = 12) int month) {
        Optional<LocalDate> next = Months.persian(month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1);
        int last = month <= 6 ? 31 : month < 12 || Months.persian(year, 12, 30).isPresent() ? 30 : 29;

        assertThat(Months.persian(year, month, last).map(day -> day.plusDays(1)))
                .isEqualTo(next);
        assertThat(Months.persian(year, month, last + 1)).isEmpty();
    }

    /** The Persian year begins on one of three days, and the Ethiopian on one of two. */
    @Property
    void yearsBeginWhereTheyShould(@ForAll @IntRange(min = 0, max = 90) int years) {
        assertThat(Months.persian(1330 + years, 1, 1))
                .hasValueSatisfying(day -> assertThat(day.getDayOfMonth()).isBetween(20, 22))
                .hasValueSatisfying(day -> assertThat(day.getMonthValue()).isEqualTo(3));
        assertThat(Months.ethiopian(1970 + years, 1, 1))
                .hasValueSatisfying(day -> assertThat(day.getDayOfMonth()).isBetween(11, 12))
                .hasValueSatisfying(day -> assertThat(day.getMonthValue()).isEqualTo(9));
    }
}
