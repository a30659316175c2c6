package org.ceaseline.capture.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleDatesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "Posted on Feb 20, 2018 by desk; 2018-02-20",
                "16 May 2022, 18:40 - Updated 20:12; 2022-05-16",
                "5 October 2017; 2017-10-05",
                "as of 19:30, 10 March 2019; 2019-03-10",
                "PORT VELM, August 6. /Nordic/.; --08-06",
                "JUNE 2021; 2021-06",
                "the 3rd of August; --08-03",
                "2031-07-19T08:30; 2031-07-19",
                "2031/07/19; 2031-07-19",
                "19.07.2031; 2031-07-19",
                "25/12/2030; 2030-12-25",
                "Publié le 8 mars 2031 à 17h20; 2031-03-08",
                "1er août 2031; 2031-08-01",
                "8 de marzo de 2031; 2031-03-08",
                "Veröffentlicht am 8. März 2031; 2031-03-08",
                "Pubblicato l'8 marzo 2031; 2031-03-08",
                "8 de março de 2031; 2031-03-08",
                "8 maart 2031; 2031-03-08",
                "8 marca 2031 r.; 2031-03-08",
                "Опубликовано: 8 марта 2031, 17:20; 2031-03-08",
                "8 березня 2031 року; 2031-03-08",
                "8 Mart 2031 Cuma; 2031-03-08",
                "الجمعة 8 مارس 2031; 2031-03-08",
                "٨ آذار ٢٠٣١; 2031-03-08",
                "8 تشرين الثاني 2031; 2031-11-08",
                "8 במרץ 2031; 2031-03-08",
                "٨ آذار/مارس ٢٠٣١; 2031-03-08",
                "8 كانون الثاني (يناير) 2031; 2031-01-08",
                "۸ مارس ۲۰۳۱; 2031-03-08",
                "۱۷ اسفند ۱۴۰۹; 2031-03-08",
                "جمعه ۱ فروردین ماه ۱۴۰۳; 2024-03-20",
                "۱۴۰۹/۱۲/۱۷; 2031-03-08",
                "ቅዳሜ የካቲት 29 ቀን 2023 ዓ.ም.; 2031-03-08",
                "በመስከረም 1፣ 2012; 2019-09-12",
                "5 ጳጉሜን 2010; 2018-09-10",
                "29/06/2023 ዓ.ም; 2031-03-08",
                "8 ማርች 2031; 2031-03-08",
                "၂၀၃၁ ခုနှစ် မတ်လ ၈ ရက်နေ့; 2031-03-08",
                "ဖေဖော်ဝါရီလ ၁၅ ရက်၊ ၂၀၃၁; 2031-02-15",
                "၁၅ ဖေဖော်ဝါရီ ၂၀၃၁; 2031-02-15",
                "၂၀၃၁ ခုႏွစ္ ေဖေဖာ္ဝါရီလ ၁၅ ရက္; 2031-02-15",
                "မတ်လ ၈ ရက်; --03-08",
                "2031年3月8日; 2031-03-08",
                "2031년 3월 8일; 2031-03-08"
            })
    void aDateIsReadAsItIsWritten(String text, String iso) {
        assertThat(VisibleDates.in(text)).singleElement().satisfies(found -> {
            assertThat(found.iso()).isEqualTo(iso);
            assertThat(text.substring(found.start(), found.end())).isEqualTo(found.raw());
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The 122 mm round fell at 10.30 in the morning",
                "In 2018 the bridge fell",
                "31 February 2031",
                "እ.ኤ.አ. ጥር 5 ቀን 2018",
                "ጳጉሜን 6 ቀን 2010",
                "۳۰ اسفند ۱۴۰۹",
                "order 1403/11/12 of the ministry",
                "version 2.0.1 of it",
                "It may rain",
                "They march on the port"
            })
    void whatIsNoDateIsNone(String text) {
        assertThat(VisibleDates.in(text).stream().filter(date -> date.day() > 0))
                .isEmpty();
    }

    @Test
    void aSlashedDateWithLowNumbersKeepsBothReadings() {
        VisibleDates.Found found = VisibleDates.in("05/06/2031").get(0);
        assertThat(found.earliest()).contains(LocalDate.of(2031, 5, 6));
        assertThat(found.latest()).contains(LocalDate.of(2031, 6, 5));
    }

    @Test
    void aMonthSpansItsDays() {
        VisibleDates.Found found = VisibleDates.in("February 2032").get(0);
        assertThat(found.earliest()).contains(LocalDate.of(2032, 2, 1));
        assertThat(found.latest()).contains(LocalDate.of(2032, 2, 29));
    }
}
