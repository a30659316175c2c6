package org.ceaseline.capture.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.draft.Source;

/** Reads a mailbox of many letters (mbox, RFC 4155): each begins with a line of {@code From }, sender and moment. */
final class MboxForm implements Form {

    /** The line before a letter's head; an empty line stands above it, the first field of the head below. */
    private static final Pattern BEGINNING = Pattern.compile(
            "(?:\\A|(?<=\\n\\n|\\r\\n\\r\\n))From [^\\r\\n]{1,200}\\r?\\n(?=[A-Za-z][A-Za-z0-9-]{1,40}:)");

    @Override
    public boolean takes(Source source) {
        String head = Text.head(source.bytes());
        return head.startsWith("From ") && BEGINNING.matcher(head).lookingAt();
    }

    @Override
    public Capture.Reading read(Source source, Inside inside) {
        String box = new String(source.bytes(), StandardCharsets.ISO_8859_1);
        List<int[]> letters = letters(box);
        try (Entries entries = new Entries(source, inside)) {
            for (int i = 0; i < letters.size(); i++) {
                byte[] letter = box.substring(letters.get(i)[0], letters.get(i)[1])
                        .replace("\n>From ", "\nFrom ")
                        .getBytes(StandardCharsets.ISO_8859_1);
                if (!entries.read("letter-" + (i + 1) + ".eml", letter)) {
                    break;
                }
            }
            return entries.reading();
        }
    }

    /** Start and end of each letter. */
    private static List<int[]> letters(String box) {
        List<int[]> letters = new ArrayList<>();
        Matcher beginning = BEGINNING.matcher(box);
        while (beginning.find()) {
            if (!letters.isEmpty()) {
                letters.get(letters.size() - 1)[1] = beginning.start();
            }
            letters.add(new int[] {beginning.end(), box.length()});
        }
        return letters;
    }
}
