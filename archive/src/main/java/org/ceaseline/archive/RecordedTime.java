package org.ceaseline.archive;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Recorded time as text of one width, so that the order of the text is the order of time. */
final class RecordedTime {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private RecordedTime() {}

    static String text(Instant time) {
        return FORMAT.format(time);
    }
}
