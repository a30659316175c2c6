package org.ceaseline.coding.mention;

import java.util.Optional;
import org.ceaseline.syntax.Sentence;

/** Which day the text speaks of, while it is read from top to bottom. */
final class Narration {

    private final String text;
    private int lastEnd = -1;
    private boolean opensParagraph = true;
    private Optional<Days> first = Optional.empty();
    private Optional<Days> last = Optional.empty();

    Narration(String text) {
        this.text = text;
    }

    void enter(Sentence sentence) {
        opensParagraph = lastEnd < 0 || breaks(lastEnd, sentence.start());
        lastEnd = sentence.end();
    }

    private boolean breaks(int from, int to) {
        int newline = text.indexOf('\n', Math.min(from, to));
        return newline >= 0 && newline < to;
    }

    /**
     * The day that "a day later" counts from: what was told last; but "a week earlier" at the head of a paragraph counts
     * from the report's news.
     */
    Optional<Days> reference(TimeExpression expression) {
        boolean back = expression.shape() instanceof Shape.Offset offset && offset.to() < 0;
        return opensParagraph && back && first.isPresent() ? first : last;
    }

    /** Keeps a day that something happened on. */
    void tell(ReportTimes.Resolved resolved, Optional<Days> document) {
        TimeSpan.Kind kind = resolved.expression().kind();
        boolean happened = kind == TimeSpan.Kind.POINT || kind == TimeSpan.Kind.RANGE;
        Optional<Days> days = resolved.days()
                .filter(it -> happened && it.width() <= 7)
                .filter(it ->
                        document.isEmpty() || !it.first().isAfter(document.get().last()));
        if (days.isPresent()) {
            first = first.or(() -> days);
            last = days;
        }
    }
}
