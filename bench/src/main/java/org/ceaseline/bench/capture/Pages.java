package org.ceaseline.bench.capture;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Pages to measure with: those of a folder, or ones made up here. */
final class Pages {

    private Pages() {}

    static List<byte[]> of(Path folder) throws IOException {
        List<byte[]> pages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".html") || name.endsWith(".html.gz")) {
                    pages.add(bytes(file));
                }
            }
        }
        return pages;
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return file.toString().endsWith(".gz") ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
        }
    }

    /** A page with an article and a nested thread of this many comments. */
    static String withComments(int comments) {
        StringBuilder page = new StringBuilder(
                "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Bridge reopens</title>"
                        + "<meta property=\"article:published_time\" content=\"2031-05-03T08:00:00Z\"></head><body><nav><a href=/>Home</a></nav>"
                        + "<article><h1>Bridge reopens</h1><div class=\"entry-content\">");
        for (int i = 0; i < 20; i++) {
            page.append("<p>The bridge reopened on day ")
                    .append(i)
                    .append(
                            " after the committee of <a href=x>Arland</a> and Belmark agreed on a joint patrol, officials said.</p>");
        }
        page.append("</div></article><ol class=\"comment-list\">");
        for (int i = 0; i < comments; i++) {
            page.append("<li class=\"comment depth-1\" id=\"comment-")
                    .append(i)
                    .append(
                            "\"><article class=\"comment-body\"><div class=\"comment-author vcard\"><b class=\"fn\">reader ")
                    .append(i % 97)
                    .append(
                            "</b> <span class=says>says:</span></div><time datetime=\"2031-05-03T10:00:00Z\">then</time>"
                                    + "<div class=\"comment-content\"><p>Who counts the shells, and who counts the days?</p></div></article>")
                    .append(i % 3 == 0 ? "<ul class=\"children\">" : "</li>")
                    .append(i % 3 == 2 ? "</ul></li>" : "");
        }
        return page.append("</ol></body></html>").toString();
    }
}
