package org.ceaseline.command.ledger;

import java.util.Locale;

/** An SVG picture in the making: plain shapes, one fixed width, so that it prints. */
final class Picture {

    static final int WIDTH = 1000;

    private final StringBuilder out = new StringBuilder();

    void rectangle(double x, double y, double width, double height, String look) {
        out.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" %s/>%n",
                x,
                y,
                width,
                height,
                look));
    }

    void line(double x1, double y1, double x2, double y2, String look) {
        out.append(String.format(
                Locale.ROOT, "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" %s/>%n", x1, y1, x2, y2, look));
    }

    void text(double x, double y, int size, String words) {
        out.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%d\">", x, y, size))
                .append(escaped(words))
                .append("</text>\n");
    }

    /** The whole picture with its title, which screen readers tell. */
    String done(String title, double height) {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %.0f\" font-family=\"sans-serif\""
                                + " font-size=\"12\" role=\"img\">%n",
                        WIDTH,
                        height)
                + "<title>" + escaped(title) + "</title>\n" + out + "</svg>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
