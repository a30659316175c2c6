package org.ceaseline.coding.mention;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.ceaseline.coding.EventTime;
import org.ceaseline.coding.mention.ReportTimes.Resolved;
import org.ceaseline.syntax.Sentence;
import org.ceaseline.syntax.Token;

/** The day for which a meeting was set that did not take place: "a session due on Friday was dropped", "Monday's round". */
final class Appointed {

    /** How many words before the day may say that it was set. */
    private static final int REACH = 6;

    private final Function<Resolved, EventTime> ahead;

    /** @param ahead how a day is read that is still to come */
    Appointed(Function<Resolved, EventTime> ahead) {
        this.ahead = ahead;
    }

    /**
     * The first of the days that was set for something; a meeting called off had it still ahead.
     *
     * @param times those of the sentence, the nearest to the event first
     */
    Optional<EventTime> day(Sentence sentence, List<Resolved> times, Telling telling) {
        return times.stream()
                .filter(Appointed::isDay)
                .filter(it -> isSet(sentence, it.span().span()))
                .findFirst()
                .map(it -> isAhead(it, telling) ? ahead.apply(it) : past(it));
    }

    private static boolean isDay(Resolved it) {
        Shape shape = it.expression().shape();
        boolean day = shape instanceof Shape.Date date && date.day() > 0
                || shape instanceof Shape.Weekday
                || shape instanceof Shape.MonthDay
                || shape instanceof Shape.Offset;
        return day && it.days().isPresent() && it.span().kind() != TimeSpan.Kind.DURATION;
    }

    private static boolean isAhead(Resolved it, Telling telling) {
        boolean date = it.expression().shape() instanceof Shape.Date;
        boolean open = it.expression().shape() instanceof Shape.Weekday day && day.week() == 0;
        return date || open && telling == Telling.CALLED_OFF;
    }

    /** A weekday on which somebody did not come is past, also behind "scheduled for". */
    private static EventTime past(Resolved it) {
        Moment moment = it.moment();
        Moment back = new Moment(moment.document(), moment.event(), moment.agreementStart(), false, moment.years());
        EventTime time = it.span().time();
        Optional<Days> days = it.expression().shape().in(back);
        return new EventTime(
                days.map(Days::first),
                days.map(Days::last),
                days.map(Days::precision).orElse(5),
                time.basis(),
                time.raw(),
                time.clock(),
                time.zone(),
                false,
                time.reasons());
    }

    private static boolean isSet(Sentence sentence, Span time) {
        List<Token> tokens = sentence.tokens();
        int next = time.last() + 1;
        if (next < tokens.size() && tokens.get(next).xpos().equals("POS")) {
            return true;
        }
        for (int at = Math.min(time.first(), tokens.size()) - 1; at >= Math.max(0, time.first() - REACH); at--) {
            String form = tokens.get(at).form().toLowerCase(Locale.ROOT);
            if (TimeWords.english().isAppointing(form)
                    || form.equals("to")
                            && at + 1 < tokens.size()
                            && tokens.get(at + 1).xpos().equals("VB")) {
                return true;
            }
        }
        return false;
    }
}
