package org.ceaseline.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads one answer off a connection, byte by byte as it stands, within time and size. */
final class Wire {

    private static final int LONGEST_HEAD = 64 << 10;
    private static final int LONGEST_PAUSE = 15_000;

    private final Socket socket;
    private final InputStream in;
    private final Rules rules;
    private final long deadline;
    private final ByteArrayOutputStream raw = new ByteArrayOutputStream();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final byte[] buffer = new byte[1 << 14];
    private int at;
    private int end;
    private int status;

    Wire(Socket socket, Rules rules) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.rules = rules;
        this.deadline = System.nanoTime() + rules.longest().toNanos();
    }

    int status() {
        return status;
    }

    /** The value of a header, empty where there is none. */
    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Everything as it came. */
    byte[] raw() {
        return raw.toByteArray();
    }

    /** What was sent, freed of the transfer's framing, still packed. */
    byte[] body() {
        return body.toByteArray();
    }

    void head() throws IOException, Refusal {
        do {
            fields.clear();
            String first = line();
            if (!first.matches("HTTP/1\\.[01] \\d{3}.*")) {
                throw new IOException("The server does not answer as a web server does.");
            }
            status = Integer.parseInt(first.substring(9, 12));
            for (String line = line(); !line.isEmpty(); line = line()) {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    fields.putIfAbsent(
                            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                            line.substring(colon + 1).strip());
                }
                if (raw.size() > LONGEST_HEAD) {
                    throw new Refusal("The head of the answer is longer than 64 KB. Save the page by hand.");
                }
            }
        } while (status >= 100 && status < 200);
    }

    void content() throws IOException, Refusal {
        if (status == 204 || status == 304) {
            return;
        }
        if (field("transfer-encoding").toLowerCase(Locale.ROOT).contains("chunked")) {
            chunks();
        } else if (field("content-length").matches("\\d{1,18}")) {
            take(Long.parseLong(field("content-length")));
        } else {
            while (fill()) {
                keep(end - at);
            }
        }
    }

    private void chunks() throws IOException, Refusal {
        while (true) {
            String size = line().replaceAll(";.*", "").strip();
            if (!size.matches("[0-9a-fA-F]{1,8}")) {
                throw new IOException("The answer's pieces are not marked as they should be.");
            }
            long length = Long.parseLong(size, 16);
            if (length == 0) {
                while (!line().isEmpty()) {
                    // trailers say nothing that is kept
                }
                return;
            }
            take(length);
            line();
        }
    }

    private void take(long length) throws IOException, Refusal {
        if (length > rules.mostBytes()) {
            throw tooLarge();
        }
        long left = length;
        while (left > 0) {
            if (!fill()) {
                throw new IOException("The answer breaks off.");
            }
            int piece = (int) Math.min(left, end - at);
            keep(piece);
            left -= piece;
        }
    }

    private void keep(int length) throws Refusal {
        if (body.size() + length > rules.mostBytes()) {
            throw tooLarge();
        }
        body.write(buffer, at, length);
        raw.write(buffer, at, length);
        at += length;
    }

    private Refusal tooLarge() {
        return new Refusal("The answer is larger than " + rules.mostBytes() + " bytes. Save the page by hand.");
    }

    private String line() throws IOException, Refusal {
        StringBuilder line = new StringBuilder();
        while (true) {
            if (!fill()) {
                throw new IOException("The answer breaks off.");
            }
            byte b = buffer[at++];
            raw.write(b);
            if (b == '\n') {
                return line.toString();
            }
            if (b != '\r') {
                line.append((char) (b & 0xFF));
            }
            if (line.length() > LONGEST_HEAD) {
                throw new Refusal("A line of the answer's head is longer than 64 KB. Save the page by hand.");
            }
        }
    }

    /** Waits for more bytes; false at the end of the answer. */
    private boolean fill() throws IOException, Refusal {
        if (at < end) {
            return true;
        }
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new Refusal("The answer takes longer than " + rules.longest().toMillis() + " ms. Try again later.");
        }
        socket.setSoTimeout((int) Math.min(left, LONGEST_PAUSE));
        try {
            end = in.read(buffer);
        } catch (SocketTimeoutException e) {
            throw new Refusal("The server stopped sending for too long. Try again later.");
        }
        at = 0;
        return end > 0;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
