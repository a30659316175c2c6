package org.ceaseline.coding.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ceaseline.capture.Report;
import org.ceaseline.coding.Claim.Voice;
import org.ceaseline.coding.mention.Reading;
import org.ceaseline.coding.pattern.WordClasses;
import org.ceaseline.syntax.Sentence;
import org.ceaseline.syntax.Token;

/**
 * Finds the body whose own words a report is: a monitoring mission that writes its bulletin, a party whose communiqué it is by its
 * heading, or a press release in which the mission or its chief command regrets, recalls and welcomes in the present tense. All that such a report tells without naming
 * another source, its issuer claims.
 */
final class Issuer {

    /** Sentences in which the body speaks in the present tense before the report counts as its own. */
    private static final int ENOUGH = 2;

    /** Lines at the head of a report, and the length from which a line is a paragraph. */
    private static final int MOST_LINES = 8;

    private static final int PARAGRAPH = 120;

    /** The kind of voice of a party that issues a report. */
    private static final String PARTY = "party";

    /** Capitalised words with the small ones between them. */
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}'-]*(?: (?:(?:of|for|in|to|and|the|on) )*\\p{Lu}[\\p{L}'-]*)+");

    private static final Set<String> SMALL = Set.of("OF", "FOR", "IN", "AND", "THE", "ON", "TO");

    private static final Pattern LETTERS = Pattern.compile("\\b\\p{Lu}{3,8}\\b");

    private final WordClasses classes;
    private final Reading reading;
    private final String text;

    private Issuer(WordClasses classes, Reading reading, String text) {
        this.classes = classes;
        this.reading = reading;
        this.text = text;
    }

    static Optional<Voice> of(Report report, List<Sentence> body, Reading reading, Lexicon lexicon) {
        Issuer issuer = new Issuer(lexicon.classes(), reading, report.text());
        String title = report.outlet() + "\n" + report.title();
        Letterhead head = Letterhead.over(report.text(), issuer.classes);
        if (head.isTranscript()) {
            return Optional.empty();
        }
        if (issuer.classes.words("@MISSIONWORD").stream().anyMatch(word -> isBody(word, title))) {
            return Optional.of(issuer.mission("Mission"));
        }
        Optional<String> monitor = issuer.monitorOf(title + "\n" + opening(report.text()));
        return monitor.map(issuer::called)
                .or(() -> head.opener().map(issuer::issuing))
                .or(() -> head.issuer().map(issuer::issuing))
                .or(() -> issuer.speaking(body))
                .or(() -> head.callingItself().map(issuer::issuing));
    }

    /** "Keld Mission: daily report", not "Mission Hill". */
    private static boolean isBody(String word, String title) {
        return Pattern.compile(word + "\\b(?! (?!Report|Update|Daily|Weekly|Press|Bulletin|To|In)\\p{Lu}\\p{Ll})")
                .matcher(title)
                .find();
    }

    /** "Ceasefire Monitoring Team", where "daily report" stands beside it. */
    private Optional<String> monitorOf(String head) {
        List<String> words = List.of(head.toLowerCase(Locale.ROOT).split("\\W+"));
        boolean bulletin = words.stream().anyMatch(word -> classes.holds("@RHYTHM", word))
                && words.stream().anyMatch(word -> classes.holds("@BULLETIN", word));
        return bulletin
                ? NAME.matcher(head)
                        .results()
                        .map(MatchResult::group)
                        .filter(this::isMonitor)
                        .findFirst()
                : Optional.empty();
    }

    /** "Truce Observation Team": one word tells what is done, a later one that it is a body. */
    private boolean isMonitor(String name) {
        List<String> words = List.of(name.toLowerCase(Locale.ROOT).split("\\W+"));
        int watching = IntStream.range(0, words.size())
                .filter(at -> classes.holds("@WATCHING", words.get(at)))
                .findFirst()
                .orElse(words.size());
        return IntStream.range(watching + 1, words.size()).anyMatch(at -> classes.holds("@WATCHERS", words.get(at)));
    }

    /** The short lines before the first paragraph. */
    private static String opening(String text) {
        return text.lines()
                .limit(MOST_LINES)
                .takeWhile(line -> line.length() < PARAGRAPH)
                .collect(Collectors.joining("\n"));
    }

    /** The body that the text or its heading calls so by its full name. */
    private Voice mission(String noun) {
        return named(reading.bodyCalled(noun).or(() -> inHead(noun)).orElse(noun));
    }

    private Optional<String> inHead(String noun) {
        return NAME.matcher(opening(text))
                .results()
                .map(MatchResult::group)
                .filter(name -> List.of(name.split(" ")).contains(noun) && isMonitor(name))
                .findFirst()
                .map(this::lettered);
    }

    private Voice issuing(Letterhead.Issuing body) {
        return body.party()
                ? new Voice(lettered(spelled(body.name())), Optional.empty(), PARTY, "state", "neutral")
                : named(lettered(spelled(body.name())));
    }

    /** "Valley Truce Cell (VTC)", where the text gives those letters or speaks of the VTC and nowhere says what that is. */
    private String lettered(String name) {
        if (name.contains("(")) {
            return name;
        }
        Matcher given = Pattern.compile(
                        Pattern.quote(name) + " (\\(\\p{Lu}[\\p{Lu}\\p{N}-]+\\))", Pattern.CASE_INSENSITIVE)
                .matcher(text);
        if (given.find()) {
            return name + " " + given.group(1);
        }
        return LETTERS.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(letters -> standsFor(letters, name) && !text.contains("(" + letters + ")"))
                .findFirst()
                .map(letters -> name + " (" + letters + ")")
                .orElse(name);
    }

    /** True where each letter begins a word of the name or follows the letter before it: "INFOR" for "Interim Force in Orland". */
    private static boolean standsFor(String letters, String name) {
        String spelled = name.toUpperCase(Locale.ROOT);
        return spelled.startsWith(letters.substring(0, 1)) && standsFor(letters, 1, spelled, 0);
    }

    private static boolean standsFor(String letters, int at, String name, int last) {
        if (at == letters.length()) {
            return !Pattern.compile("[ -](?:OF|FOR|IN|AND|THE)?[ -]?\\p{Lu}{4}")
                    .matcher(name.substring(last))
                    .find();
        }
        for (int i = last + 1; i < name.length(); i++) {
            boolean begins = !Character.isLetter(name.charAt(i - 1));
            if (name.charAt(i) == letters.charAt(at)
                    && (begins || i == last + 1)
                    && standsFor(letters, at + 1, name, i)) {
                return true;
            }
        }
        return false;
    }

    /** True for the voice of a party that issues a report, not of one that watches others. */
    static boolean isParty(Voice voice) {
        return voice.kind().equals(PARTY);
    }

    private Voice called(String name) {
        return named(lettered(spelled(name)));
    }

    /** As the text calls it, where it does; a heading in capitals is no spelling. */
    private String spelled(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        String spelled = name.equals(name.toUpperCase(Locale.ROOT)) ? inSmallLetters(name) : name;
        return reading.bodyCalled(last)
                .filter(full -> full.regionMatches(true, 0, name, 0, name.length()) && !full.startsWith(name))
                .orElse(spelled);
    }

    private static String inSmallLetters(String name) {
        return Arrays.stream(name.split(" "))
                .map(word -> word.startsWith("(")
                        ? word
                        : SMALL.contains(word)
                                ? word.toLowerCase(Locale.ROOT)
                                : word.length() < 4
                                        ? word
                                        : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private Voice named(String name) {
        return reading.monitor()
                .map(body -> new Voice(body.name(), body.id(), body.kind(), "report", "neutral"))
                .orElseGet(() -> new Voice(name, Optional.empty(), "monitor", "report", "neutral"));
    }

    private Optional<Voice> speaking(List<Sentence> body) {
        List<Token> subjects = body.stream()
                .map(Sentence::tokens)
                .filter(this::speaks)
                .map(tokens -> tokens.get(subject(tokens)))
                .toList();
        return subjects.size() < ENOUGH
                ? Optional.empty()
                : subjects.stream()
                        .map(Token::form)
                        .filter(form -> classes.holds("@ISSUER", form.toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .map(this::mission);
    }

    /** "The Mission regrets", "It recalls", "MINUSCA has confirmed". */
    private boolean speaks(List<Token> tokens) {
        int subject = subject(tokens);
        if (subject < 0 || subject + 1 >= tokens.size()) {
            return false;
        }
        String verb = tokens.get(subject + 1).form().toLowerCase(Locale.ROOT);
        return classes.holds("@ISSUES", verb);
    }

    /** The place of a subject that may be the issuer; -1 where the sentence opens with another. */
    private int subject(List<Token> tokens) {
        if (tokens.size() < 4) {
            return -1;
        }
        String first = tokens.get(0).form();
        String second = tokens.get(1).form();
        boolean named = first.equals("The")
                && Character.isUpperCase(second.charAt(0))
                && classes.holds("@ISSUER", second.toLowerCase(Locale.ROOT));
        if (named) {
            return 1;
        }
        boolean letters = first.length() > 2 && first.equals(first.toUpperCase(Locale.ROOT));
        return first.equals("It") || letters ? 0 : -1;
    }
}
