package org.ceaseline.capture.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private Masthead() {}

    /** A line above an article that names site and section, or site and motto. */
    static boolean isMasthead(String line) {
        return PATH.matcher(line).matches() && Words.count(line) <= 8 || isTwoPart(line);
    }

    private static boolean isTwoPart(String line) {
        Matcher two = TWO.matcher(line);
        return two.matches() && Words.count(two.group(1)) <= 5 && Words.count(two.group(2)) <= 8;
    }

    /** The outlet where a masthead, a bar of links, or the headline itself names it. */
    static Optional<String> outlet(List<String> linesAbove, String title) {
        for (String line : linesAbove) {
            if (isMasthead(line) || Furniture.isNavigation(line)) {
                String first = Furniture.pieces(line).get(0).strip();
                if (isName(first)) {
                    return Optional.of(first);
                }
            }
        }
        return inTitle(title).or(() -> standingAlone(linesAbove));
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
        return named && Words.capitalised(suffix.group(2)) == 1
                ? Optional.of(suffix.group(2).strip())
                : Optional.empty();
    }

    private static boolean isName(String piece) {
        String plain = piece.toLowerCase(Locale.ROOT);
        boolean wordy = Words.count(piece) <= 7 && Words.capitalised(piece) >= 0.5 && !piece.matches(".*[.!?:]$");
        return wordy && !SECTION.matcher(plain).matches() && !piece.matches(".*\\d.*");
    }
}
