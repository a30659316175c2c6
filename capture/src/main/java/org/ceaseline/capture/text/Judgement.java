package org.ceaseline.capture.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ceaseline.capture.Section.Kind;

/** Says of each unit above the thread what it is. */
final class Judgement {

    /** What a unit is, and the rule that said so. */
    record Verdict(Kind kind, String why) {}

    private static final int LABEL_WORDS = 12;
    private static final int NEAR_BODY = 5;

    private final Sheet sheet;
    private final Head head;
    private final String title;
    private final int lastParagraph;
    private final Map<String, Integer> repeats = new HashMap<>();
    private final Set<Integer> menus = new HashSet<>();
    private final Set<Integer> afterEnd;
    private final Set<Integer> otherTexts;
    private final Set<Integer> teasers;
    private final LivePosts live;

    Judgement(Sheet sheet, Head head, int end, LivePosts live) {
        this.live = live;
        this.sheet = sheet;
        this.head = head;
        this.title = head.title() < 0
                ? ""
                : Words.bare(sheet.units().get(head.title()).text());
        List<Unit> units = sheet.units().subList(0, end);
        units.forEach(unit -> repeats.merge(Words.bare(unit.text()), 1, Integer::sum));
        this.lastParagraph = lastParagraph(units);
        findMenus(units);
        this.afterEnd = Links.below(sheet, head, end);
        this.otherTexts = MainText.below(sheet, end);
        this.teasers = Teasers.below(sheet, head, end);
    }

    private static int lastParagraph(List<Unit> units) {
        for (int i = units.size() - 1; i >= 0; i--) {
            Unit unit = units.get(i);
            if (unit.isContent() && (unit.isParagraph() || isProse(unit)) && !Head.isPicture(unit)) {
                return unit.index();
            }
        }
        return -1;
    }

    private static boolean isProse(Unit unit) {
        return unit.isClosed() && unit.words() >= 4 || Article.isListItem(unit.text()) && unit.words() > 4;
    }

    /** Three and more short lines right below each other, none of them a sentence. */
    private void findMenus(List<Unit> units) {
        int from = 0;
        for (int i = 0; i <= units.size(); i++) {
            boolean goesOn = i < units.size()
                    && isMenuLine(units.get(i))
                    && (i == from || units.get(i).gap() == 0);
            if (!goesOn) {
                for (int k = from; i - from >= 3 && k < i; k++) {
                    menus.add(units.get(k).index());
                }
                from = i < units.size() && isMenuLine(units.get(i)) ? i : i + 1;
            }
        }
    }

    private boolean isMenuLine(Unit unit) {
        boolean label = unit.words() <= 4 && !unit.isClosed() && !Credits.isCredit(unit.text());
        return !unit.isContent() || label && !live.holds(unit);
    }

    Verdict of(Unit unit) {
        if (unit.mark().isPresent()) {
            return new Verdict(Kind.FURNITURE, unit.mark().get().kind());
        }
        if (unit.index() == head.title()) {
            return new Verdict(Kind.HEADLINE, "the headline");
        }
        if (live.isStamp(unit)) {
            return new Verdict(Kind.FURNITURE, LivePosts.WHY);
        }
        if (live.holds(unit) && unit.isClosed() && !Article.isCorrection(unit.text()) && !Head.isPicture(unit)) {
            return new Verdict(Kind.BODY, "told in a post");
        }
        if (repeatsTitle(unit)) {
            return new Verdict(Kind.FURNITURE, "repeats the headline");
        }
        if (menus.contains(unit.index())) {
            return new Verdict(Kind.FURNITURE, "a list of links");
        }
        if (Article.isCorrection(unit.text())) {
            return new Verdict(Kind.CORRECTION, "says what was changed");
        }
        boolean picture = Head.isPicture(unit);
        if (picture) {
            return new Verdict(
                    Captions.isIllustrative(unit.text()) ? Kind.CAPTION_ILLUSTRATIVE : Kind.CAPTION,
                    "the words of a caption");
        }
        return unit.index() < head.body() ? above(unit) : within(unit);
    }

    private boolean repeatsTitle(Unit unit) {
        String bare = Words.bare(unit.text());
        boolean cut = bare.length() >= 20 && title.startsWith(bare) || title.length() >= 20 && bare.startsWith(title);
        return unit.index() != head.title() && !title.isEmpty() && (bare.equals(title) || cut && !unit.isParagraph());
    }

    private Verdict above(Unit unit) {
        if (Credits.isCredit(unit.text()) || unit.index() > head.title() && hasAgencyDate(unit)) {
            return new Verdict(Kind.BYLINE, "a byline or a date");
        }
        if (unit.index() < head.title()) {
            return new Verdict(Kind.FURNITURE, "above the headline");
        }
        if (unit.words() <= 3 || sheet.content(unit.index(), head.body()).size() > NEAR_BODY) {
            return new Verdict(Kind.FURNITURE, "a label above the article");
        }
        return unit.isClosed() || Captions.hasVerb(unit.text())
                ? new Verdict(Kind.STANDFIRST, "a sentence between headline and article")
                : new Verdict(Kind.CAPTION, "no sentence, between headline and article");
    }

    /** A heading has a paragraph, a list or a caption below it and not another short line. */
    private boolean headsNothing(Unit unit) {
        return sheet.content(unit.index() + 1, Math.min(sheet.units().size(), unit.index() + 12)).stream()
                .findFirst()
                .filter(next -> !next.isClosed() && next.words() <= LABEL_WORDS && !Article.isListItem(next.text()))
                .isPresent();
    }

    private static boolean hasAgencyDate(Unit unit) {
        return !unit.isClosed()
                && unit.words() <= 14
                && Credits.agency(unit.text()).isPresent()
                && !VisibleDates.in(unit.text()).isEmpty();
    }

    private Verdict within(Unit unit) {
        String text = unit.text();
        if (Credits.isCredit(text)) {
            return new Verdict(Kind.BYLINE, "a byline or a date");
        }
        if (otherTexts.contains(unit.index())) {
            return new Verdict(Kind.FURNITURE, "another text below the article");
        }
        if (teasers.contains(unit.index())) {
            return new Verdict(Kind.FURNITURE, "headlines of others below the article");
        }
        if (afterEnd.contains(unit.index())) {
            return new Verdict(Kind.FURNITURE, "links below the article");
        }
        if (Article.isListItem(text)) {
            return new Verdict(Kind.LIST, "a list item");
        }
        if (Article.isQuote(text)) {
            return new Verdict(Kind.QUOTE, "a quotation mark at the line's start");
        }
        boolean label = !unit.isClosed() && unit.words() <= LABEL_WORDS;
        boolean idle = label && (headsNothing(unit) || Words.bare(text).chars().noneMatch(Character::isLetter));
        if (idle || label && (repeats.getOrDefault(Words.bare(text), 1) > 1 || unit.index() > lastParagraph)) {
            return new Verdict(Kind.FURNITURE, "a label that repeats, or stands below the article");
        }
        return new Verdict(Kind.BODY, label ? "a heading within the article" : "a paragraph of the article");
    }
}
