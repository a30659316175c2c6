package org.ceaseline.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** Writes exchanges as a web archive (WARC 1.1), each record packed: request, answer, time, machine and hashes. */
final class Warc {

    private final OutputStream out;

    Warc(OutputStream out, Rules rules, Instant now) throws IOException {
        this.out = out;
        String about = "software: " + rules.userAgent() + "\r\nformat: WARC File Format 1.1\r\nrobots: obeyed\r\n";
        record(
                "warcinfo",
                id("warcinfo", now, about),
                now,
                "",
                "application/warc-fields",
                about.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes both sides of an exchange. */
    void write(Exchange exchange, Instant when) throws IOException {
        String address = exchange.target().address().toString();
        String answer = id("response", when, address);
        String machine = "WARC-Target-URI: " + address + "\r\nWARC-IP-Address: "
                + exchange.target().machine().getHostAddress() + "\r\n";
        String hash = "WARC-Payload-Digest: sha256:" + sha256(exchange.wire().body()) + "\r\n";
        String cut = exchange.why().isEmpty() ? "" : "WARC-Truncated: unspecified\r\n";
        record(
                "response",
                answer,
                when,
                machine + hash + cut,
                "application/http; msgtype=response",
                exchange.response());
        record(
                "request",
                id("request", when, address),
                when,
                machine + "WARC-Concurrent-To: " + answer + "\r\n",
                "application/http; msgtype=request",
                exchange.request());
    }

    private void record(String kind, String id, Instant when, String more, String type, byte[] block)
            throws IOException {
        String head = "WARC/1.1\r\nWARC-Type: " + kind + "\r\nWARC-Record-ID: " + id + "\r\nWARC-Date: "
                + when.truncatedTo(ChronoUnit.MILLIS) + "\r\n" + more + "WARC-Block-Digest: sha256:" + sha256(block)
                + "\r\nContent-Type: " + type + "\r\nContent-Length: " + block.length + "\r\n\r\n";
        GZIPOutputStream member = new GZIPOutputStream(out);
        member.write(head.getBytes(StandardCharsets.UTF_8));
        member.write(block);
        member.write(new byte[] {'\r', '\n', '\r', '\n'});
        member.finish();
        out.flush();
    }

    private static String id(String kind, Instant when, String what) {
        return "<urn:uuid:" + UUID.nameUUIDFromBytes((kind + when + what).getBytes(StandardCharsets.UTF_8)) + ">";
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256. Use a complete JDK.", e);
        }
    }
}
