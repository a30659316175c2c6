package org.ceaseline.capture.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ceaseline.capture.form.Packed.PAGE;
import static org.ceaseline.capture.form.Packed.STORY;
import static org.ceaseline.capture.form.Packed.TEXT;
import static org.ceaseline.capture.form.Packed.bytes;
import static org.ceaseline.capture.form.Packed.gzip;
import static org.ceaseline.capture.form.Packed.joined;
import static org.ceaseline.capture.form.Packed.response;
import static org.ceaseline.capture.form.Packed.tar;
import static org.ceaseline.capture.form.Packed.zip;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ceaseline.capture.Capture;

class DamagedFormsTest {

    @Property(tries = 60)
    void aDamagedContainerIsReadOrRefused(
            @ForAll @IntRange(max = 6) int kind, @ForAll @IntRange(max = 3000) int place, @ForAll byte value) {
        List<byte[]> whole = List.of(
                zip("a.html", PAGE, "b.txt", TEXT),
                tar("b.txt", bytes(TEXT)),
                joined(gzip(response("https://example.org/a", "Content-Type: text/html", bytes(PAGE)))),
                response("https://example.org/a", "Content-Type: text/html\r\nTransfer-Encoding: chunked", bytes(PAGE)),
                bytes("<rss><channel><item><title>t</title><description>" + STORY
                        + "</description></item></channel></rss>"),
                bytes(
                        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": \"1\", \"content_text\": \"x\"}]}"),
                bytes("MIME-Version: 1.0\nFrom: a\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n" + TEXT
                        + "\n--b--\n"));
        byte[] bytes = whole.get(kind).clone();
        bytes[place % bytes.length] = value;
        Capture.Reading changed = Capture.read("x", bytes);
        Capture.Reading cut = Capture.read("x", Arrays.copyOf(bytes, place % bytes.length));
        assertThat(changed.reports().size() + changed.faults().size()).isPositive();
        assertThat(cut.reports().size() + cut.faults().size()).isPositive();
    }
}
