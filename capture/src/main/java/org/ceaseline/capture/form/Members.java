package org.ceaseline.capture.form;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks a file of gzip members one by one, as web archives are packed. After a damaged member it goes on at the next.
 * Not safe to share between threads.
 */
final class Members {

    private final byte[] bytes;
    private int at;
    private boolean damaged;

    Members(byte[] bytes) {
        this.bytes = bytes;
    }

    /** True where the last member was damaged or larger than allowed; its beginning was handed out all the same. */
    boolean wasDamaged() {
        return damaged;
    }

    int position() {
        return at;
    }

    /** The next member, at most {@code room} bytes of it; empty at the end. */
    Optional<byte[]> next(int room) {
        int start = find(at);
        if (start < 0) {
            return Optional.empty();
        }
        Inflater inflater = new Inflater(true);
        try {
            int body = afterHeader(start);
            inflater.setInput(bytes, body, bytes.length - body);
            byte[] out = inflate(inflater, room);
            at = damaged ? start + 2 : bytes.length - inflater.getRemaining() + 8;
            return Optional.of(out);
        } finally {
            inflater.end();
        }
    }

    private byte[] inflate(Inflater inflater, int room) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] piece = new byte[1 << 14];
        damaged = false;
        try {
            while (!inflater.finished()) {
                int n = inflater.inflate(piece);
                if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    damaged = true;
                    break;
                }
                out.write(piece, 0, n);
                if (out.size() > room) {
                    damaged = true;
                    break;
                }
            }
        } catch (DataFormatException e) {
            damaged = true;
        }
        return out.size() > room ? Arrays.copyOf(out.toByteArray(), room) : out.toByteArray();
    }

    private int find(int from) {
        for (int i = from; i + 10 < bytes.length; i++) {
            if (bytes[i] == 0x1f && bytes[i + 1] == (byte) 0x8b && bytes[i + 2] == 8 && (bytes[i + 3] & 0xE0) == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Skips name, comment and extra field. */
    private int afterHeader(int start) {
        int flags = bytes[start + 3];
        int i = start + 10;
        if ((flags & 4) != 0 && i + 1 < bytes.length) {
            i += 2 + (bytes[i] & 0xFF) + ((bytes[i + 1] & 0xFF) << 8);
        }
        i = (flags & 8) != 0 ? afterZero(i) : i;
        i = (flags & 16) != 0 ? afterZero(i) : i;
        i = (flags & 2) != 0 ? i + 2 : i;
        return Math.min(i, bytes.length);
    }

    private int afterZero(int from) {
        int i = from;
        while (i < bytes.length && bytes[i] != 0) {
            i++;
        }
        return i + 1;
    }
}
