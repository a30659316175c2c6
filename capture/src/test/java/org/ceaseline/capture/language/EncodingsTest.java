package org.ceaseline.capture.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingsTest {

    private static final String RUSSIAN =
            "Совет порта сообщил во вторник, что обе стороны договорились открыть мост через канал. Перемирие продлено.";
    private static final String ARABIC =
            "أعلن مجلس الميناء يوم الثلاثاء أن الطرفين اتفقا على فتح الجسر فوق القناة وتمديد الهدنة.";
    private static final String HEBREW =
            "מועצת הנמל הודיעה ביום שלישי כי שני הצדדים הסכימו לפתוח את הגשר ולהאריך את ההפוגה.";
    private static final String TURKISH =
            "Liman konseyi salı günü iki tarafın köprüyü açmak için anlaştığını, görüşmelerin süreceğini açıkladı.";
    private static final String FRENCH =
            "Le conseil du port a annoncé mardi que les deux côtés s’étaient mis d’accord où il fallait, après l’été.";
    private static final String POLISH =
            "Rada portu poinformowała, że obie strony zgodziły się na otwarcie mostu i przedłużenie rozejmu; żołnierze odeszli.";
    private static final String GREEK =
            "Το συμβούλιο του λιμανιού ανακοίνωσε την Τρίτη ότι οι δύο πλευρές συμφώνησαν να ανοίξουν τη γέφυρα.";
    private static final String CHINESE = "港口委员会星期二表示，双方已经同意开放大桥，停火将会延长，我们在这里等了很久。";
    private static final String JAPANESE = "港の評議会は火曜日、双方が橋の開放に合意し、停戦を延長すると発表した。";
    private static final String KOREAN = "항구 위원회는 화요일 양측이 다리를 개방하기로 합의하고 휴전을 연장했다고 밝혔다.";

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "RUSSIAN, windows-1251",
        "RUSSIAN, KOI8-R",
        "RUSSIAN, IBM866",
        "ARABIC, windows-1256",
        "HEBREW, windows-1255",
        "TURKISH, windows-1254",
        "FRENCH, windows-1252",
        "POLISH, windows-1250",
        "GREEK, windows-1253",
        "CHINESE, GB18030",
        "JAPANESE, windows-31j",
        "JAPANESE, EUC-JP",
        "KOREAN, x-windows-949"
    })
    void undeclaredBytesReadAsTheyWereWritten(String text, String charset) throws ReflectiveOperationException {
        String written = (String) EncodingsTest.class.getDeclaredField(text).get(null);
        byte[] bytes = ("<p>" + written + "</p>\n").repeat(3).getBytes(Charset.forName(charset));
        assertThat(new String(bytes, Encodings.of(bytes, Optional.empty()))).contains(written);
    }

    @Test
    void aByteOrderMarkWinsOverEverything() {
        byte[] bytes = ("\uFEFF<meta charset=koi8-r>" + RUSSIAN).getBytes(StandardCharsets.UTF_16LE);
        assertThat(Encodings.of(bytes, Optional.of("windows-1251"))).isEqualTo(StandardCharsets.UTF_16LE);
    }

    @Test
    void wideTextWithoutAMarkIsToldByItsZeros() {
        byte[] bytes = "The council said on Tuesday that the bridge is open.".getBytes(StandardCharsets.UTF_16BE);
        assertThat(Encodings.of(bytes, Optional.empty())).isEqualTo(StandardCharsets.UTF_16BE);
    }

    @Test
    void theHeaderWinsOverThePage() {
        byte[] bytes = ("<meta charset=\"windows-1251\">" + POLISH).getBytes(Charset.forName("windows-1250"));
        assertThat(Encodings.of(bytes, Optional.of("windows-1250"))).isEqualTo(Charset.forName("windows-1250"));
    }

    @Test
    void thePageIsBelievedWhereItsBytesAllowIt() {
        byte[] bytes = ("<html><meta http-equiv=Content-Type content='text/html; charset=ISO-8859-2'>" + POLISH)
                .getBytes(Charset.forName("ISO-8859-2"));
        assertThat(Encodings.of(bytes, Optional.empty())).isEqualTo(Charset.forName("ISO-8859-2"));
    }

    @Test
    void validUtf8WinsOverAWrongDeclaration() {
        byte[] bytes = ("<meta charset=iso-8859-1>" + RUSSIAN).getBytes(StandardCharsets.UTF_8);
        assertThat(Encodings.of(bytes, Optional.of("latin1"))).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void aPageThatSaysUtf8AndIsNotIsRead() {
        byte[] bytes = ("<meta charset=utf-8>" + RUSSIAN).getBytes(Charset.forName("windows-1251"));
        assertThat(new String(bytes, Encodings.of(bytes, Optional.empty()))).contains(RUSSIAN);
    }

    @Test
    void latin1MeansWhatBrowsersMakeOfIt() {
        byte[] bytes = "“quoted” – and so on, où".getBytes(Charset.forName("windows-1252"));
        assertThat(Encodings.of(bytes, Optional.of("iso-8859-1"))).isEqualTo(Charset.forName("windows-1252"));
    }

    @Test
    void oneDamagedByteDoesNotChangeTheEncoding() {
        byte[] bytes = RUSSIAN.getBytes(StandardCharsets.UTF_8);
        bytes[40] = (byte) 0xFF;
        Decoded decoded = Decoded.of(bytes, Optional.empty());
        assertThat(decoded.text()).startsWith("Совет порта").endsWith("продлено.");
        assertThat(decoded.damaged()).isBetween(1, 2);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "windows-1251", "GB18030", "windows-31j", "x-windows-949"})
    void everyUnitKnowsItsByte(String charset) {
        String text = "Arland: перемирие 3 / 5 \n ok";
        byte[] bytes = text.getBytes(Charset.forName(charset));
        Decoded decoded = Decoded.of(bytes, Optional.of(charset));
        int at = decoded.text().indexOf("3 / 5");
        int raw = decoded.rawAt(at);
        int end = decoded.rawAt(at + 5);
        assertThat(new String(bytes, raw, end - raw, Charset.forName(charset))).isEqualTo("3 / 5");
        assertThat(decoded.rawAt(decoded.text().length())).isEqualTo(bytes.length);
    }

    @Property(tries = 300)
    void anyBytesAreDecodedToTheirEnd(@ForAll @Size(max = 200) byte[] bytes) {
        Decoded decoded = Decoded.of(bytes, Optional.empty());
        assertThat(decoded.rawAt(decoded.text().length())).isBetween(0, bytes.length);
    }
}
