package org.ceaseline.capture.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** Longer lines are sentences. */
    private static final int LONGEST = 280;

    private static final List<Rule> RULES = DataTable.rows(Furniture.class, "furniture.tsv").stream()
            .map(Furniture::rule)
            .toList();

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
            return Optional.empty();
        }
        String plain = LEADING.matcher(line.strip()).replaceAll("").strip();
        for (Rule rule : RULES) {
            if (rule.pattern.matcher(plain).matches()) {
                return Optional.of(rule.mark);
            }
        }
        return isNavigation(line) ? Optional.of(new Mark("navigation", Role.DROP)) : Optional.empty();
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
