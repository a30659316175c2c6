package org.ceaseline.coding.mention;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.coding.EventTime;
import org.ceaseline.coding.mention.ReportTimes.Resolved;
import org.ceaseline.coding.mention.TimeSpan.Kind;
import org.ceaseline.syntax.Sentence;

/** Gives an event its time: by the expression of its own clause, else by the rule for how it is told. Immutable. */
final class EventDates {

    /** A paragraph's date that lies further from the report than this is background, not the date of its news. */
    private static final int NEWS_WITHIN_DAYS = 4;

    /** How many sentences a day is carried on in a report that looks back. */
    private static final int RUNS_ON = 8;

    /** The same for a day that the text names by its date. */
    private static final int NAMED_WITHIN_DAYS = 120;

    private final ReportTimes times;
    private final List<Sentence> sentences;
    private final Map<Integer, Integer> indexes = new HashMap<>();
    private final String text;
    private final Appointed appointed = new Appointed(this::ahead);

    EventDates(ReportTimes times, List<Sentence> sentences, String text) {
        this.times = times;
        this.sentences = List.copyOf(sentences);
        for (int i = 0; i < sentences.size(); i++) {
            indexes.put(sentences.get(i).start(), i);
        }
        this.text = text;
    }

    /** @param others words of the sentence that name other events: a time beyond one of them is not that of what is said */
    EventTime of(Sentence sentence, int trigger, Telling telling, Set<Integer> others) {
        ClauseDistance distance = new ClauseDistance(sentence, trigger);
        Comparator<Resolved> byNearness =
                Comparator.comparingInt(it -> distance.to(it.span().span()));
        List<Resolved> own = usable(times.in(sentence), telling).stream()
                .filter(it -> it.span().kind() != Kind.SINCE
                        || !distance.isSinceAnother(it.span().span()))
                .sorted(byNearness)
                .toList();
        Optional<Resolved> best =
                own.stream().filter(it -> distance.mayHold(it.span().span())).findFirst();
        Optional<Resolved> near = best.filter(it -> distance.inClause(it.span().span())
                        || telling == Telling.SPEECH && isParticiple(sentence, trigger))
                .filter(it -> telling != Telling.SPEECH
                        || !distance.isBeyond(it.span().span(), others));
        Optional<EventTime> session = telling == Telling.CALLED_OFF || telling == Telling.MISSED
                ? appointed.day(
                        sentence, times.in(sentence).stream().sorted(byNearness).toList(), telling)
                : Optional.empty();
        if (session.isPresent()) {
            return session.get();
        }
        return switch (telling) {
            case ACT, CALLED_OFF, MISSED -> best.map(it -> timed(it, sentence))
                    .or(() -> own.stream()
                            .filter(it -> distance.looksBack(it.span().span())
                                    || distance.isSoonAfter(it.span().span()))
                            .findFirst()
                            .map(it -> timed(it, sentence)))
                    .or(() -> paragraph(sentence))
                    .or(() -> told(sentence))
                    .or(() -> running(sentence))
                    .orElseGet(times::documentDate);
            case SPEECH -> near.map(it -> timed(it, sentence))
                    .or(() -> entry(sentence))
                    .orElseGet(times::documentDate);
            case STATE -> near.map(it -> timed(it, sentence))
                    .or(() -> lasting(sentence))
                    .orElseGet(this::stateNow);
            case ONSET -> best.map(it -> onset(it, sentence))
                    .or(() -> paragraph(sentence))
                    .orElseGet(times::documentDate);
            case FUTURE -> own.stream()
                    .filter(it ->
                            it.span().kind() == Kind.DEADLINE && it.expression().shape() instanceof Shape.Date)
                    .findFirst()
                    .or(() -> best)
                    .map(this::ahead)
                    .or(() -> atAnHour(sentence))
                    .orElseGet(EventTime::unknown);
        };
    }

    /** "from midnight": the next hour of that name after the report. */
    private Optional<EventTime> atAnHour(Sentence sentence) {
        return times.document()
                .filter(days -> times.in(sentence).stream()
                        .anyMatch(it -> it.expression().shape() instanceof Shape.Clock))
                .map(days -> days.plus(0, 1))
                .map(days -> with(
                        times.documentDate(),
                        Optional.of(days.first()),
                        Optional.of(days.last()),
                        days.precision(),
                        false));
    }

    /** "cut off for three weeks": since three weeks before the report. */
    private Optional<EventTime> lasting(Sentence sentence) {
        Optional<Days> document = times.document();
        return times.in(sentence).stream()
                .filter(it -> it.expression().shape() instanceof Shape.Length length && length.amount() > 0)
                .filter(it -> it.span().time().raw().startsWith("for "))
                .findFirst()
                .filter(it -> document.isPresent())
                .map(it -> since((Shape.Length) it.expression().shape(), it, document.get()));
    }

    private static EventTime since(Shape.Length length, Resolved it, Days document) {
        long days = length.amount() * Math.max(1, TimeWords.english().days(length.unit()));
        return with(
                it.span().time(),
                Optional.of(document.first().minusDays(days)),
                Optional.of(document.last()),
                new Days(document.first().minusDays(days), document.last()).precision(),
                true);
    }

    /** A state that the text gives no time is there when the report tells of it; since when stays open. */
    private EventTime stateNow() {
        EventTime now = times.documentDate();
        return with(now, now.start(), now.end(), now.precision(), true);
    }

    /** A headline tells of what the first sentence of the text dates. */
    private Optional<EventTime> told(Sentence headline) {
        if (!isHeadline(headline)) {
            return Optional.empty();
        }
        for (int i = indexOf(headline) + 1; i < Math.min(sentences.size(), indexOf(headline) + 4); i++) {
            if (!isHeadline(sentences.get(i))) {
                return firstNews(sentences.get(i));
            }
        }
        return Optional.empty();
    }

    private boolean isHeadline(Sentence sentence) {
        String words = text.substring(sentence.start(), sentence.end()).strip();
        return !words.isEmpty() && ".!?:\"”'’".indexOf(words.charAt(words.length() - 1)) < 0;
    }

    private Optional<EventTime> firstNews(Sentence sentence) {
        return times.in(sentence).stream()
                .filter(it -> it.span().kind() == Kind.POINT
                        && it.days().filter(this::isNews).isPresent())
                .filter(it -> it.days().get().width() == 1)
                .findFirst()
                .map(EventDates::anchored);
    }

    /** Said in passing: "..., calling it a breach". */
    private static boolean isParticiple(Sentence sentence, int trigger) {
        return trigger >= 0
                && trigger < sentence.tokens().size()
                && sentence.tokens().get(trigger).xpos().equals("VBG");
    }

    private static List<Resolved> usable(List<Resolved> all, Telling telling) {
        return all.stream().filter(it -> isUsable(it, telling)).toList();
    }

    private static boolean isUsable(Resolved it, Telling telling) {
        boolean when = it.span().kind() != Kind.DURATION
                && !(it.expression().shape() instanceof Shape.Clock)
                && (telling == Telling.FUTURE || !isStillToCome(it));
        return when && (telling == Telling.FUTURE || it.span().kind() != Kind.DEADLINE);
    }

    /** "she would receive them on Monday": no time of what has been said or done. */
    private static boolean isStillToCome(Resolved it) {
        boolean future = it.moment().looksAhead() && it.expression().shape() instanceof Shape.Weekday;
        return future
                && it.moment()
                        .document()
                        .filter(days -> it.days().get().first().isAfter(days.last()))
                        .isPresent();
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
        Moment back = new Moment(moment.document(), moment.event(), moment.agreementStart(), false, moment.years());
        boolean date = resolved.expression().shape() instanceof Shape.Date;
        Optional<Days> days = date ? nearer(resolved.expression().shape().in(back), next) : next;
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

    /** The date that the paragraph spoke of last, if it is news. */
    private Optional<EventTime> paragraph(Sentence sentence) {
        for (int i = indexOf(sentence) - 1; i >= 0; i--) {
            Sentence before = sentences.get(i);
            if (!isOneParagraph(before, sentence)) {
                return Optional.empty();
            }
            Optional<EventTime> told = lastNews(before).or(() -> opening(before));
            if (told.isPresent()) {
                return told;
            }
        }
        return Optional.empty();
    }

    /** The day that opens the paragraph, as in a chronology, whatever its sentences look back at. */
    private Optional<EventTime> entry(Sentence sentence) {
        int at = indexOf(sentence);
        while (at > 0 && isOneParagraph(sentences.get(at - 1), sentences.get(at))) {
            at--;
        }
        return opening(sentences.get(at));
    }

    private boolean isOneParagraph(Sentence before, Sentence after) {
        return text.substring(before.end(), Math.max(before.end(), after.start()))
                        .indexOf('\n')
                < 0;
    }

    private Optional<EventTime> opening(Sentence sentence) {
        ClauseDistance distance = new ClauseDistance(sentence, 0);
        return times.in(sentence).stream()
                .filter(it -> it.span().kind() == Kind.POINT || it.span().kind() == Kind.RANGE)
                .filter(it -> !(it.expression().shape() instanceof Shape.Clock)
                        && distance.opens(it.span().span()))
                .findFirst()
                .map(EventDates::anchored);
    }

    /**
     * The day that the text told of last, in a report that looks back: one whose first day of the calendar lies further from it
     * than news does.
     */
    private Optional<EventTime> running(Sentence sentence) {
        int here = indexOf(sentence);
        Optional<Resolved> first = sentences.subList(0, here).stream()
                .flatMap(before -> times.in(before).stream())
                .filter(it -> isDay(it) || isPairOfDays(it))
                .findFirst();
        if (first.isEmpty() || isNews(first.get().days().orElseThrow())) {
            return Optional.empty();
        }
        for (int i = here - 1; i >= Math.max(0, here - RUNS_ON); i--) {
            Sentence before = sentences.get(i);
            List<Resolved> days = times.in(before).stream()
                    .filter(EventDates::isDay)
                    .filter(it -> !isBeforehand(before, it))
                    .toList();
            if (!days.isEmpty()) {
                return Optional.of(days.get(days.size() - 1))
                        .filter(it -> !isNews(it.days().orElseThrow()))
                        .map(EventDates::anchored);
            }
        }
        return Optional.empty();
    }

    private static boolean isDay(Resolved it) {
        return it.span().kind() == Kind.POINT
                && it.days().filter(days -> days.width() <= 2).isPresent();
    }

    /** "met on 12 and 13 November". */
    private static boolean isPairOfDays(Resolved it) {
        return it.span().kind() == Kind.RANGE
                && it.days().filter(days -> days.width() <= 2).isPresent();
    }

    /** "which they had taken on 30 April": what the story looks back at does not move it. */
    private static boolean isBeforehand(Sentence sentence, Resolved it) {
        int time = it.span().span().first();
        return sentence.tokens().subList(Math.max(0, time - 12), time).stream()
                .anyMatch(token -> token.form().equals("had"));
    }

    private int indexOf(Sentence sentence) {
        return indexes.getOrDefault(sentence.start(), 0);
    }

    private Optional<EventTime> lastNews(Sentence sentence) {
        List<Resolved> all = times.in(sentence);
        for (int i = all.size() - 1; i >= 0; i--) {
            Resolved it = all.get(i);
            boolean happened = it.span().kind() == Kind.POINT || it.span().kind() == Kind.RANGE;
            if (happened && (isNamedDay(it) || it.days().filter(this::isNews).isPresent())) {
                return Optional.of(anchored(it));
            }
        }
        return Optional.empty();
    }

    /** A day that the text itself names runs on through its paragraph, however far back. */
    private boolean isNamedDay(Resolved it) {
        return it.expression().shape() instanceof Shape.Date date
                && date.day() > 0
                && it.days()
                        .filter(days -> times.document()
                                .filter(now -> !days.first().isAfter(now.last()))
                                .filter(now -> ChronoUnit.DAYS.between(days.last(), now.first()) <= NAMED_WITHIN_DAYS)
                                .isPresent())
                        .isPresent();
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
        reasons.add("The sentence gives no time; \"" + time.raw() + "\" stands beside it in the report.");
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
