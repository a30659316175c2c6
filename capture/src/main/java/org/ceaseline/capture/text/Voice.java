package org.ceaseline.capture.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ceaseline.capture.language.DataTable;

/** Hears whether a paragraph is spoken by a reader or told by a reporter, by the weighted signs of {@code voice.tsv}. */
final class Voice {

    /**
     * What a paragraph sounds like.
     *
     * @param score above 0 like a reader's comment, below 0 like reporting
     * @param signs the signs that were heard, with their weights
     */
    record Heard(double score, List<String> signs) {}

    private record Sign(String name, double weight, int most, Pattern pattern) {}

    private static final int LONGEST = 1500;
    private static final int LONG = 24;
    private static final int SHORT = 11;

    private static final List<Sign> SIGNS = DataTable.rows(Voice.class, "voice.tsv").stream()
            .map(row -> new Sign(row[0], Double.parseDouble(row[1]), Integer.parseInt(row[2]), Pattern.compile(row[3])))
            .toList();

    /** Speech of three words and more between quotation marks is somebody else's voice. */
    private static final Pattern QUOTED = Pattern.compile("[\"“„«]([^\"“”„«»]{8,600})[\"”“»]");

    private Voice() {}

    static Heard of(String paragraph) {
        String heard = withoutQuotes(paragraph.substring(0, Math.min(LONGEST, paragraph.length())));
        List<String> signs = new ArrayList<>();
        double score = 0;
        for (Sign sign : SIGNS) {
            int times = times(sign, heard);
            if (times > 0) {
                score += times * sign.weight;
                signs.add(String.format(Locale.ROOT, "%s %+.1f", sign.name, times * sign.weight));
            }
        }
        double shape = shape(paragraph);
        if (shape != 0) {
            signs.add(String.format(Locale.ROOT, "length and ending %+.1f", shape));
        }
        return new Heard(score + shape, List.copyOf(signs));
    }

    /** The score of the words alone, whatever their number. */
    static double words(String paragraph) {
        return of(paragraph).score() - shape(paragraph);
    }

    private static int times(Sign sign, String text) {
        Matcher matcher = sign.pattern.matcher(text);
        int times = 0;
        while (times < sign.most && matcher.find()) {
            times++;
        }
        return times;
    }

    /** A long paragraph that begins and ends as a sentence does is how articles are printed; a scrap is not. */
    private static double shape(String paragraph) {
        int words = Words.count(paragraph);
        boolean closed = Words.endsSentence(paragraph);
        double shape = words >= LONG && closed && !Character.isLowerCase(paragraph.charAt(0)) ? -1.0 : 0;
        shape += words <= SHORT ? 0.5 : 0;
        shape += closed || paragraph.endsWith(":") ? 0 : 0.8;
        return shape;
    }

    private static String withoutQuotes(String text) {
        Matcher quotes = QUOTED.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (quotes.find()) {
            boolean speech = Words.count(quotes.group(1)) > 2 && quotes.group(1).length() < text.length() - 8;
            quotes.appendReplacement(rest, Matcher.quoteReplacement(speech ? "\"\"" : quotes.group()));
        }
        return quotes.appendTail(rest).toString();
    }
}
