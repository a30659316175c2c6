package org.ceaseline.capture.form;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.draft.Source;

/** Web archives (WARC 1.0 and 1.1), plain or with each record packed. Every page that was fetched becomes a report. */
final class WarcForm implements Form {

    private static final String MAGIC = "WARC/";
    /** An archive with more damage is read no further. */
    private static final int MOST_DAMAGES = 1000;

    @Override
    public boolean takes(Source source) {
        byte[] bytes = source.bytes();
        if (startsWithMagic(bytes, 0)) {
            return true;
        }
        boolean packed = bytes.length > 18 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
        return packed
                && new Members(bytes)
                        .next(64)
                        .filter(head -> startsWithMagic(head, 0))
                        .isPresent();
    }

    private static boolean startsWithMagic(byte[] bytes, int at) {
        return bytes.length >= at + 5 && new String(bytes, at, 5, StandardCharsets.US_ASCII).equals(MAGIC);
    }

    @Override
    public Capture.Reading read(Source source, Inside inside) {
        try (Entries entries = new Entries(source, inside)) {
            Records records = new Records(entries);
            if (startsWithMagic(source.bytes(), 0)) {
                records.all(source.bytes(), 0);
            } else {
                packed(source, entries, records);
            }
            records.nameLostOriginals();
            return entries.reading();
        }
    }

    private static void packed(Source source, Entries entries, Records records) {
        Members members = new Members(source.bytes());
        boolean going = true;
        while (going) {
            int place = members.position();
            Optional<byte[]> member = members.next(entries.room(source.bytes().length));
            if (members.wasDamaged()) {
                entries.fault(
                        "DAMAGED",
                        "byte " + place,
                        "A record breaks off, is damaged or too large.",
                        "Fetch the archive again; the other records were read.");
            } else if (member.isPresent() && startsWithMagic(member.get(), 0)) {
                going = records.all(member.get(), place);
            }
            going &= member.isPresent();
        }
    }

    /** The records of one archive, in order. */
    private static final class Records {
        private final Entries entries;
        private final Set<String> digests = new HashSet<>();
        private final Set<String> missing = new HashSet<>();
        private int damages;

        Records(Entries entries) {
            this.entries = entries;
        }

        /** Reads record after record; false where a limit ends the reading. */
        boolean all(byte[] bytes, int place) {
            int at = 0;
            while (at < bytes.length) {
                at = skipBlankLines(bytes, at);
                if (at >= bytes.length) {
                    return true;
                }
                Headers head = Headers.of(bytes, at, true);
                long length = head.number("content-length");
                if (!head.first().startsWith(MAGIC) || length < 0) {
                    at = resume(bytes, at, place);
                    continue;
                }
                int end = (int) Math.min(bytes.length, head.end() + length);
                if (head.end() + length > bytes.length) {
                    entries.fault(
                            "TRUNCATED",
                            "byte " + (place + at),
                            "The last record breaks off.",
                            "Fetch the archive again; what stands in it was read.");
                }
                if (!record(head, Arrays.copyOfRange(bytes, Math.min(head.end(), end), end))) {
                    return false;
                }
                at = end;
            }
            return true;
        }

        /** After damage the next record is looked for; the end where there is none, or where too much is damaged. */
        private int resume(byte[] bytes, int at, int place) {
            entries.fault(
                    "DAMAGED",
                    "byte " + (place + at),
                    "No record begins here.",
                    "Fetch the archive again; the other records were read.");
            if (++damages > MOST_DAMAGES) {
                return bytes.length;
            }
            for (int i = at + 1; i < bytes.length - 10; i++) {
                if (bytes[i] == 'W' && bytes[i - 1] == '\n' && startsWithMagic(bytes, i)) {
                    return i;
                }
            }
            return bytes.length;
        }

        private static int skipBlankLines(byte[] bytes, int from) {
            int at = from;
            while (at < bytes.length && (bytes[at] == '\r' || bytes[at] == '\n')) {
                at++;
            }
            return at;
        }

        private boolean record(Headers head, byte[] content) {
            String type = head.plain("warc-type");
            String digest = head.get("warc-payload-digest");
            return switch (type) {
                case "response" -> response(head, content, digest);
                case "resource", "conversion" -> page(
                        head, content, head.plain("content-type"), head.parameter("content-type", "charset"), digest);
                case "revisit" -> revisit(head, digest);
                default -> true;
            };
        }

        private boolean response(Headers head, byte[] content, String digest) {
            if (!head.plain("content-type").startsWith("application/http")) {
                return true;
            }
            Headers http = Headers.of(content, 0, true);
            boolean ok = http.first().matches("(?i)HTTP/\\d(\\.\\d)? 2\\d\\d.*");
            if (!ok || !Resources.isReadable(http.plain("content-type")) || isResource(head)) {
                return true;
            }
            Transfer transfer = Transfer.of(
                    http, Arrays.copyOfRange(content, Math.min(http.end(), content.length), content.length), entries);
            if (transfer.fault().isPresent()) {
                entries.fault(
                        "UNSUPPORTED",
                        address(head),
                        transfer.fault().get(),
                        "Fetch the page again without that encoding.");
                return true;
            }
            return page(
                    head,
                    transfer.body(),
                    http.plain("content-type"),
                    http.parameter("content-type", "charset"),
                    digest);
        }

        private static boolean isResource(Headers head) {
            return Resources.isResource(address(head).replaceAll("[?#].*", ""));
        }

        private boolean page(Headers head, byte[] body, String type, String charset, String digest) {
            if (!digest.isEmpty()) {
                digests.add(digest);
                missing.remove(digest);
            }
            if (body.length == 0 || !Resources.isReadable(type) || isResource(head)) {
                return true;
            }
            String address = address(head);
            Optional<String> date =
                    head.get("warc-date").isEmpty() ? Optional.empty() : Optional.of(head.get("warc-date"));
            Optional<String> header = charset.isEmpty() ? Optional.empty() : Optional.of(charset);
            return entries.read(address, body, header, Optional.of(address), date);
        }

        /** The same content seen again says nothing new where its first record is in this archive. */
        private boolean revisit(Headers head, String digest) {
            if (!digest.isEmpty() && !digests.contains(digest)) {
                missing.add(digest);
            }
            return true;
        }

        void nameLostOriginals() {
            missing.stream()
                    .sorted()
                    .forEach(digest -> entries.fault(
                            "REVISIT",
                            digest,
                            "The page was seen unchanged, and its first record is not in this archive.",
                            "Read the archive that holds the first record."));
        }

        private static String address(Headers head) {
            return head.get("warc-target-uri")
                            .replaceAll("^<|>$", "")
                            .strip()
                            .toLowerCase(Locale.ROOT)
                            .startsWith("http")
                    ? head.get("warc-target-uri").replaceAll("^<|>$", "").strip()
                    : head.get("warc-record-id").replaceAll("^<|>$", "");
        }
    }
}
