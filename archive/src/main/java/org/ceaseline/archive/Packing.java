package org.ceaseline.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** How raw bytes lie in the database: deflated where that is smaller, else as they are. */
final class Packing {

    static final String NONE = "none";
    static final String DEFLATE = "deflate";

    /** Bytes as they lie, with the name of how. */
    record Packed(String packing, byte[] bytes) {}

    private Packing() {}

    static Packed pack(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException("Memory does not fail to be written to.", impossible);
        } finally {
            deflater.end();
        }
        return packed.size() < bytes.length ? new Packed(DEFLATE, packed.toByteArray()) : new Packed(NONE, bytes);
    }

    /** The raw bytes, or empty where they can no longer be unpacked to {@code size} bytes. */
    static Optional<byte[]> unpack(String packing, byte[] bytes, long size) {
        if (packing.equals(NONE)) {
            return Optional.of(bytes);
        }
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return Optional.of(in.readNBytes(Math.toIntExact(Math.min(size, Integer.MAX_VALUE - 9) + 1)));
        } catch (IOException | ArithmeticException damaged) {
            return Optional.empty();
        }
    }
}
