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

    /** A line of more characters may open the text. */
    private static final int OPENING_LINE = 60;

    /** How often a body calls itself by a noun before the report counts as its own; one of a list of nouns that hardly mean another. */
    private static final int ENOUGH = 2;

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{N}_'’-]*"
            + "(?: (?:(?:of|for|in|and|the|de|la|del) )*\\p{Lu}[\\p{L}\\p{N}_'’-]*)*(?: \\(\\p{Lu}{2,}\\))?");

    /** "Joint Statement of the", before the name of whoever made it. */
    private static final Pattern PAPER_OF =
            Pattern.compile("^(?:[\\p{L}]+ )*?(\\p{L}+) (?:of|by|from) (?:the )?(?=\\p{Lu})");

    /** "First. The Popular Front (PF) informs", "The Belmark Council makes known": whoever opens a statement. */
    private static final Pattern OPENS = Pattern.compile(
            "^(?:.{0,60}[.:–—-] )?(?:The )?(" + NAME.pattern() + ")(?: (?:has|have))? (?:\\p{Ll}+ly )?(\\p{Ll}+)");

    private static final Pattern OF = Pattern.compile("(?:of|by|from) (?:the )?$");
    private static final Pattern ENDS = Pattern.compile("^(?:$|,| [|–—-]|: )");
    private static final Pattern SELF = Pattern.compile(
            "(?:(?<=[\\p{Ll},;] )the|(?<=[.!?\\n]\\s?)The|^The) (\\p{Lu}\\p{Ll}+)(?= \\p{Ll}|['’]s |[.,;])");

    private final WordClasses classes;
    private final List<String> head;

    /** The first paragraphs. */
    private final List<String> opening;

    /** All but the title. */
    private final String body;

    private Letterhead(List<String> head, List<String> opening, String body, WordClasses classes) {
        this.head = head;
        this.opening = opening;
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
        List<String> opening = lines.stream()
                .filter(line -> line.length() >= OPENING_LINE)
                .limit(2)
                .toList();
        return new Letterhead(
                head, opening, String.join("\n", lines.subList(Math.min(1, lines.size()), lines.size())), classes);
    }

    /** The body whose name stands where an issuer's does. */
    Optional<Issuing> issuer() {
        boolean paper = head.stream().anyMatch(line -> holds("@PAPER", line));
        return head.stream().flatMap(line -> inLine(line, paper).stream()).findFirst();
    }

    /** Whoever opens a statement, declaration or press release by informing, regretting or stating. */
    Optional<Issuing> opener() {
        if (head.stream().noneMatch(line -> holds("@STATEMENTPAPER", line))) {
            return Optional.empty();
        }
        return opening.stream().flatMap(line -> opener(line).stream()).findFirst();
    }

    private Optional<Issuing> opener(String line) {
        Matcher opens = OPENS.matcher(line);
        if (!opens.find()
                || !classes.holds("@ISSUES", opens.group(2)) && !classes.holds("@MAKESKNOWN", opens.group(2))) {
            return Optional.empty();
        }
        String name = opens.group(1);
        List<String> words = words(name);
        boolean watch = any("@WATCHING", words) || any("@ISSUINGWATCH", words);
        boolean body = watch || any("@ISSUINGPARTY", words) || any("@WATCHERS", words) || name.endsWith(")");
        return body && words.size() > 1 ? Optional.of(new Issuing(name, !watch)) : Optional.empty();
    }

    /** True for what somebody takes down of a briefing: whoever takes it down tells it. */
    boolean isTranscript() {
        return head.stream().anyMatch(line -> holds("@TRANSCRIPT", line));
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
            boolean first = Set.of("", "the ").contains(before.toLowerCase(Locale.ROOT)) || isOffice(before);
            boolean own = first && isEnd(after, line);
            boolean lettered = own && name.endsWith(")");
            boolean alone = own && line.equals(head.get(0)) && isWatch(words(name));
            if (made || own && paper || lettered || alone) {
                Optional<Issuing> issuing = body(name, made, lettered);
                if (issuing.isPresent()) {
                    return issuing;
                }
            }
        }
        return Optional.empty();
    }

    /** "Bureau of Information, Salvation Front of Keld": the part of a body before its name. */
    private boolean isOffice(String before) {
        return before.endsWith(", ") && holds("@PRESSOFFICE", before);
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
        boolean watches = isWatch(words);
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

    private boolean isWatch(List<String> words) {
        return any("@WATCHING", words)
                && Stream.of("@WATCHERS", "@ISSUINGPARTY", "@SELFNAMED").anyMatch(list -> any(list, words));
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
