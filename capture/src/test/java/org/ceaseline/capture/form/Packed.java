package org.ceaseline.capture.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ceaseline.capture.Capture;

/** Files of many forms, made for the tests. */
final class Packed {

    static final String STORY =
            "The council of Port Velm said on Tuesday that the bridge over the canal will open again on Friday morning.";
    static final String PAGE =
            "<!DOCTYPE html><html><head><title>Bridge opens again</title></head><body><article><h1>Bridge opens again</h1><p>"
                    + STORY + "</p><p>" + STORY.replace("bridge", "second bridge") + "</p></article></body></html>";
    static final String TEXT =
            "Bridge over the canal opens again\n\n" + STORY + "\n\n" + STORY.replace("bridge", "second bridge") + "\n";

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Capture.Reading read(String name, String text) {
        return Capture.read(name, bytes(text));
    }

    static byte[] zip(String... namesAndTexts) {
        byte[][] contents = new byte[namesAndTexts.length / 2][];
        String[] names = new String[contents.length];
        for (int i = 0; i < contents.length; i++) {
            names[i] = namesAndTexts[2 * i];
            contents[i] = bytes(namesAndTexts[2 * i + 1]);
        }
        return zip(names, contents);
    }

    static byte[] zip(String[] names, byte[][] contents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < names.length; i++) {
                zip.putNextEntry(new ZipEntry(names[i]));
                zip.write(contents[i]);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    static byte[] record(String type, String address, String more, byte[] content) {
        String head = "WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address
                + "\r\nWARC-Date: 2031-03-08T12:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n" + more + "Content-Length: "
                + content.length + "\r\n\r\n";
        return joined(bytes(head), content, bytes("\r\n\r\n"));
    }

    static byte[] response(String address, String httpHead, byte[] body) {
        byte[] http = joined(bytes("HTTP/1.1 200 OK\r\n" + httpHead + "\r\n\r\n"), body);
        return record(
                "response",
                address,
                "Content-Type: application/http; msgtype=response\r\nWARC-Payload-Digest: sha1:A\r\n",
                http);
    }

    static byte[] tar(String name, byte[] content) {
        byte[] head = new byte[512];
        put(head, 0, name);
        put(head, 100, "0000644");
        put(head, 124, String.format(Locale.ROOT, "%011o", content.length));
        put(head, 136, "00000000000");
        put(head, 156, "0");
        put(head, 257, "ustar\u000000");
        Arrays.fill(head, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte b : head) {
            sum += b & 0xFF;
        }
        put(head, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
        return joined(head, Arrays.copyOf(content, (content.length + 511) / 512 * 512), new byte[1024]);
    }

    static void put(byte[] block, int at, String text) {
        byte[] raw = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(raw, 0, block, at, raw.length);
    }

    private Packed() {}
}
