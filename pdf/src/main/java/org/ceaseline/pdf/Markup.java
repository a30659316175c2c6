package org.ceaseline.pdf;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Writes what a document says as a page. */
final class Markup {

    /** A heading's letters are larger than the text's by this. */
    private static final double LARGER = 1.12;

    /** A title's letters are larger than the text's by this. */
    private static final double TITLE = 1.25;

    private static final int LONGEST_HEADING = 200;

    private final List<Paragraph> paragraphs;
    private final float size;
    private final StringBuilder out = new StringBuilder();

    private Markup(Sheets sheets) {
        this.paragraphs = sheets.paragraphs();
        this.size = usualSize(sheets.paragraphs());
    }

    static String of(PDDocument document, Sheets sheets) {
        Markup markup = new Markup(sheets);
        int[] title = markup.title(sheets.first());
        markup.head(document, title);
        markup.body(title);
        markup.running(sheets.running());
        return markup.out.append("</body></html>\n").toString();
    }

    /** The size in which most of the text is set. */
    private static float usualSize(List<Paragraph> paragraphs) {
        Map<Integer, Integer> letters = new TreeMap<>();
        paragraphs.forEach(paragraph ->
                letters.merge(Math.round(paragraph.size() * 2), paragraph.text().length(), Integer::sum));
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(entry -> entry.getKey() / 2f)
                .orElse(1f);
    }

    /** The paragraphs in the largest letters of the first page, where they are larger than the text: from, to; none: 0, 0. */
    private int[] title(int first) {
        int best = -1;
        for (int i = 0; i < first; i++) {
            Paragraph paragraph = paragraphs.get(i);
            boolean may = paragraph.size() >= size * TITLE && paragraph.text().length() >= 8 && !paragraph.isRow();
            if (may && (best < 0 || paragraph.size() > paragraphs.get(best).size() * 1.02)) {
                best = i;
            }
        }
        if (best < 0) {
            return new int[] {0, 0};
        }
        int end = best + 1;
        while (end < first
                && Math.abs(paragraphs.get(end).size() - paragraphs.get(best).size()) < 0.5) {
            end++;
        }
        return new int[] {best, end};
    }

    private String titleText(int[] title) {
        StringBuilder text = new StringBuilder();
        for (Paragraph paragraph : paragraphs.subList(title[0], title[1])) {
            text.append(text.isEmpty() ? "" : " ").append(paragraph.text());
        }
        return text.length() > LONGEST_HEADING * 2 ? "" : text.toString();
    }

    private void head(PDDocument document, int[] title) {
        String language = document.getDocumentCatalog().getLanguage();
        out.append("<!DOCTYPE html>\n<html");
        if (language != null && language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            out.append(" lang=\"").append(language).append('"');
        }
        out.append("><head><meta charset=\"utf-8\">\n");
        String printed = titleText(title);
        if (!printed.isEmpty()) {
            out.append("<meta property=\"og:title\" content=\"")
                    .append(escaped(printed))
                    .append("\">\n");
        }
        String stated = document.getDocumentInformation().getTitle();
        if (printed.isEmpty() && stated != null && isPrinted(stated)) {
            out.append("<title>").append(escaped(stated.strip())).append("</title>\n");
        }
        out.append("</head><body><article>\n");
    }

    /** A title that the file states and the paper does not show is often the name of a draft. */
    private boolean isPrinted(String stated) {
        String plain = stated.strip();
        return plain.length() >= 8
                && paragraphs.stream()
                        .limit(12)
                        .anyMatch(paragraph -> paragraph.text().contains(plain));
    }

    private void body(int[] title) {
        String heading = titleText(title);
        for (int i = 0; i < paragraphs.size(); i++) {
            if (i == title[0] && !heading.isEmpty()) {
                element("h1", heading);
                i = title[1] - 1;
                continue;
            }
            Paragraph paragraph = paragraphs.get(i);
            if (paragraph.isRow()) {
                i = table(i) - 1;
            } else if (paragraph.isItem()) {
                out.append("<ul>");
                element("li", paragraph.text());
                out.append("</ul>\n");
            } else {
                element(isHeading(paragraph) ? "h2" : "p", paragraph.text());
            }
        }
        out.append("</article>\n");
    }

    /** Writes the rows from here on as one table, a line each, so that a row is read as one; gives the paragraph after the last. */
    private int table(int from) {
        out.append("<table>\n");
        int i = from;
        for (; i < paragraphs.size() && paragraphs.get(i).isRow(); i++) {
            out.append("<tr>");
            element("td", String.join(" | ", paragraphs.get(i).cells()));
            out.append("</tr>\n");
        }
        out.append("</table>\n");
        return i;
    }

    private boolean isHeading(Paragraph paragraph) {
        return paragraph.text().length() <= LONGEST_HEADING
                && (paragraph.size() >= size * LARGER || paragraph.bold() && !paragraph.isEnded());
    }

    private void running(List<String> lines) {
        if (!lines.isEmpty()) {
            out.append("<footer>\n");
            lines.stream().limit(40).forEach(line -> element("p", line));
            out.append("</footer>\n");
        }
    }

    private void element(String tag, String text) {
        out.append('<')
                .append(tag)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(tag)
                .append(">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
