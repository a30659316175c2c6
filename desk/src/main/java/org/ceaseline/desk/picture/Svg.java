package org.ceaseline.desk.picture;

import java.util.Locale;

/** Writes SVG. Colours come from the style sheet by class, so that light, dark and print differ. */
final class Svg {

    private final StringBuilder out = new StringBuilder();

    Svg begin(int width, int height, String kind, String title) {
        out.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"%s\" viewBox=\"0 0 %d %d\" width=\"%d\""
                        + " height=\"%d\" role=\"img\" aria-label=\"%s\">",
                kind,
                width,
                height,
                width,
                height,
                escaped(title)));
        return this;
    }

    Svg text(double x, double y, String kind, String anchor, String words) {
        out.append(String.format(
                        Locale.ROOT,
                        "<text x=\"%.1f\" y=\"%.1f\" class=\"%s\" text-anchor=\"%s\">",
                        x,
                        y,
                        kind,
                        anchor))
                .append(escaped(Directions.alone(words)))
                .append("</text>");
        return this;
    }

    Svg rect(double x, double y, double width, double height, String kind) {
        out.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" class=\"%s\"/>",
                x,
                y,
                Math.max(0, width),
                height,
                kind));
        return this;
    }

    Svg line(double x1, double y1, double x2, double y2, String kind) {
        out.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" class=\"%s\"/>",
                x1,
                y1,
                x2,
                y2,
                kind));
        return this;
    }

    Svg circle(double x, double y, double radius, String kind) {
        out.append(String.format(
                Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" class=\"%s\"/>", x, y, radius, kind));
        return this;
    }

    Svg group(String kind, String title) {
        out.append("<g class=\"")
                .append(kind)
                .append("\"><title>")
                .append(escaped(title))
                .append("</title>");
        return this;
    }

    Svg end() {
        out.append("</g>");
        return this;
    }

    String close() {
        return out.append("</svg>").toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
