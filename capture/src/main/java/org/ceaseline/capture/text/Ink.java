package org.ceaseline.capture.text;

import java.util.Arrays;
import java.util.Optional;
import org.ceaseline.capture.Section.Kind;
import org.ceaseline.capture.draft.ReportDraft;
import org.ceaseline.capture.language.Decoded;

/** Writes units into a draft: blanks squeezed, broken lines joined, each word tied to its raw bytes. */
final class Ink {

    private final Decoded decoded;
    private final ReportDraft draft;

    Ink(Decoded decoded, ReportDraft draft) {
        this.decoded = decoded;
        this.draft = draft;
    }

    void draw(Kind kind, Unit unit, int comment, boolean ambiguous, String why) {
        write(kind, unit, comment, ambiguous, why, Optional.empty());
    }

    void draw(Kind kind, Unit unit, int comment, boolean ambiguous, String why, Drawing.Participants participants) {
        write(kind, unit, comment, ambiguous, why, Optional.of(participants));
    }

    private void write(
            Kind kind,
            Unit unit,
            int comment,
            boolean ambiguous,
            String why,
            Optional<Drawing.Participants> participants) {
        Block block = new Block();
        for (Line line : unit.lines()) {
            block.words(line, participants);
        }
        if (block.text.isEmpty()) {
            return;
        }
        block.close();
        String noted = unit.gap() > 1 ? why + "; " + unit.gap() + " blank lines before it" : why;
        draft.append(kind, block.text.toString(), block.starts(), block.raws(), comment, ambiguous, noted);
    }

    /** The unit's words as they will stand in the report. */
    String words(Unit unit) {
        Block block = new Block();
        unit.lines().forEach(line -> block.words(line, Optional.empty()));
        return block.text.toString();
    }

    private final class Block {
        private final StringBuilder text = new StringBuilder();
        private int[] starts = new int[64];
        private int[] raws = new int[64];
        private int size;
        private int rawEnd;

        void words(Line line, Optional<Drawing.Participants> participants) {
            int at = line.start();
            while (at < line.end()) {
                int from = skipBlanks(at, line.end());
                int to = wordEnd(from, line.end());
                if (to > from) {
                    word(from, to, participants);
                }
                at = Math.max(to, from + 1);
            }
        }

        private void word(int from, int to, Optional<Drawing.Participants> participants) {
            String word = withoutMarks(decoded.text().substring(from, to));
            if (word.isEmpty()) {
                return;
            }
            if (!text.isEmpty()) {
                tie(text.length(), rawEnd);
                text.append(' ');
            }
            tie(text.length(), decoded.rawAt(from));
            text.append(participants.map(people -> people.masked(word)).orElse(word));
            rawEnd = decoded.rawAt(to);
        }

        void close() {
            tie(text.length(), rawEnd);
        }

        private void tie(int offset, int raw) {
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, size * 2);
                raws = Arrays.copyOf(raws, size * 2);
            }
            starts[size] = offset;
            raws[size++] = raw;
        }

        int[] starts() {
            return Arrays.copyOf(starts, size);
        }

        int[] raws() {
            return Arrays.copyOf(raws, size);
        }
    }

    private int skipBlanks(int at, int end) {
        int from = at;
        while (from < end && isBlank(decoded.text().charAt(from))) {
            from++;
        }
        return from;
    }

    private int wordEnd(int at, int end) {
        int to = at;
        while (to < end && !isBlank(decoded.text().charAt(to))) {
            to++;
        }
        return to;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ';
    }

    /** Soft hyphens and marks without width say nothing; joiners stay, Persian needs them. */
    private static String withoutMarks(String word) {
        return word.replaceAll("[\u200B\uFEFF\u00AD\u2060]", "");
    }
}
