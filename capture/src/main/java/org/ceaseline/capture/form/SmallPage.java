package org.ceaseline.capture.form;

import java.nio.charset.StandardCharsets;

/** A page written around the content of a feed item or a text with markup, so that one reader reads them all. */
final class SmallPage {

    private final StringBuilder head = new StringBuilder("<!DOCTYPE html>\n<html");
    private String title = "";

    SmallPage(String language) {
        if (!language.isBlank()) {
            head.append(" lang=\"").append(Text.escaped(language.strip())).append('"');
        }
        head.append("><head><meta charset=\"utf-8\">\n");
    }

    SmallPage title(String value) {
        title = value.strip();
        if (!title.isEmpty()) {
            head.append("<title>").append(Text.escaped(title)).append("</title>\n");
            property("og:title", title);
        }
        return this;
    }

    SmallPage published(String value) {
        return property("article:published_time", value);
    }

    SmallPage updated(String value) {
        return property("article:modified_time", value);
    }

    SmallPage outlet(String value) {
        return property("og:site_name", value);
    }

    SmallPage author(String value) {
        if (!value.isBlank()) {
            head.append("<meta name=\"author\" content=\"")
                    .append(Text.escaped(value.strip()))
                    .append("\">\n");
        }
        return this;
    }

    SmallPage address(String value) {
        if (!value.isBlank()) {
            head.append("<link rel=\"canonical\" href=\"")
                    .append(Text.escaped(value.strip()))
                    .append("\">\n");
        }
        return this;
    }

    private SmallPage property(String name, String value) {
        if (!value.isBlank()) {
            head.append("<meta property=\"")
                    .append(name)
                    .append("\" content=\"")
                    .append(Text.escaped(value.strip()))
                    .append("\">\n");
        }
        return this;
    }

    /** The page around this markup. */
    byte[] around(String content) {
        StringBuilder page = new StringBuilder(head).append("</head><body><article>\n");
        if (!title.isEmpty()) {
            page.append("<h1>").append(Text.escaped(title)).append("</h1>\n");
        }
        return page.append(content)
                .append("\n</article></body></html>\n")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
