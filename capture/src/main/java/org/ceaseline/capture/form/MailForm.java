package org.ceaseline.capture.form;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.draft.Source;
import org.ceaseline.capture.language.Decoded;

/** Mail (EML) and pages saved as mail (MHTML). */
final class MailForm implements Form {

    private static final int DEEPEST = 20;
    private static final Pattern SURE = Pattern.compile(
            "(?im)^(mime-version|message-id|received|return-path|snapshot-content-location|x-mailer)\\s*:");
    private static final Pattern USUAL = Pattern.compile("(?im)^(from|to|subject|date|content-type)\\s*:");

    @Override
    public boolean takes(Source source) {
        String head = Text.head(source.bytes());
        if (head.isEmpty() || head.charAt(0) > 'z' || !Character.isLetter(head.charAt(0))) {
            return false;
        }
        int blank = head.replace("\r\n", "\n").indexOf("\n\n");
        String block = blank < 0 ? head : head.substring(0, Math.min(head.length(), blank + 64));
        boolean headers = block.matches("(?s)^(From |[A-Za-z][A-Za-z0-9-]{1,40}:[ \\t]).*");
        String name = source.name().toLowerCase(Locale.ROOT);
        boolean named = name.endsWith(".eml") || name.endsWith(".mht") || name.endsWith(".mhtml");
        long usual = USUAL.matcher(block).results().count();
        return headers
                && usual >= (named ? 1 : 2)
                && (named || SURE.matcher(block).find());
    }

    @Override
    public Capture.Reading read(Source source, Inside inside) {
        try (Entries entries = new Entries(source, inside)) {
            Headers head = Headers.of(source.bytes(), 0, false);
            new Walk(entries, head).part(head, body(source.bytes(), head.end()), 0);
            return entries.reading();
        }
    }

    private static byte[] body(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, Math.min(from, bytes.length), bytes.length);
    }

    /** One walk over the parts of a mail. */
    private static final class Walk {
        private final Entries entries;
        private final Headers mail;
        private final boolean savedPage;
        private int parts;

        Walk(Entries entries, Headers mail) {
            this.entries = entries;
            this.mail = mail;
            this.savedPage = !mail.get("snapshot-content-location").isEmpty()
                    || mail.plain("content-type").equals("multipart/related");
        }

        boolean part(Headers head, byte[] raw, int depth) {
            String type = head.plain("content-type").isEmpty() ? "text/plain" : head.plain("content-type");
            if (type.startsWith("multipart/") && depth < DEEPEST) {
                return parts(head, raw, type, depth);
            }
            byte[] content = MailText.decoded(head.plain("content-transfer-encoding"), raw);
            if (type.equals("message/rfc822") && depth < DEEPEST) {
                Headers inner = Headers.of(content, 0, false);
                return new Walk(entries, inner).part(inner, body(content, inner.end()), depth + 1);
            }
            return content.length == 0 || leaf(head, type, content);
        }

        private boolean parts(Headers head, byte[] raw, String type, int depth) {
            List<byte[]> pieces = MailText.parts(raw, head.parameter("content-type", "boundary"));
            if (pieces.isEmpty()) {
                entries.containerFault(
                        "DAMAGED", "The mail says that it has parts, and none can be found.", "Save the mail again.");
                return true;
            }
            if (type.equals("multipart/alternative")) {
                return richest(pieces, depth);
            }
            boolean related = type.equals("multipart/related");
            for (int i = 0; i < pieces.size(); i++) {
                Headers inner = Headers.of(pieces.get(i), 0, false);
                boolean wanted = i == 0 || !related || isFrame(inner);
                if (wanted && !part(inner, body(pieces.get(i), inner.end()), depth + 1)) {
                    return false;
                }
            }
            return true;
        }

        /** Beside the page itself only frames of a saved page hold text. */
        private static boolean isFrame(Headers inner) {
            return inner.plain("content-type").equals("text/html")
                    && !inner.get("content-location").startsWith("cid:");
        }

        /** Of the same text in several forms the one with most markup. */
        private boolean richest(List<byte[]> pieces, int depth) {
            for (int i = pieces.size() - 1; i >= 0; i--) {
                Headers inner = Headers.of(pieces.get(i), 0, false);
                String type = inner.plain("content-type");
                boolean readable = type.startsWith("text/html") || type.startsWith("multipart/") || i == 0;
                if (readable) {
                    return part(inner, body(pieces.get(i), inner.end()), depth + 1);
                }
            }
            return true;
        }

        private boolean leaf(Headers head, String type, byte[] content) {
            String location = head.get("content-location");
            String file = MailText.words(head.parameter("content-disposition", "filename"));
            String name = !location.isEmpty() ? location : !file.isEmpty() ? file : "part-" + (++parts);
            if (Resources.isResource(name)
                    || type.startsWith("image/")
                    || type.startsWith("audio/")
                    || type.startsWith("video/")
                    || type.equals("text/css")) {
                return true;
            }
            String charset = head.parameter("content-type", "charset");
            Optional<String> header = charset.isEmpty() ? Optional.empty() : Optional.of(charset);
            Optional<String> address = location.startsWith("http") ? Optional.of(location) : Optional.empty();
            if (savedPage || !file.isEmpty() || !type.startsWith("text/")) {
                return entries.read(name, content, header, address, Optional.empty());
            }
            return entries.read(name, asPage(type, content, header), Optional.of("utf-8"), address, Optional.empty());
        }

        /** The text of a letter with what its head says of title, sender and day. */
        private byte[] asPage(String type, byte[] content, Optional<String> charset) {
            String text = Decoded.of(content, charset).text();
            String subject = MailText.words(mail.get("subject"));
            if (type.equals("text/html")) {
                return letter().around(
                                text.replaceAll("(?is)<!doctype[^>]*>|</?(html|body)\\b[^>]*>|<head\\b.*?</head>", ""));
            }
            String day = mail.get("date").isEmpty()
                    ? ""
                    : "Date: " + mail.get("date").replaceAll("^\\w{3}, ", "") + "\n\n";
            return (subject + "\n\n" + day + text).getBytes(StandardCharsets.UTF_8);
        }

        private SmallPage letter() {
            return new SmallPage("")
                    .title(MailText.words(mail.get("subject")))
                    .published(MailText.isoDate(mail.get("date")))
                    .author(MailText.words(mail.get("from"))
                            .replaceAll("<[^>]*>", "")
                            .replace("\"", ""));
        }
    }
}
