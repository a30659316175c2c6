package org.ceaseline.capture.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.draft.Source;
import org.ceaseline.capture.language.Decoded;

/** Markdown, by the file's ending: headings, paragraphs, lists, quotations, pictures, and a head of fields. */
final class MarkdownForm implements Form {

    private static final Pattern FIELD = Pattern.compile("^([A-Za-z_-]{2,24}):\\s*(.*)$");
    private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s+(.*?)\\s*#*$");
    private static final Pattern ITEM = Pattern.compile("^\\s{0,3}(?:[-*+]|\\d{1,3}[.)])\\s+(.*)$");
    private static final Pattern RULE = Pattern.compile("^\\s{0,3}([-*_])\\s*(?:\\1\\s*){2,}$");
    private static final Pattern TABLE_ROW = Pattern.compile("^\\s{0,3}\\|.*\\|\\s*$");
    private static final Pattern TABLE_RULE = Pattern.compile("^\\s{0,3}\\|(?:\\s*:?-+:?\\s*\\|)+\\s*$");
    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]*)]\\([^)]*\\)");

    @Override
    public boolean takes(Source source) {
        String name = source.name().toLowerCase(Locale.ROOT);
        boolean named = name.endsWith(".md") || name.endsWith(".markdown") || name.endsWith(".mdown");
        return named && !Text.head(source.bytes()).toLowerCase(Locale.ROOT).startsWith("<!doctype html");
    }

    @Override
    public Capture.Reading read(Source source, Inside inside) {
        try (Entries entries = new Entries(source, inside)) {
            List<String> lines =
                    Decoded.of(source.bytes(), source.charset()).text().lines().toList();
            Map<String, String> fields = new HashMap<>();
            int from = fields(lines, fields);
            String title = fields.getOrDefault("title", "");
            List<String> body = new ArrayList<>(lines.subList(from, lines.size()));
            if (title.isEmpty()) {
                title = takeTitle(body);
            }
            byte[] page = new SmallPage(fields.getOrDefault("lang", fields.getOrDefault("language", "")))
                    .title(inlineText(title))
                    .published(fields.getOrDefault("date", fields.getOrDefault("published", "")))
                    .updated(fields.getOrDefault("updated", fields.getOrDefault("lastmod", "")))
                    .author(fields.getOrDefault("author", ""))
                    .outlet(fields.getOrDefault("outlet", fields.getOrDefault("source", "")))
                    .address(fields.getOrDefault("url", ""))
                    .around(new Blocks().markup(body));
            entries.read(
                    "text",
                    page,
                    java.util.Optional.of("utf-8"),
                    java.util.Optional.empty(),
                    java.util.Optional.empty());
            return entries.reading();
        }
    }

    /** Reads the fields between two lines of hyphens; returns the line after them. */
    private static int fields(List<String> lines, Map<String, String> fields) {
        if (lines.isEmpty() || !lines.get(0).strip().equals("---")) {
            return 0;
        }
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).strip().matches("---|\\.\\.\\.")) {
                return i + 1;
            }
            java.util.regex.Matcher field = FIELD.matcher(lines.get(i).strip());
            if (field.matches()) {
                fields.put(
                        field.group(1).toLowerCase(Locale.ROOT), field.group(2).replaceAll("^[\"']|[\"']$", ""));
            }
        }
        fields.clear();
        return 0;
    }

    /** The first heading, or a line that is underlined with equals signs, leaves the body as its title. */
    private static String takeTitle(List<String> body) {
        for (int i = 0; i < body.size(); i++) {
            java.util.regex.Matcher heading = HEADING.matcher(body.get(i));
            if (heading.matches() && heading.group(1).length() == 1) {
                body.remove(i);
                return heading.group(2);
            }
            if (i + 1 < body.size()
                    && body.get(i + 1).matches("={3,}\\s*")
                    && !body.get(i).isBlank()) {
                String title = body.get(i);
                body.subList(i, i + 2).clear();
                return title;
            }
        }
        return "";
    }

    /** Markup of emphasis and links is dropped, their words stay. */
    static String inlineText(String text) {
        return text.replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1")
                .replaceAll("\\[([^\\]]*)]\\[[^\\]]*]", "$1")
                .replaceAll("<(https?://[^>]+)>", "$1")
                .replaceAll("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1", "$2")
                .replaceAll("(?<!\\w)([*_])(?=\\S)(.+?)(?<=\\S)\\1(?!\\w)", "$2")
                .replaceAll("`([^`]+)`", "$1")
                .replaceAll("\\\\([\\\\`*_{}\\[\\]()#+.!-])", "$1");
    }

    /** Turns lines into markup, block by block. */
    private static final class Blocks {
        private final StringBuilder out = new StringBuilder();
        private final StringBuilder open = new StringBuilder();
        private String tag = "";

        String markup(List<String> lines) {
            lines.forEach(this::line);
            close();
            return out.toString();
        }

        private void line(String line) {
            java.util.regex.Matcher heading = HEADING.matcher(line);
            java.util.regex.Matcher item = ITEM.matcher(line);
            if (TABLE_ROW.matcher(line).matches()) {
                row(line);
            } else if (line.isBlank() || RULE.matcher(line).matches()) {
                close();
            } else if (heading.matches()) {
                close();
                begin("h" + Math.max(2, heading.group(1).length()), heading.group(2));
                close();
            } else if (item.matches()) {
                close();
                begin("li", item.group(1));
            } else if (line.stripLeading().startsWith(">")) {
                begin("blockquote", line.stripLeading().replaceFirst("^>\\s?", ""));
            } else {
                begin(tag.equals("li") || tag.equals("blockquote") ? tag : "p", line);
            }
        }

        /** A row of a table is a line with its cells in order. */
        private void row(String line) {
            if (TABLE_RULE.matcher(line).matches()) {
                return;
            }
            begin("table", "");
            List<String> cells = new ArrayList<>();
            for (String cell : line.strip().replaceAll("^\\||\\|$", "").split("(?<!\\\\)\\|")) {
                cells.add(inlineText(cell.strip()));
            }
            open.append("<tr><td>")
                    .append(Text.escaped(String.join(" | ", cells)))
                    .append("</td></tr>");
        }

        private void begin(String wanted, String text) {
            if (!wanted.equals(tag)) {
                close();
                tag = wanted;
            }
            java.util.regex.Matcher picture = PICTURE.matcher(text);
            String rest = picture.find()
                    ? caption(picture.group(1), picture.replaceAll("").strip())
                    : text;
            open.append(open.isEmpty() || rest.isEmpty() ? "" : "\n").append(Text.escaped(inlineText(rest)));
        }

        private String caption(String words, String rest) {
            if (!words.isBlank()) {
                out.append("<figure><figcaption>")
                        .append(Text.escaped(inlineText(words)))
                        .append("</figcaption></figure>\n");
            }
            return rest;
        }

        private void close() {
            if (!open.isEmpty()) {
                String markup =
                        tag.equals("li") ? "<ul><li>" + open + "</li></ul>" : "<" + tag + ">" + open + "</" + tag + ">";
                out.append(markup).append('\n');
                open.setLength(0);
            }
            tag = "";
        }
    }
}
