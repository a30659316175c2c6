package org.ceaseline.capture.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the headline stands and where the article's own text begins.
 *
 * @param title index of the headline's unit, -1 where the capture has none
 * @param body index of the first paragraph, the number of units where there is none
 */
record Head(int title, int body) {

    /** Units looked at above the first paragraph. */
    private static final int DEEPEST = 60;

    private static final int NEAR = 8;

    static Head of(Sheet sheet) {
        int body = firstParagraph(sheet);
        Map<String, Integer> repeats = repeats(sheet);
        List<Unit> candidates = new ArrayList<>(sheet.content(Math.max(0, body - DEEPEST), body));
        int best = -1;
        double most = 0;
        for (int i = 0; i < candidates.size(); i++) {
            boolean near = candidates.size() - i <= NEAR;
            double score = likeness(candidates.get(i), repeats) + (i == 0 ? 0.4 : 0) + (near ? 0.8 : 0);
            if (score > most) {
                most = score;
                best = candidates.get(i).index();
            }
        }
        return new Head(best, body);
    }

    private static int firstParagraph(Sheet sheet) {
        for (Unit unit :
                sheet.units().subList(MainText.of(sheet).from(), sheet.units().size())) {
            boolean opens =
                    unit.isContent() && unit.isParagraph() && !isPicture(unit) && !Credits.isCredit(unit.text());
            if (opens && !isQuestionHeadline(sheet, unit)) {
                return unit.index();
            }
        }
        return sheet.units().size();
    }

    /** A first line that ends in a question mark or so, and is said again below, is a headline all the same. */
    private static boolean isQuestionHeadline(Sheet sheet, Unit unit) {
        boolean first = sheet.content(0, unit.index()).isEmpty();
        boolean asks = unit.words() <= 25 && unit.text().matches("(?s).*[?!؟]['\"”’]?$");
        return first && (asks || repeats(sheet).getOrDefault(Words.bare(unit.text()), 1) > 1 && unit.words() <= 25);
    }

    static boolean isPicture(Unit unit) {
        boolean cue = Captions.isCaption(unit.text());
        return cue
                && (!unit.isClosed()
                        || unit.words() <= 20
                        || Captions.isIllustrative(unit.text()) && unit.words() <= 40);
    }

    private static Map<String, Integer> repeats(Sheet sheet) {
        Map<String, Integer> counts = new HashMap<>();
        for (Unit unit : sheet.units()) {
            counts.merge(Words.bare(unit.text()), 1, Integer::sum);
        }
        return counts;
    }

    private static double likeness(Unit unit, Map<String, Integer> repeats) {
        String text = unit.text();
        double score = unit.words() >= 4 && unit.words() <= 25 ? 1.6 : unit.words() > 25 ? -0.5 : 0.2;
        score += unit.isClosed() ? -0.3 : 0.6;
        score += repeats.getOrDefault(Words.bare(text), 1) > 1 && unit.words() >= 3 ? 3 : 0;
        score -= isPicture(unit) ? 3 : 0;
        score -= Credits.isCredit(text) ? 4 : 0;
        score -= Masthead.isMasthead(text) || Masthead.isBar(text) ? 2 : 0;
        score -= Article.isListItem(text) && !text.matches("^\\d.*") ? 1 : 0;
        return score;
    }
}
