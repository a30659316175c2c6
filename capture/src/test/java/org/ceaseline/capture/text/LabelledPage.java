package org.ceaseline.capture.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Report;
import org.ceaseline.capture.Section;

/**
 * A page with a label before each line: T headline, C caption, I illustrative caption, Y byline or date, S standfirst, B
 * body, L list, Q quote, K correction, F furniture, A author of a comment, * first line of a comment, + a further one;
 * a question mark after the label says that the cut is doubtful. Lines that begin with # are notes.
 */
record LabelledPage(List<String> labels, String text) {

    static LabelledPage of(String labelled) {
        List<String> labels = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String line : labelled.lines().toList()) {
            if (!line.startsWith("#")) {
                int bar = line.indexOf('|');
                labels.add(line.substring(0, bar).strip());
                text.append(line, bar + 1, line.length()).append('\n');
            }
        }
        return new LabelledPage(labels, text.toString());
    }

    /** The page with the labels that capture gives to its lines. */
    String asLabelled() {
        StringBuilder out = new StringBuilder();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < labels.size(); i++) {
            out.append(String.format("%-2s|%s%n", labels.get(i), lines[i]));
        }
        return out.toString();
    }

    String asCaptured() {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Report report = Capture.read("page.txt", bytes).reports().get(0);
        String[] found = labelsOf(report, bytes);
        StringBuilder out = new StringBuilder();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < labels.size(); i++) {
            out.append(String.format("%-2s|%s%n", lines[i].isBlank() ? "" : found[i], lines[i]));
        }
        return out.toString();
    }

    private String[] labelsOf(Report report, byte[] bytes) {
        String[] found = new String[labels.size() + 1];
        java.util.Arrays.fill(found, "A");
        int lastComment = 0;
        for (Section section : report.sections()) {
            String label = label(section, lastComment);
            lastComment = section.comment() > 0 ? section.comment() : lastComment;
            for (int at = section.start(); at < section.end(); at++) {
                if (at == section.start() || report.text().charAt(at - 1) == ' ') {
                    found[lineOf(bytes, report.alignment().byteAtOrBefore(at))] = label;
                }
            }
        }
        return found;
    }

    private static int lineOf(byte[] bytes, int at) {
        int line = 0;
        for (int i = 0; i < at; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static String label(Section section, int lastComment) {
        String label =
                switch (section.kind()) {
                    case HEADLINE -> "T";
                    case STANDFIRST -> "S";
                    case BODY -> "B";
                    case LIST -> "L";
                    case TABLE -> "G";
                    case QUOTE -> "Q";
                    case CAPTION -> "C";
                    case CAPTION_ILLUSTRATIVE -> "I";
                    case CORRECTION -> "K";
                    case BYLINE -> "Y";
                    case FURNITURE -> "F";
                    case COMMENT -> section.comment() == lastComment ? "+" : "*";
                };
        return label + (section.ambiguous() ? "?" : "");
    }
}
