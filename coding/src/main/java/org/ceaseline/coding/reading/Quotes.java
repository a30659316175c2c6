package org.ceaseline.coding.reading;

import org.ceaseline.capture.Report;
import org.ceaseline.syntax.Sentence;

/** Follows quotation marks from sentence to sentence: what stands within them is told by the last speaker. */
final class Quotes {

    private Quotes() {}

    /** Before a sentence is read: it is quoted where the mark before it is still open or it opens with one. */
    static void enter(Report report, Sentence sentence, Story story) {
        String text = report.text().substring(sentence.start(), sentence.end()).strip();
        boolean opens = text.startsWith("\"") || text.startsWith("“") || text.startsWith("«");
        if (opens) {
            story.quote(true);
        }
    }

    /** After a sentence: the mark stays open where it was opened and not closed. */
    static void follow(Report report, Sentence sentence, Story story) {
        String text = report.text().substring(sentence.start(), sentence.end());
        int curly = count(text, '“') - count(text, '”') + count(text, '«') - count(text, '»');
        int straight = count(text, '"') % 2;
        boolean before = story.isQuoteOpen();
        if (text.strip().startsWith("\"") || text.strip().startsWith("“")) {
            before = false;
        }
        boolean open = curly > 0 || straight == 1 && !before || before && straight == 0 && curly >= 0;
        story.quote(open);
    }

    private static int count(String text, char mark) {
        return (int) text.chars().filter(c -> c == mark).count();
    }
}
