package org.ceaseline.capture.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ceaseline.capture.language.DataTable;

/** Knows the lines of a page that belong to the site and not to the article, by the patterns of {@code furniture.tsv}. */
final class Furniture {

    /** What a line of furniture does to the lines after it. */
    enum Role {
        DROP,
        THREAD,
        END,
        PART,
        MONTH
    }

    /**
     * One line of furniture.
     *
     * @param kind for example {@code sort_control}
     */
    record Mark(String kind, Role role) {}

    private record Rule(Mark mark, Pattern pattern) {}

    private static final int FIRST = 3;
    private static final int MOST_STARTS = 30_000;
    private static final Map<String, List<Rule>> BY_START = new ConcurrentHashMap<>();

    /** Longer lines are sentences. */
    private static final int LONGEST = 280;

    private static final List<Rule> RULES = DataTable.rows(Furniture.class, "furniture.tsv").stream()
            .map(Furniture::rule)
            .toList();

    /** A paragraph that asks for consent is no report. */
    private static final int LONGEST_NOTICE = 1600;

    private static final Mark COOKIES = new Mark("cookie_notice", Role.DROP);
    private static final Pattern NOTICE = Pattern.compile(
            "(?is)\\bcookies\\b.*\\b(?:consent|personali[sz]\\w+|tracking technolog\\w+|your (?:browsing )?experience|cookie policy|privacy policy|continuing to use|our (?:web)?site)\\b"
                    + "|\\b(?:consent|our (?:web)?site|we and our partners)\\b.*\\bcookies\\b");
    private static final Pattern SEPARATORS =
            Pattern.compile("\\s*(?:[|•·»›]|\\s>\\s|\\s/\\s|\\s::\\s|\\s{3,}|\\t)\\s*");
    private static final Pattern LEADING = Pattern.compile("^(?:[*+•▪◦►»›>\\[]\\s?|-\\s)|]$");
    private static final Pattern DECLARED = Pattern.compile("\\d{1,6}");

    private Furniture() {}

    private static Rule rule(String[] row) {
        String pattern = row[2].replace("{month}", "(?:" + VisibleDates.MONTH + ")");
        Mark mark = new Mark(row[0], Role.valueOf(row[1].toUpperCase(Locale.ROOT)));
        return new Rule(mark, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** What furniture this line is; empty where it is none that is known. */
    static Optional<Mark> of(String line) {
        if (line.length() > LONGEST) {
            return line.length() <= LONGEST_NOTICE && NOTICE.matcher(line).find()
                    ? Optional.of(COOKIES)
                    : Optional.empty();
        }
        String plain = LEADING.matcher(line.strip()).replaceAll("").strip();
        for (Rule rule : rulesFor(plain)) {
            if (rule.pattern.matcher(plain).matches()) {
                return Optional.of(rule.mark);
            }
        }
        return isNavigation(line) ? Optional.of(new Mark("navigation", Role.DROP)) : Optional.empty();
    }

    /** The rules that a line with these first letters can still match; few of them, so that long pages stay cheap. */
    private static List<Rule> rulesFor(String plain) {
        String start = plain.substring(0, Math.min(FIRST, plain.length()));
        List<Rule> known = BY_START.get(start);
        if (known != null) {
            return known;
        }
        List<Rule> rules = RULES.stream().filter(rule -> canBegin(rule, start)).toList();
        if (BY_START.size() < MOST_STARTS) {
            BY_START.put(start, rules);
        }
        return rules;
    }

    private static boolean canBegin(Rule rule, String start) {
        Matcher matcher = rule.pattern.matcher(start);
        return matcher.matches() || matcher.hitEnd();
    }

    /** Three or more short pieces beside each other, none of them a sentence. */
    static boolean isNavigation(String line) {
        String[] pieces = SEPARATORS.split(line.strip());
        if (pieces.length < 3) {
            return false;
        }
        for (String piece : pieces) {
            if (Words.count(piece) > 6 || piece.length() > 2 && Words.endsSentence(piece)) {
                return false;
            }
        }
        return VisibleDates.in(line).stream().noneMatch(date -> date.day() > 0);
    }

    /** The pieces of a line of navigation or of a masthead. */
    static List<String> pieces(String line) {
        return List.of(SEPARATORS.split(line.strip()));
    }

    /** The number in a line such as "6 comments". */
    static Optional<Integer> declaredComments(String line) {
        Matcher number = DECLARED.matcher(line);
        return number.find() ? Optional.of(Integer.parseInt(number.group())) : Optional.empty();
    }
}
