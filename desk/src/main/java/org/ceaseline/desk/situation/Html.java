package org.ceaseline.desk.situation;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ceaseline.desk.picture.Directions;

/** A paper as HTML: a fragment for the screen, or a page of its own that needs nothing else. */
final class Html {

    private static final String STYLE =
            "body{font:15px/1.55 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0"
                    + " 1rem;color:#1b2427}table{border-collapse:collapse;width:100%}th,td{border:1px solid"
                    + " #ccd;padding:.3rem .5rem;text-align:start;vertical-align:top}svg{max-width:100%;height:auto}svg"
                    + " text{font-size:12px}.band{fill:#e4f3e8;stroke:#23653b}.sure{fill:#9dc3c9}.doubt{fill:none;stroke:#9dc3c9;stroke-dasharray:4"
                    + " 3}.tick,.rule{stroke:#ccd}.mark{fill:#fff;stroke:#1b2427}.taken .mark{fill:#1b2427}"
                    + ".today{stroke:#b3541e;stroke-width:2}.spot{fill:#1f5f6b;fill-opacity:.5}"
                    + ".vague{fill:none;stroke:#1f5f6b;stroke-dasharray:4 3}.zone{stroke:#b3541e;stroke-dasharray:8 4}time{white-space:nowrap}";

    /** A day stays on one line. */
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2})?");

    private Html() {}

    static String page(Paper paper, String title, Words words) {
        return "<!DOCTYPE html>\n<html lang=\"" + words.language() + "\" dir=\"" + words.dir()
                + "\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + escaped(title) + "</title>\n<style>" + STYLE
                + "</style>\n</head>\n<body>\n" + fragment(paper) + "</body>\n</html>\n";
    }

    static String fragment(Paper paper) {
        StringBuilder out = new StringBuilder();
        for (Paper.Part part : paper.parts()) {
            if (part instanceof Paper.Heading heading) {
                out.append("<h" + heading.level() + ">")
                        .append(escaped(heading.text()))
                        .append("</h" + heading.level() + ">\n");
            } else if (part instanceof Paper.Paragraph paragraph) {
                out.append("<p>").append(bits(paragraph.bits())).append("</p>\n");
            } else if (part instanceof Paper.Bullets bullets) {
                out.append("<ul>\n");
                bullets.items()
                        .forEach(item -> out.append("<li>").append(bits(item)).append("</li>\n"));
                out.append("</ul>\n");
            } else if (part instanceof Paper.Table table) {
                table(out, table);
            } else if (part instanceof Paper.Picture picture) {
                out.append("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"")
                        .append(escaped(picture.name()))
                        .append("\">")
                        .append(picture.svg())
                        .append("</div>\n");
            }
        }
        return out.toString();
    }

    private static void table(StringBuilder out, Paper.Table table) {
        out.append("<table class=\"rows\">\n<thead><tr>");
        table.head()
                .forEach(cell ->
                        out.append("<th scope=\"col\">").append(escaped(cell)).append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        table.rows().forEach(row -> {
            out.append("<tr>");
            for (int k = 0; k < row.size(); k++) {
                out.append("<td data-label=\"")
                        .append(escaped(table.head().get(k)))
                        .append("\"><span dir=\"auto\">")
                        .append(bits(row.get(k)))
                        .append("</span></td>");
            }
            out.append("</tr>\n");
        });
        out.append("</tbody>\n</table>\n");
    }

    private static String bits(List<Paper.Bit> bits) {
        return bits.stream()
                .map(bit -> bit.link()
                        .map(link -> "<a href=\"" + escaped(link) + "\">" + shown(bit) + "</a>")
                        .orElse(shown(bit)))
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String shown(Paper.Bit bit) {
        return DAY.matcher(escaped(Directions.kept(bit.text()))).replaceAll("<time>$0</time>");
    }
}
