package org.ceaseline.syntax;

import java.util.ArrayList;
import java.util.List;

/** Takes CoNLL-U line by line. */
final class TreebankReader {

    private final StringBuilder text = new StringBuilder();
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Token> tokens = new ArrayList<>();
    private boolean newBlock;
    private String wholeForm = "";
    private int wholeLast = -1;
    private int wholeFirst;
    private boolean wholeSpace;
    private int wholeStart;
    private int wholeAt;
    private boolean spaceBefore;

    void line(String line) {
        if (line.isBlank()) {
            endSentence();
        } else if (line.startsWith("#")) {
            newBlock |= line.startsWith("# newdoc") || line.startsWith("# newpar");
        } else {
            fields(line.split("\t", -1), line);
        }
    }

    private void fields(String[] field, String line) {
        if (field.length < 10) {
            throw new IllegalArgumentException("Not CoNLL-U, fewer than ten fields: " + line);
        }
        int dash = field[0].indexOf('-');
        if (dash > 0) {
            wholeForm = field[1];
            wholeFirst = Integer.parseInt(field[0].substring(0, dash));
            wholeLast = Integer.parseInt(field[0].substring(dash + 1));
            wholeSpace = !field[9].contains("SpaceAfter=No");
        } else if (field[0].indexOf('.') < 0) {
            word(field);
        }
    }

    private void word(String[] field) {
        int number = Integer.parseInt(field[0]);
        String form = field[1].replace(' ', '\u00A0');
        boolean inWhole = number >= wholeFirst && number <= wholeLast;
        if (!inWhole || number == wholeFirst) {
            gap();
        }
        int start = text.length();
        int end;
        if (inWhole) {
            if (number == wholeFirst) {
                wholeStart = start;
                wholeAt = 0;
                text.append(wholeForm);
            }
            int[] part = part(form, number == wholeLast);
            start = part[0];
            end = part[1];
            spaceBefore = wholeSpace;
        } else {
            text.append(form);
            end = text.length();
            spaceBefore = !field[9].contains("SpaceAfter=No");
        }
        add(field, form, start, end);
    }

    /** Where a part of a word such as "don't" lies; if it is not there as written, it gets the rest. */
    private int[] part(String form, boolean last) {
        boolean there = wholeForm.startsWith(form, wholeAt);
        int from = Math.min(wholeAt, wholeForm.length());
        int to = last || !there ? wholeForm.length() : wholeAt + form.length();
        wholeAt = to;
        return new int[] {wholeStart + from, wholeStart + to};
    }

    private void gap() {
        if (tokens.isEmpty() && newBlock && text.length() > 0) {
            text.append("\n\n");
        } else if (spaceBefore && text.length() > 0) {
            text.append(' ');
        }
        newBlock = false;
    }

    private void add(String[] field, String form, int start, int end) {
        int head = field[6].equals("_") ? -1 : Integer.parseInt(field[6]) - 1;
        tokens.add(new Token(tokens.size(), start, end, form, field[2], field[3], field[4], head, field[7]));
    }

    private void endSentence() {
        if (!tokens.isEmpty()) {
            int start = tokens.get(0).start();
            int end = tokens.get(tokens.size() - 1).end();
            sentences.add(new Sentence(start, end, tokens, true));
            tokens.clear();
            wholeFirst = 0;
            wholeLast = -1;
        }
    }

    Treebank finished() {
        endSentence();
        return new Treebank(text.toString(), sentences);
    }
}
