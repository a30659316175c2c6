package org.ceaseline.capture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.ceaseline.capture.draft.Reader;
import org.ceaseline.capture.draft.Source;

/** Unpacks one gzipped file. Web archives, whose records are packed one by one, are left to their own reader. */
final class Gzip implements Reader {

    /** No page is larger; a file that unpacks to more is a bomb or an archive. */
    static final int LARGEST = 64 << 20;

    private static final byte[] WARC = "WARC/".getBytes(StandardCharsets.US_ASCII);

    @Override
    public boolean takes(Source source) {
        byte[] bytes = source.bytes();
        return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b && !holdsRecords(bytes);
    }

    private static boolean holdsRecords(byte[] bytes) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] head = in.readNBytes(WARC.length);
            return java.util.Arrays.equals(head, WARC);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Capture.Reading read(Source source) {
        Unpacked unpacked = unpack(source);
        if (unpacked.bytes().length == 0) {
            return new Capture.Reading(List.of(), unpacked.fault().map(List::of).orElse(List.of()));
        }
        Capture.Reading inner = Dispatch.read(source.holding(innerName(source.name()), unpacked.bytes()));
        if (unpacked.fault().isEmpty()) {
            return inner;
        }
        List<Fault> faults = new java.util.ArrayList<>(inner.faults());
        faults.add(unpacked.fault().get());
        return new Capture.Reading(inner.reports(), faults);
    }

    private record Unpacked(byte[] bytes, Optional<Fault> fault) {}

    private static Unpacked unpack(Source source) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(source.bytes().length * 4);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(source.bytes()), 1 << 14)) {
            byte[] piece = new byte[1 << 14];
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                if (out.size() + n > LARGEST) {
                    return new Unpacked(new byte[0], Optional.of(tooLarge(source)));
                }
                out.write(piece, 0, n);
            }
        } catch (IOException e) {
            return new Unpacked(out.toByteArray(), Optional.of(damaged(source, out.size())));
        }
        return new Unpacked(out.toByteArray(), Optional.empty());
    }

    private static Fault tooLarge(Source source) {
        return new Fault(
                "TOO_LARGE",
                source.name(),
                "Unpacked, the file is larger than " + (LARGEST >> 20) + " MB.",
                "If it is an archive of pages, give it as WARC or ZIP.");
    }

    private static Fault damaged(Source source, int read) {
        return new Fault(
                "DAMAGED",
                source.name(),
                "The packed file breaks off; " + read + " bytes could be unpacked.",
                "Fetch the file again.");
    }

    private static String innerName(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }
}
