package org.ceaseline.capture.form;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the beginnings of files, and writes the small pages that entries without a page of their own become. */
final class Text {

    private static final int HEAD = 4096;

    /** What pages begin with is sorted out at once. */
    private static final Pattern STARTS = Pattern.compile(
            "<(\\?xml|!--|!DOCTYPE (?!html)|(rss|feed|rdf:RDF|atom:feed|opml|urlset|sitemapindex)\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ROOT = Pattern.compile("^<([A-Za-z_][\\w:.-]*)");

    private Text() {}

    /** The first bytes, as far as ASCII goes, blanks and byte order mark in front left out. */
    static String head(byte[] bytes) {
        int from = bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB ? 3 : 0;
        boolean wide = bytes.length > 3
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
        int length = Math.min(HEAD, bytes.length - from);
        String head = wide
                ? new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.UTF_16)
                : new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        return head.stripLeading();
    }

    /** Name of the root element of an XML document, lower case, prefix kept; empty where it is none. */
    static String rootElement(byte[] bytes) {
        String head = head(bytes);
        if (!STARTS.matcher(head).lookingAt()) {
            return "";
        }
        String plain = head.replaceAll("(?s)<\\?.*?\\?>", "")
                .replaceAll("(?s)<!--.*?-->", "")
                .replaceAll("(?s)<!DOCTYPE[^\\[>]*(\\[.*?\\]\\s*)?>", "")
                .stripLeading();
        java.util.regex.Matcher root =
                java.util.regex.Pattern.compile("^<([A-Za-z_][\\w:.-]*)").matcher(plain);
        return root.find() ? root.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** True for an XML document that does not end in the tag it begins with. */
    static boolean isCut(byte[] bytes) {
        int from = Math.max(0, bytes.length - 400);
        String tail = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
        return !tail.toLowerCase(Locale.ROOT).replace("\0", "").contains("</" + rootElement(bytes));
    }

    static boolean isXml(byte[] bytes) {
        return head(bytes).startsWith("<?xml");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Plain paragraphs as markup. */
    static String paragraphs(String plain) {
        StringBuilder out = new StringBuilder();
        for (String paragraph : plain.strip().split("\\R\\s*\\R")) {
            out.append("<p>").append(escaped(paragraph.strip())).append("</p>\n");
        }
        return out.toString();
    }
}
