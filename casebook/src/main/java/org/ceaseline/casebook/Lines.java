package org.ceaseline.casebook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a file as UTF-8 text, without byte order mark. */
final class Lines {

    /** Larger files are refused; a casebook is written by hand. */
    static final int MOST_BYTES = 16 * 1024 * 1024;

    private Lines() {}

    static Optional<String> read(Path file, String name, Faults faults) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                faults.error(
                        new Spot(name, 0),
                        "FILE_TOO_LARGE",
                        "The file is larger than 16 MiB.",
                        "Split it, or keep only the rows of this conflict.");
                return Optional.empty();
            }
            return decode(bytes, name, faults);
        } catch (IOException failure) {
            faults.error(
                    new Spot(name, 0),
                    "FILE_UNREADABLE",
                    "The file cannot be read (" + failure.getClass().getSimpleName() + ").",
                    "See that it is a file and that you may read it.");
            return Optional.empty();
        }
    }

    private static Optional<String> decode(byte[] bytes, String name, Faults faults) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(in)
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException failure) {
            faults.error(
                    new Spot(name, lineOf(bytes, in.position())),
                    "TEXT_NOT_UTF8",
                    "The file is not UTF-8 text.",
                    "Save it as UTF-8.");
            return Optional.empty();
        }
    }

    private static int lineOf(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
