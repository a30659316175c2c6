package org.ceaseline.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.ceaseline.archive.AuditEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What the audit tells of a line, in both languages. */
class TrailTest {

    private static Speech say(String language) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("org.ceaseline.desk.words.desk");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setDefaultLocale(Locale.ENGLISH);
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return new Speech(messages, Locale.forLanguageTag(language + "-u-nu-latn"));
    }

    private static Trail.Line told(String language, String act, String subject, String detail) {
        AuditEntry entry = new AuditEntry(7, "2016-05-01T10:00:00.000000Z", "ada", act, subject, detail, "c", "f", "h");
        return Trail.told(List.of(entry), say(language)).get(0);
    }

    @ParameterizedTest(name = "{1} {3} -> {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | read | 0a1b | 1 reports | 1 report",
                "ar | read | 0a1b | 3 reports | 3 تقارير",
                "ar | read | 0a1b | 1 reports | تقرير واحد",
                "ar | export | claims-csv | 12 rows, 0a1b2c | 12 صفًا، 0a1b2c",
                "ar | weigh | arland | lifeline 2 | خطوط الحياة: كُتب صفان",
                "en | weigh | arland | finding 1000 | findings: 1,000 rows written",
                "ar | decide | claim c-1 | type | النوع",
                "ar | decide | state t-1 | by bo | كلمة bo",
                "ar | take over decision | claim c-1 | bo 2016-04-01T09:30:00Z | قرره bo في 1 أبريل 2016، 09:30",
                "ar | code | r-1 | 0a1b | 0a1b",
                "ar | read | 0a1b | something else | something else",
            })
    void aDetailIsToldInTheReadersLanguage(String language, String act, String subject, String detail, String told) {
        assertThat(told(language, act, subject, detail).detail()).isEqualTo(told);
    }

    @ParameterizedTest(name = "{0} {1} {2} -> {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ar | decide | claim c-1 | قول c-1",
                "ar | take over decision | report r-1 | تقرير r-1",
                "en | decide | search ada/Oskel under fire | saved search ada/Oskel under fire",
                "ar | weigh | arland casebook | arland casebook",
            })
    void aSubjectNamesItsKindInTheReadersLanguage(String language, String act, String subject, String told) {
        assertThat(told(language, act, subject, "").subject()).isEqualTo(told);
    }
}
