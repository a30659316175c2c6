package org.ceaseline.pdf;

import java.util.Locale;

/**
 * One sign on the paper, in points from the upper left corner as the reader holds it.
 *
 * @param x left edge
 * @param y base line
 * @param width advance
 * @param size of its letters
 * @param bold true where the font's name says so
 * @param text what it stands for, in logical order; more than one unit for a ligature
 */
record Glyph(float x, float y, float width, float size, boolean bold, String text) {

    float end() {
        return x + width;
    }

    boolean isBlank() {
        return text.isBlank();
    }

    static boolean isBold(String fontName) {
        String name = fontName.toLowerCase(Locale.ROOT);
        return name.contains("bold") || name.contains("black") || name.contains("heavy");
    }
}
