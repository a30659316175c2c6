package org.ceaseline.capture.language;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/** Text decoded from bytes, with the byte at which each UTF-16 unit begins. Immutable. */
public final class Decoded {

    private final String text;
    private final int[] rawStarts;
    private final Encodings.Found encoding;
    private final int damaged;

    private Decoded(String text, int[] rawStarts, Encodings.Found encoding, int damaged) {
        this.text = text;
        this.rawStarts = rawStarts;
        this.encoding = encoding;
        this.damaged = damaged;
    }

    /** Decodes with the encoding that {@link Encodings} tells; what cannot be read becomes U+FFFD and is counted. */
    public static Decoded of(byte[] bytes, Optional<String> header) {
        Encodings.Found found = Encodings.tell(bytes, header);
        return new Decoding(bytes, found).run();
    }

    public String text() {
        return text;
    }

    public Encodings.Found encoding() {
        return encoding;
    }

    /** How many places could not be decoded. */
    public int damaged() {
        return damaged;
    }

    /** The byte at which the unit at this offset begins; for the end of the text the byte after the last. */
    public int rawAt(int offset) {
        return rawStarts[offset];
    }

    private static final class Decoding {
        private final ByteBuffer in;
        private final Encodings.Found found;
        private final CharsetDecoder decoder;
        private final StringBuilder text;
        private int[] starts;
        private int damaged;

        Decoding(byte[] bytes, Encodings.Found found) {
            this.in = ByteBuffer.wrap(bytes, found.start(), bytes.length - found.start());
            this.found = found;
            this.decoder = decoderOf(found.charset());
            this.text = new StringBuilder(bytes.length);
            this.starts = new int[bytes.length + 2];
        }

        private static CharsetDecoder decoderOf(Charset charset) {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        /** ASCII goes straight through; everything else is decoded one character at a time so that bytes stay known. */
        Decoded run() {
            boolean plain = asciiStandsAlone(found.charset());
            CharBuffer one = CharBuffer.allocate(2);
            while (in.hasRemaining()) {
                byte next = in.get(in.position());
                if (plain && next >= 0) {
                    put((char) next, in.position());
                    in.position(in.position() + 1);
                } else {
                    character(one);
                }
            }
            starts[text.length()] = in.position();
            return new Decoded(text.toString(), starts, found, damaged);
        }

        /** In these an ASCII byte is never the second half of another character once a character is complete. */
        private static boolean asciiStandsAlone(Charset charset) {
            String name = charset.name();
            return !name.startsWith("UTF-16") && !name.startsWith("UTF-32") && !name.startsWith("ISO-2022");
        }

        private void character(CharBuffer one) {
            int begun = in.position();
            one.clear().limit(1);
            CoderResult result = decoder.decode(in, one, true);
            if (one.position() == 0 && result.isOverflow()) {
                one.limit(2);
                result = decoder.decode(in, one, true);
            }
            one.flip();
            while (one.hasRemaining()) {
                put(one.get(), begun);
            }
            if (result.isError()) {
                damage(result.length(), in.position());
            } else if (in.position() == begun && !result.isOverflow()) {
                damage(in.remaining(), begun);
            }
        }

        private void damage(int length, int at) {
            put('\uFFFD', at);
            damaged++;
            in.position(Math.min(in.limit(), at + Math.max(1, length)));
            decoder.reset();
        }

        private void put(char c, int at) {
            if (text.length() + 1 >= starts.length) {
                starts = java.util.Arrays.copyOf(starts, starts.length * 2);
            }
            starts[text.length()] = at;
            text.append(c);
        }
    }
}
