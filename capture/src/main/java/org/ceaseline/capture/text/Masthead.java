package org.ceaseline.capture.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ceaseline.capture.language.DataTable;

/** Reads the outlet's name from the lines at the top of a page. */
final class Masthead {

    private static final Pattern PATH = Pattern.compile("^(.{2,40}?)\\s[>»›]\\s.{2,60}$");
    private static final Pattern TWO = Pattern.compile("^(.{2,60}?)\\s*[|·•]\\s*(.{2,80})$");
    private static final Pattern SERIES = Pattern.compile(
            "^(.{3,60}?)\\s(?:[-–—|]|:)\\s.{0,30}\\b(?:bulletin|report|update|digest|newsletter|briefing|dispatch|sitrep)\\b.*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SUFFIX = Pattern.compile("^(.{12,200}?)\\s[-–—|]\\s(\\p{Lu}[^|–—]{2,40})$");
    private static final Pattern SECTION = Pattern.compile(
            "(?:home|start|news|all news|latest|world|europe|asia|africa|middle east|americas?|politics|business|economy|sports?|culture|video|videos|photos?|maps?|opinion|analysis|defen[cs]e|science|tech|technology|health|media|contact|about|search|menu|donate|sections|podcasts|sign in|log ?in|english|arabic|russian|french|live|more|главная|новости|accueil|inicio|startseite|ana sayfa|الرئيسية)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OUTLET_WORD = Pattern.compile(
            "\\b(?:" + outletWords() + ")\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BARS = Pattern.compile("\\s+[|•·/]\\s+|\\s{3,}|\\t");
    private static final Pattern DASHES = Pattern.compile("\\s+[-–—]\\s+");
    private static final int LEAST_PIECES = 3;
    private static final int LONGEST_NAME = 4;

    private Masthead() {}

    private static String outletWords() {
        return DataTable.rows(Masthead.class, "outletwords.tsv").stream()
                .map(row -> row[0])
                .collect(Collectors.joining("|"));
    }

    /** A line above an article that names site and section, or site and motto. */
    static boolean isMasthead(String line) {
        return PATH.matcher(line).matches() && Words.count(line) <= 8 || isTwoPart(line);
    }

    /** Several short pieces beside each other, as in a masthead that runs on into links. */
    static boolean isBar(String line) {
        return BARS.splitAsStream(line.strip()).count() >= LEAST_PIECES || isRowOfNames(line);
    }

    private static boolean isRowOfNames(String line) {
        List<String> pieces = DASHES.splitAsStream(line.strip()).toList();
        return pieces.size() >= LEAST_PIECES && pieces.stream().allMatch(piece -> Words.count(piece) <= LONGEST_NAME);
    }

    private static boolean isTwoPart(String line) {
        Matcher two = TWO.matcher(line);
        return two.matches() && Words.count(two.group(1)) <= 5 && Words.count(two.group(2)) <= 8;
    }

    /** The outlet where a masthead, a bar of links, or the headline itself names it. */
    static Optional<String> outlet(List<String> linesAbove, String title) {
        for (String line : linesAbove) {
            if (isMasthead(line) || isBar(line) || Furniture.isNavigation(line)) {
                String first = DASHES.split(Furniture.pieces(line).get(0).strip())[0];
                if (isName(first)) {
                    return Optional.of(first);
                }
            }
        }
        return inTitle(title).or(() -> standingAlone(linesAbove));
    }

    /** The outlet that a line with the date names, as "Harbour Wire, 5 May 2018"; persons' names are told from it by its words. */
    static Optional<String> besideDate(String line) {
        List<String> names = new ArrayList<>(Credits.pieces(line));
        names.add(0, Credits.besideDates(line).rest());
        return names.stream()
                .map(String::strip)
                .filter(name -> Words.count(name) >= 2
                        && isName(name)
                        && OUTLET_WORD.matcher(name).find())
                .filter(name -> Words.capitalised(name) == 1)
                .findFirst();
    }

    /** A name that stands alone right above the headline. */
    private static Optional<String> standingAlone(List<String> linesAbove) {
        if (linesAbove.isEmpty()) {
            return Optional.empty();
        }
        String last = linesAbove.get(linesAbove.size() - 1);
        boolean name = Words.count(last) >= 2
                && Words.capitalised(last) == 1
                && Furniture.of(last).isEmpty();
        return name && isName(last) && VisibleDates.in(last).isEmpty() ? Optional.of(last) : Optional.empty();
    }

    private static Optional<String> inTitle(String title) {
        Matcher series = SERIES.matcher(title);
        if (series.matches() && isName(series.group(1).strip())) {
            return Optional.of(series.group(1).strip());
        }
        Matcher suffix = SUFFIX.matcher(title);
        boolean named = suffix.matches() && Words.count(suffix.group(2)) <= 4 && Words.count(suffix.group(1)) >= 4;
        boolean shouted = title.equals(title.toUpperCase(Locale.ROOT));
        return named && !shouted && Words.capitalised(suffix.group(2)) == 1
                ? Optional.of(suffix.group(2).strip())
                : Optional.empty();
    }

    private static boolean isName(String piece) {
        String plain = piece.toLowerCase(Locale.ROOT);
        boolean wordy = Words.count(piece) <= 7 && Words.capitalised(piece) >= 0.5 && !piece.matches(".*[.!?:]$");
        return wordy && !SECTION.matcher(plain).matches() && !piece.matches(".*\\d.*");
    }
}
