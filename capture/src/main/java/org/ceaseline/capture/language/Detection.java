package org.ceaseline.capture.language;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ceaseline.capture.language.Encodings.Found;
import org.ceaseline.capture.language.Encodings.Ground;

/** Tells the encoding of bytes that do not say it: zeros betray UTF-16, for the rest the likeliest letters win. */
final class Detection {

    /** Bytes looked at; enough for any page and bounded for the largest. */
    private static final int SAMPLE = 1 << 16;

    private static final double PLAUSIBLE = 0.35;
    private static final List<Candidate> CANDIDATES = load();

    private Detection() {}

    private record Candidate(Charset charset, boolean wide, Map<Character, Double> letters) {}

    private static List<Candidate> load() {
        List<Candidate> candidates = new ArrayList<>();
        for (String[] row : DataTable.rows(Detection.class, "letters.tsv")) {
            Map<Character, Double> letters = new HashMap<>();
            for (int i = 0; i < row[2].length(); i++) {
                letters.putIfAbsent(row[2].charAt(i), 1.0 - 0.5 * i / row[2].length());
            }
            Charset charset = Charset.forName(row[0]);
            boolean wide = charset.newEncoder().maxBytesPerChar() > 1.5f;
            candidates.add(new Candidate(charset, wide, letters));
        }
        return candidates;
    }

    static Found of(byte[] bytes, Utf8Check utf8) {
        if (utf8.zeros() * 10 > bytes.length) {
            return new Found(
                    zerosInEvenPlaces(bytes) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE,
                    Ground.DETECTED,
                    0);
        }
        if (utf8.nearlyUtf8()) {
            return new Found(StandardCharsets.UTF_8, Ground.DETECTED, 0);
        }
        return likeliest(sample(bytes));
    }

    private static boolean zerosInEvenPlaces(byte[] bytes) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        return even > odd;
    }

    private static Found likeliest(byte[] sample) {
        Charset best = Charset.forName("windows-1252");
        double most = 0;
        for (Candidate candidate : CANDIDATES) {
            double score = score(candidate, sample);
            if (score > most + 1e-9) {
                most = score;
                best = candidate.charset;
            }
        }
        return new Found(best, most >= PLAUSIBLE ? Ground.DETECTED : Ground.GUESSED, 0);
    }

    /** The stretch around the first bytes outside ASCII, cut at line ends so that no letter is halved. */
    private static byte[] sample(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && bytes[first] >= 0) {
            first++;
        }
        int start = first;
        while (start > 0 && bytes[start - 1] != '\n' && first - start < 1024) {
            start--;
        }
        int end = Math.min(bytes.length, start + SAMPLE);
        while (end < bytes.length && end > first + SAMPLE / 2 && bytes[end - 1] != '\n') {
            end--;
        }
        return java.util.Arrays.copyOfRange(bytes, start, end);
    }

    /** Mean plausibility of the characters outside ASCII, from about -1 to 1; a byte that fits nowhere costs dearly. */
    private static double score(Candidate candidate, byte[] sample) {
        CharBuffer text = decode(candidate.charset, sample);
        double sum = 0;
        int counted = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                counted++;
                sum += plausibility(candidate, text, i, c);
            }
        }
        return counted == 0 ? 0 : sum / counted;
    }

    private static double plausibility(Candidate candidate, CharBuffer text, int at, char c) {
        if (c == '\uFFFD' || c < 0xA0 || Character.getType(c) == Character.PRIVATE_USE) {
            return -3;
        }
        char before = at > 0 ? text.charAt(at - 1) : ' ';
        boolean shouting = Character.isUpperCase(c) && Character.isLowerCase(before);
        double shape = shouting ? -1 : mixesScripts(candidate, before, c) ? -0.6 : 0;
        Double common = candidate.letters.get(c);
        if (common == null) {
            common = Character.isUpperCase(c) ? candidate.letters.get(Character.toLowerCase(c)) : common;
            common = common == null ? rare(candidate, c) : common * 0.8;
        }
        return common + shape;
    }

    private static double rare(Candidate candidate, char c) {
        if (candidate.wide) {
            return Character.isIdeographic(c) || Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL
                    ? 0.1
                    : -0.3;
        }
        return Character.isLetter(c) ? 0 : -0.4;
    }

    /** A letter of another alphabet in the middle of a Latin word. */
    private static boolean mixesScripts(Candidate candidate, char before, char c) {
        boolean foreign = Character.isLetter(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN;
        return !candidate.wide && foreign && (before >= 'a' && before <= 'z' || before >= 'A' && before <= 'Z');
    }

    private static CharBuffer decode(Charset charset, byte[] sample) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        try {
            return decoder.decode(ByteBuffer.wrap(sample));
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new IllegalStateException("A decoder that replaces cannot fail: " + charset + ".", e);
        }
    }
}
