package org.ceaseline.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Puts the signs of a line, which the paper shows from left to right, in the order in which they are read. */
final class Reading {

    private static final String MIRRORED = "()[]{}<>«»‹›";

    private Reading() {}

    static boolean isRightToLeft(List<Glyph> glyphs) {
        int balance = 0;
        for (Glyph glyph : glyphs) {
            for (int i = 0; i < glyph.text().length(); i++) {
                balance += direction(glyph.text().charAt(i));
            }
        }
        return balance < 0;
    }

    /** 1 for letters written from the left, -1 for those from the right, 0 for all else. */
    private static int direction(char c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> 1;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> -1;
            default -> 0;
        };
    }

    /** The text of a line. */
    static String logical(List<Glyph> glyphs, boolean rightToLeft) {
        List<String> texts = new ArrayList<>();
        glyphs.forEach(glyph -> texts.add(glyph.text()));
        StringBuilder line = new StringBuilder();
        for (int[] run : runs(glyphs, rightToLeft)) {
            List<String> part = new ArrayList<>(texts.subList(run[0], run[1]));
            if (run[2] < 0) {
                Collections.reverse(part);
                part.replaceAll(Reading::mirrored);
            }
            part.forEach(line::append);
        }
        return line.toString().replaceAll("\\s+", " ").strip();
    }

    /** Stretches of one direction as start, end and direction, in reading order. */
    private static List<int[]> runs(List<Glyph> glyphs, boolean rightToLeft) {
        int base = rightToLeft ? -1 : 1;
        int[] of = new int[glyphs.size()];
        for (int i = 0; i < of.length; i++) {
            of[i] = kind(glyphs.get(i).text());
        }
        settle(of, base);
        List<int[]> runs = new ArrayList<>();
        for (int i = 0; i < of.length; i++) {
            if (i == 0 || of[i] != of[i - 1]) {
                runs.add(new int[] {i, i + 1, of[i]});
            } else {
                runs.get(runs.size() - 1)[1] = i + 1;
            }
        }
        if (rightToLeft) {
            Collections.reverse(runs);
        }
        return runs;
    }

    /** Figures run from the left in every script. */
    private static int kind(String text) {
        char c = text.charAt(0);
        int direction = direction(c);
        return direction != 0 ? direction : Character.isDigit(c) ? 1 : 0;
    }

    /** What has no direction of its own takes that of both its neighbours where they agree, else that of the line. */
    private static void settle(int[] of, int base) {
        int i = 0;
        while (i < of.length) {
            if (of[i] != 0) {
                i++;
                continue;
            }
            int end = i;
            while (end < of.length && of[end] == 0) {
                end++;
            }
            int before = i > 0 ? of[i - 1] : base;
            int after = end < of.length ? of[end] : base;
            java.util.Arrays.fill(of, i, end, before == after ? before : base);
            i = end;
        }
    }

    private static String mirrored(String text) {
        int at = text.length() == 1 ? MIRRORED.indexOf(text) : -1;
        return at < 0 ? text : String.valueOf(MIRRORED.charAt(at ^ 1));
    }
}
