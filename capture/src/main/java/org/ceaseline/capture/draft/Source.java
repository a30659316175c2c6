package org.ceaseline.capture.draft;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One thing to read: a file, or an entry of a container.
 *
 * @param name the file's or entry's name, with its ending
 * @param bytes its content, unpacked; not copied and never written to
 * @param evidence SHA-256 of the file that it came in, hex
 * @param position place within that file, counted from 0; 0 for the file itself
 * @param charset what a transfer header said of the encoding
 * @param address where it was fetched from, as the container says
 * @param fetched when it was fetched, ISO 8601, as the container says
 * @param depth how many containers it stands in, so that containers within containers end
 */
public record Source(
        String name,
        byte[] bytes,
        String evidence,
        int position,
        Optional<String> charset,
        Optional<String> address,
        Optional<String> fetched,
        int depth) {

    /** A file as it lies on the disk. */
    public static Source file(String name, byte[] bytes) {
        return new Source(name, bytes, sha256(bytes), 0, Optional.empty(), Optional.empty(), Optional.empty(), 0);
    }

    /** The same place with other content, for example after unpacking. */
    public Source holding(String innerName, byte[] inner) {
        return new Source(innerName, inner, evidence, position, charset, address, fetched, depth + 1);
    }

    /** An entry of this container. */
    public Source entry(String entryName, byte[] entry, int entryPosition) {
        return new Source(
                entryName,
                entry,
                evidence,
                entryPosition,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                depth + 1);
    }

    /** The same entry with what the container knows of its transfer. */
    public Source fetchedAs(Optional<String> header, Optional<String> from, Optional<String> when) {
        return new Source(name, bytes, evidence, position, header, from, when, depth);
    }

    /** {@code r-} and 16 hex digits over evidence hash and position. */
    public String reportId() {
        return "r-"
                + sha256((evidence + ":" + position).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .substring(0, 16);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256. Use a complete JDK.", e);
        }
    }
}
