package org.ceaseline.capture.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Published;
import org.ceaseline.capture.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    /** The same day in the ten languages that the desk must read, as their pages print it. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "ar; الجمعة 8 مارس 2031",
                "ar; ٨ آذار ٢٠٣١",
                "ar; 8 آذار/مارس 2031",
                "ar; 2031-03-08 الساعة 14:05",
                "ru; 8 марта 2031 года",
                "ru; 08.03.2031, 14:05",
                "uk; 8 березня 2031 р.",
                "uk; Субота, 8 Березня 2031, 14:05",
                "fr; samedi 8 mars 2031 à 14h05",
                "fr; Publié le 8 mars 2031",
                "es; 8 de marzo de 2031",
                "es; 8 mar. 2031",
                "he; 8 במרץ 2031",
                "he; יום שבת, 08/03/2031",
                "fa; ۸ مارس ۲۰۳۱",
                "fa; شنبه ۱۷ اسفند ۱۴۰۹ - ۱۴:۰۵",
                "fa; ۱۴۰۹/۱۲/۱۷",
                "tr; 8 Mart 2031 Cumartesi",
                "tr; 08.03.2031 14:05",
                "am; የካቲት 29 ቀን 2023 ዓ.ም",
                "am; ቅዳሜ የካቲት 29፣ 2023",
                "am; 8 ማርች 2031",
                "am; 29/06/2023 ዓ.ም.",
                "my; ၂၀၃၁ ခုနှစ် မတ်လ ၈ ရက်",
                "my; ၂၀၃၁ ခုနှစ်မတ်လ ၈ ရက်နေ့",
                "my; မတ် ၈၊ ၂၀၃၁",
                "my; ၈ မတ် ၂၀၃၁",
                "my; ၂၀၃၁ ခုႏွစ္ မတ္လ ၈ ရက္"
            })
    void theDayIsReadAsItsReadersReadIt(String language, String words) {
        assertThat(Dates.in(words, false)).extracting(Dates.Found::date).containsExactly(LocalDate.of(2031, 3, 8));
    }

    /** The eleventh month of the Arabic east is two words. */
    @ParameterizedTest
    @CsvSource({"8 تشرين الثاني 2031, 2031-11-08", "8 كانون الأول/ديسمبر 2031, 2031-12-08"})
    void aMonthOfTwoWordsIsOneMonth(String words, LocalDate day) {
        assertThat(Dates.in(words, false)).extracting(Dates.Found::date).containsExactly(day);
    }

    @ParameterizedTest
    @CsvSource({"እ.ኤ.አ. ጥር 5 ቀን 2018", "ጳጉሜን 6 ቀን 2010", "order 1403/11/12 of the ministry", "on may 5 of them"})
    void whatIsNoDayOfItsCalendarIsNone(String words) {
        assertThat(Dates.in(words, false)).isEmpty();
    }

    /** A page whose only hint is the line below its headline. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "am; ድልድዩ ዛሬ ተከፈተ; የካቲት 29 ቀን 2023 ዓ.ም; የከተማው ምክር ቤት ድልድዩ ከእኩለ ቀን ጀምሮ ለአውቶቡሶች ክፍት እንደሚሆን ትናንት አስታወቀ።",
                "my; တံတား ပြန်ဖွင့်; ၂၀၃၁ ခုနှစ် မတ်လ ၈ ရက်; မြို့တော်ကောင်စီက တံတားကို နေ့လယ်ကစပြီး ဘတ်စ်ကားတွေအတွက် ဖွင့်ပေးမယ်လို့ မနေ့က ပြောကြားခဲ့ပါတယ်။",
                "fa; پل دوباره باز شد; ۱۷ اسفند ۱۴۰۹; شورای شهر دیروز اعلام کرد که پل از ظهر برای اتوبوس‌ها باز خواهد بود و گشت مشترک آغاز می‌شود."
            })
    void aPageThatShowsItsDayInItsOwnCalendarIsDated(String language, String title, String day, String said) {
        String page = "<html lang='" + language + "'><head><meta charset='utf-8'><title>" + title
                + "</title></head><body><article><h1>" + title + "</h1><p class='date'>" + day + "</p><p>" + said
                + "</p><p>" + said + "</p></article></body></html>";

        Report report = Capture.read("p.html", page.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .reports()
                .get(0);

        assertThat(report.published().earliest()).isEqualTo("2031-03-08");
        assertThat(report.language()).isEqualTo(language);
        assertThat(report.published().signals())
                .filteredOn(Published.Signal::used)
                .extracting(Published.Signal::raw)
                .isNotEmpty()
                .allMatch(day::startsWith);
    }
}
