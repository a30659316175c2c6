package org.ceaseline.capture.form;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.draft.Source;

/** TAR archives, with the long names of POSIX and GNU. */
final class TarForm implements Form {

    private static final int BLOCK = 512;

    @Override
    public boolean takes(Source source) {
        byte[] b = source.bytes();
        return b.length >= BLOCK && text(b, 257, 5).equals("ustar") && checks(b, 0);
    }

    @Override
    public Capture.Reading read(Source source, Inside inside) {
        try (Entries entries = new Entries(source, inside)) {
            Set<String> names = new HashSet<>();
            walk(source.bytes(), (name, from, to) -> names.add(name));
            Optional<Integer> damage = walk(
                    source.bytes(),
                    (name, from, to) -> from == to
                            || Resources.isResource(name, names)
                            || entries.read(name, Arrays.copyOfRange(source.bytes(), from, to)));
            damage.ifPresent(at -> entries.containerFault(
                    "DAMAGED",
                    "The archive breaks off or is damaged at byte " + at + ".",
                    "Fetch the file again; what stands before was read."));
            return entries.reading();
        }
    }

    /** Takes a file of the archive; false where no more may be read. */
    private interface Taker {
        boolean take(String name, int from, int to);
    }

    /** Goes over all files; returns the byte at which the archive is damaged, where it is. */
    private static Optional<Integer> walk(byte[] bytes, Taker taker) {
        String longName = "";
        int at = 0;
        while (at + BLOCK <= bytes.length && bytes[at] != 0) {
            long size = octal(bytes, at + 124, 12);
            if (!checks(bytes, at) || size < 0 || size > bytes.length - at - BLOCK) {
                return Optional.of(at);
            }
            int from = at + BLOCK;
            int to = from + (int) size;
            char type = (char) (bytes[at + 156] & 0xFF);
            String name = longName.isEmpty() ? name(bytes, at) : longName;
            longName = switch (type) {
                case 'L' -> text(bytes, from, (int) size);
                case 'x' -> posixPath(new String(bytes, from, (int) size, StandardCharsets.UTF_8));
                default -> "";
            };
            boolean file = type == '0' || type == 0 || type == '7';
            if (file && !taker.take(name, from, to)) {
                return Optional.empty();
            }
            at = from + (int) ((size + BLOCK - 1) / BLOCK * BLOCK);
        }
        return Optional.empty();
    }

    private static String name(byte[] bytes, int at) {
        String prefix =
                text(bytes, at + 257, 6).equals("ustar") && bytes[at + 263] == '0' ? text(bytes, at + 345, 155) : "";
        return (prefix.isEmpty() ? "" : prefix + "/") + text(bytes, at, 100);
    }

    private static String posixPath(String header) {
        for (String line : header.split("\n")) {
            int path = line.indexOf(" path=");
            if (path > 0) {
                return line.substring(path + 6);
            }
        }
        return "";
    }

    private static String text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < Math.min(bytes.length, from + length) && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }

    private static long octal(byte[] bytes, int from, int length) {
        long value = 0;
        for (char digit : text(bytes, from, length).strip().toCharArray()) {
            if (digit < '0' || digit > '7') {
                return -1;
            }
            value = value * 8 + digit - '0';
        }
        return value;
    }

    private static boolean checks(byte[] bytes, int at) {
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= 148 && i < 156 ? ' ' : bytes[at + i] & 0xFF;
        }
        return sum == octal(bytes, at + 148, 8);
    }
}
