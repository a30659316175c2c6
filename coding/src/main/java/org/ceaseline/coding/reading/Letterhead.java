package org.ceaseline.coding.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ceaseline.coding.pattern.WordClasses;

/**
 * Whose paper a report is by what stands above it: "Communiqué No. 4 of the Belmark Front", "Ministry of Defence of Keld, 4 May" over
 * a press release, "Keld Verification Mission" over a bulletin; and by what it calls itself throughout ("the Watch"). Papers, research
 * and mediators give others' accounts and have none of their own.
 */
final class Letterhead {

    private static final int MOST_LINES = 5;

    /** A line of more characters is a paragraph. */
    private static final int LONGEST_LINE = 120;

    /** How often a body calls itself by a noun before the report counts as its own. */
    private static final int ENOUGH = 3;

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{N}_'’-]*"
            + "(?: (?:(?:of|for|and|the|de|la|del) )*\\p{Lu}[\\p{L}\\p{N}_'’-]*)*(?: \\(\\p{Lu}{2,}\\))?");

    /** "Joint Statement of the", before the name of whoever made it. */
    private static final Pattern PAPER_OF =
            Pattern.compile("^(?:[\\p{L}]+ )*?(\\p{L}+) (?:of|by|from) (?:the )?(?=\\p{Lu})");

    private static final Pattern OF = Pattern.compile("(?:of|by|from) (?:the )?$");
    private static final Pattern ENDS = Pattern.compile("^(?:$|,| [|–—-]|: )");
    private static final Pattern SELF = Pattern.compile(
            "(?:(?<=[\\p{Ll},;] )the|(?<=[.!?\\n]\\s?)The|^The) (\\p{Lu}\\p{Ll}+)(?= \\p{Ll}|['’]s |[.,;])");

    private final WordClasses classes;
    private final List<String> head;
    /** All but the title. */
    private final String body;

    private Letterhead(List<String> head, String body, WordClasses classes) {
        this.head = head;
        this.body = body;
        this.classes = classes;
    }

    /**
     * A body that issues a report.
     *
     * @param name as the heading or the text writes it
     * @param party true for one that tells of itself and its foes, false for one that watches others
     */
    record Issuing(String name, boolean party) {}

    static Letterhead over(String text, WordClasses classes) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        List<String> head = lines.stream()
                .limit(MOST_LINES)
                .takeWhile(line -> line.length() < LONGEST_LINE)
                .toList();
        return new Letterhead(head, String.join("\n", lines.subList(Math.min(1, lines.size()), lines.size())), classes);
    }

    /** The body whose name stands where an issuer's does. */
    Optional<Issuing> issuer() {
        boolean paper = head.stream().anyMatch(line -> holds("@PAPER", line));
        return head.stream().flatMap(line -> inLine(line, paper).stream()).findFirst();
    }

    /** The body that the text calls by a common noun with a capital and nowhere by a name. */
    Optional<Issuing> callingItself() {
        if (head.stream().anyMatch(this::isOthers)) {
            return Optional.empty();
        }
        Map<String, Integer> counts = new HashMap<>();
        Matcher self = SELF.matcher(body);
        while (self.find()) {
            counts.merge(self.group(1), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= ENOUGH)
                .filter(entry -> classes.holds("@SELFNAMED", entry.getKey().toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getKey)
                .filter(noun -> !isIntroduced(noun))
                .sorted()
                .findFirst()
                .map(noun -> new Issuing(noun, false));
    }

    private boolean isOthers(String line) {
        return words(line).stream()
                .anyMatch(
                        word -> !word.equals("daily") && !word.equals("press") && classes.holds("@OTHERISSUER", word));
    }

    /** "the Keld Verification Team": a body of which the text tells by its name is another's matter. */
    private boolean isIntroduced(String noun) {
        return Pattern.compile("\\b(?!The )\\p{Lu}[\\p{L}'’-]+ " + noun + "\\b")
                .matcher(body)
                .find();
    }

    private Optional<Issuing> inLine(String line, boolean paper) {
        Matcher found = NAME.matcher(line);
        while (found.find()) {
            Matcher of = PAPER_OF.matcher(found.group());
            boolean within = of.find() && classes.holds("@PAPER", of.group(1).toLowerCase(Locale.ROOT));
            String name = within ? found.group().substring(of.end()) : found.group();
            String before = line.substring(0, found.start());
            String after = line.substring(found.end());
            boolean made = within || OF.matcher(before).find() && holds("@PAPER", before);
            boolean own = Set.of("", "the ").contains(before.toLowerCase(Locale.ROOT)) && isEnd(after, line);
            boolean lettered = own && name.endsWith(")");
            if (made || own && paper || lettered) {
                Optional<Issuing> issuing = body(name, made, lettered);
                if (issuing.isPresent()) {
                    return issuing;
                }
            }
        }
        return Optional.empty();
    }

    /** True where the name ends its part of the line; before a colon only over a paper: "Front: communiqué". */
    private boolean isEnd(String after, String line) {
        boolean titled = after.startsWith(":")
                && (holds("@PAPER", after)
                        || head.stream().anyMatch(other -> !other.equals(line) && holds("@PAPER", other)));
        return ENDS.matcher(after).find() && (!after.startsWith(":") || titled);
    }

    /**
     * @param made true where the line says that this body made the paper
     * @param lettered true for a name with its letters that stands where an issuer's does
     */
    private Optional<Issuing> body(String name, boolean made, boolean lettered) {
        List<String> words = words(name);
        boolean watches = any("@WATCHING", words)
                && Stream.of("@WATCHERS", "@ISSUINGPARTY", "@SELFNAMED").anyMatch(list -> any(list, words));
        boolean other = words.size() < 2 && !made
                || any("@OTHERISSUER", words) && !watches
                || isOfBoth(words)
                || words.containsAll(List.of("security", "council"));
        boolean watch = watches || any("@ISSUINGWATCH", words);
        boolean party = any("@ISSUINGPARTY", words);
        return !other && (watch || party || lettered)
                ? Optional.of(new Issuing(name, party && !watch))
                : Optional.empty();
    }

    /** "Joint Committee": both sides sit in it, and each brings its own account. */
    private static boolean isOfBoth(List<String> words) {
        return words.contains("joint") && (words.contains("committee") || words.contains("commission"));
    }

    private boolean any(String list, List<String> words) {
        return words.stream().anyMatch(word -> classes.holds(list, word));
    }

    private boolean holds(String list, String line) {
        return any(list, words(line));
    }

    private static List<String> words(String line) {
        return Arrays.stream(line.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}'’-]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
