package org.ceaseline.coding.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ceaseline.coding.Claim.Voice;
import org.ceaseline.coding.pattern.WordClasses;

/**
 * Which broadcaster each paragraph of a monitoring digest gives: one that a line of its own names with the hour of the broadcast
 * ("Radio Keld, in English, 0230 gmt. Excerpts.") or that opens the paragraph in brackets ("[Radio Keld] The council ..."). It
 * holds until the next such line. Other reports have none.
 */
final class Stations {

    /** A line of more characters is a paragraph. */
    private static final int LONGEST_LINE = 160;

    private static final Pattern HOUR = Pattern.compile("\\b\\d{4} (?:gmt|utc|GMT|UTC)\\b");
    private static final Pattern NUMBERING = Pattern.compile("^(?:\\(?\\w{1,3}[.)]|(?i:item|source) \\w{1,3}[.:])\\s+");
    private static final Pattern NAME = Pattern.compile(
            "^[\\p{Lu}\\d][\\p{L}\\d'’-]*(?: (?:(?:of|the|for|de|del|du|la) )*[\\p{Lu}\\d][\\p{L}\\d'’-]*)*");
    private static final Pattern BRACKETED = Pattern.compile("^\\[([^\\]]{3,60})\\]");

    private final TreeMap<Integer, Voice> byStart = new TreeMap<>();

    private Stations() {}

    static Stations in(String text, WordClasses classes) {
        Stations stations = new Stations();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            int at = start;
            named(text.substring(start, end).strip(), classes).ifPresent(name -> stations.byStart.put(at, voice(name)));
            start = end + 1;
        }
        return stations;
    }

    /** Whose broadcast the text gives at this place. */
    Optional<Voice> at(int offset) {
        return Optional.ofNullable(byStart.floorEntry(offset)).map(Map.Entry::getValue);
    }

    private static Optional<String> named(String line, WordClasses classes) {
        Matcher bracket = BRACKETED.matcher(line);
        if (bracket.find()) {
            return broadcaster(bracket.group(1), classes).filter(bracket.group(1)::equals);
        }
        boolean heading = line.length() <= LONGEST_LINE && HOUR.matcher(line).find();
        return heading ? broadcaster(NUMBERING.matcher(line).replaceFirst(""), classes) : Optional.empty();
    }

    private static Optional<String> broadcaster(String words, WordClasses classes) {
        Matcher name = NAME.matcher(words);
        return name.find()
                        && List.of(name.group().toLowerCase(Locale.ROOT).split(" ")).stream()
                                .anyMatch(word -> classes.holds("@BROADCASTER", word))
                ? Optional.of(name.group())
                : Optional.empty();
    }

    private static Voice voice(String name) {
        return new Voice(name, Optional.empty(), "outlet", "report", "neutral");
    }
}
