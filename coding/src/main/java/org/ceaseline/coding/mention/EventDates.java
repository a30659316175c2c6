package org.ceaseline.coding.mention;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.coding.EventTime;
import org.ceaseline.coding.mention.ReportTimes.Resolved;
import org.ceaseline.coding.mention.TimeSpan.Kind;
import org.ceaseline.syntax.Sentence;

/** Gives an event its time: by the expression of its own clause, else by the rule for how it is told. Immutable. */
final class EventDates {

    /** A paragraph's date that lies further from the report than this is background, not the date of its news. */
    private static final int NEWS_WITHIN_DAYS = 4;

    private final ReportTimes times;
    private final List<Sentence> sentences;
    private final Map<Integer, Integer> indexes = new HashMap<>();
    private final String text;

    EventDates(ReportTimes times, List<Sentence> sentences, String text) {
        this.times = times;
        this.sentences = List.copyOf(sentences);
        for (int i = 0; i < sentences.size(); i++) {
            indexes.put(sentences.get(i).start(), i);
        }
        this.text = text;
    }

    EventTime of(Sentence sentence, int trigger, Telling telling) {
        List<Resolved> own = usable(times.in(sentence), telling);
        ClauseDistance distance = new ClauseDistance(sentence, trigger);
        Optional<Resolved> best = own.stream()
                .filter(it -> distance.mayHold(it.span().span()))
                .min(Comparator.comparingInt(it -> distance.to(it.span().span())));
        boolean clause = best.map(it -> distance.inClause(it.span().span())).orElse(false);
        return switch (telling) {
            case ACT -> best.map(it -> timed(it, sentence))
                    .or(() -> paragraph(sentence))
                    .orElseGet(times::documentDate);
            case SPEECH -> best.filter(it -> clause || isParticiple(sentence, trigger))
                    .map(it -> timed(it, sentence))
                    .orElseGet(times::documentDate);
            case STATE -> best.filter(it -> clause)
                    .map(it -> timed(it, sentence))
                    .orElseGet(EventDates::openState);
            case ONSET -> best.map(it -> onset(it, sentence)).orElseGet(times::documentDate);
            case FUTURE -> best.map(this::ahead).orElseGet(EventTime::unknown);
        };
    }

    /** "..., each accusing the other": what a participle tells happened when its sentence did. */
    private static boolean isParticiple(Sentence sentence, int trigger) {
        return trigger >= 0
                && trigger < sentence.tokens().size()
                && sentence.tokens().get(trigger).xpos().equals("VBG");
    }

    private static List<Resolved> usable(List<Resolved> all, Telling telling) {
        return all.stream().filter(it -> isUsable(it, telling)).toList();
    }

    private static boolean isUsable(Resolved it, Telling telling) {
        boolean when = it.span().kind() != Kind.DURATION && !(it.expression().shape() instanceof Shape.Clock);
        return when && (telling == Telling.FUTURE || it.span().kind() != Kind.DEADLINE);
    }

    /** A sentence may give the hour apart from the day. */
    private EventTime timed(Resolved resolved, Sentence sentence) {
        EventTime time = resolved.span().time();
        if (time.clock().isPresent()) {
            return time;
        }
        Optional<Resolved> clock = times.in(sentence).stream()
                .filter(it -> it.expression().shape() instanceof Shape.Clock)
                .findFirst();
        return clock.map(it -> withClock(time, it.span().time())).orElse(time);
    }

    private static EventTime withClock(EventTime time, EventTime clock) {
        return new EventTime(
                time.start(),
                time.end(),
                time.precision(),
                time.basis(),
                time.raw(),
                clock.clock(),
                clock.zone(),
                time.state(),
                time.reasons());
    }

    /** "in force since Monday" began on Monday, and so did the truce whose third day is Wednesday. */
    private EventTime onset(Resolved it, Sentence sentence) {
        EventTime time = timed(it, sentence);
        if (it.expression().shape() instanceof Shape.DayOfAgreement
                && it.moment().agreementStart().isPresent()) {
            Days start = it.moment().agreementStart().get();
            return with(time, Optional.of(start.first()), Optional.of(start.last()), start.precision(), false);
        }
        return time.state() ? with(time, time.start(), time.start(), 1, false) : time;
    }

    /** What is still to come: weekdays look ahead; a day without year is the one that lies nearer to the report. */
    private EventTime ahead(Resolved resolved) {
        Moment moment = resolved.moment();
        Moment looking = new Moment(moment.document(), moment.event(), moment.agreementStart(), true, moment.years());
        Optional<Days> next = resolved.expression().shape().in(looking);
        boolean date = resolved.expression().shape() instanceof Shape.Date;
        Optional<Days> days = date ? nearer(resolved.days(), next) : next;
        return with(
                resolved.span().time(),
                days.map(Days::first),
                days.map(Days::last),
                days.map(Days::precision).orElse(5),
                false);
    }

    private Optional<Days> nearer(Optional<Days> past, Optional<Days> next) {
        if (past.isEmpty() || next.isEmpty() || times.document().isEmpty()) {
            return next.or(() -> past);
        }
        LocalDate report = times.document().get().first();
        long back = Math.abs(ChronoUnit.DAYS.between(past.get().first(), report));
        long ahead = Math.abs(ChronoUnit.DAYS.between(report, next.get().first()));
        return ahead <= back ? next : past;
    }

    private static EventTime with(
            EventTime time, Optional<LocalDate> start, Optional<LocalDate> end, int precision, boolean state) {
        return new EventTime(
                start, end, precision, time.basis(), time.raw(), time.clock(), time.zone(), state, time.reasons());
    }

    private static EventTime openState() {
        EventTime unknown = EventTime.unknown();
        return with(unknown, unknown.start(), unknown.end(), 5, true);
    }

    /** The date that the paragraph spoke of last, if it is news. */
    private Optional<EventTime> paragraph(Sentence sentence) {
        for (int i = indexOf(sentence) - 1; i >= 0; i--) {
            Sentence before = sentences.get(i);
            if (text.substring(before.end(), Math.max(before.end(), sentence.start()))
                            .indexOf('\n')
                    >= 0) {
                return Optional.empty();
            }
            Optional<EventTime> told = lastNews(before);
            if (told.isPresent()) {
                return told;
            }
        }
        return Optional.empty();
    }

    private int indexOf(Sentence sentence) {
        return indexes.getOrDefault(sentence.start(), 0);
    }

    private Optional<EventTime> lastNews(Sentence sentence) {
        List<Resolved> all = times.in(sentence);
        for (int i = all.size() - 1; i >= 0; i--) {
            Resolved it = all.get(i);
            boolean happened = it.span().kind() == Kind.POINT || it.span().kind() == Kind.RANGE;
            if (happened && it.days().filter(this::isNews).isPresent()) {
                return Optional.of(anchored(it));
            }
        }
        return Optional.empty();
    }

    private boolean isNews(Days days) {
        if (times.document().isEmpty()) {
            return days.width() <= 7;
        }
        long before =
                ChronoUnit.DAYS.between(days.last(), times.document().get().first());
        return before <= NEWS_WITHIN_DAYS
                && !days.first().isAfter(times.document().get().last());
    }

    private static EventTime anchored(Resolved it) {
        EventTime time = it.span().time();
        List<String> reasons = new ArrayList<>(time.reasons());
        reasons.add("The sentence gives no time; \"" + time.raw() + "\" stands before it in the same paragraph.");
        return new EventTime(
                time.start(),
                time.end(),
                time.precision(),
                "anchored",
                time.raw(),
                Optional.empty(),
                time.zone(),
                false,
                reasons);
    }
}
