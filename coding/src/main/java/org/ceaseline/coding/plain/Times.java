package org.ceaseline.coding.plain;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.ceaseline.capture.Published;
import org.ceaseline.coding.EventTime;

/** Days that a sentence names, counted from the day of the report. */
final class Times {

    private final Statements statements;
    private final Optional<LocalDate> today;

    Times(Statements statements, Published published) {
        this.statements = statements;
        boolean known = published.isKnown() && published.earliest().equals(published.latest());
        this.today = known ? Optional.of(published.latest()) : Optional.empty();
    }

    /** The first day that the words name; else, for a past event, the report's day or the one before. */
    EventTime of(List<Word> words, boolean ahead) {
        for (int at = 0; at < words.size(); at++) {
            Optional<EventTime> named = date(words, at).or(() -> Optional.empty());
            if (named.isPresent()) {
                return named.get();
            }
        }
        for (Word word : words) {
            Optional<EventTime> day = today.flatMap(now -> relative(word, now, ahead));
            if (day.isPresent()) {
                return day.get();
            }
        }
        if (today.isEmpty() || ahead) {
            return EventTime.unknown();
        }
        return time(today.get().minusDays(1), today.get(), 2, "document_date", "");
    }

    private Optional<EventTime> relative(Word word, LocalDate now, boolean ahead) {
        if (statements.is("@YESTERDAY", word)) {
            return Optional.of(day(now.minusDays(1), "relative", word));
        }
        if (statements.isWhole("@TODAY", word)) {
            return Optional.of(day(now, "relative", word));
        }
        int weekday = statements.weekday(word);
        if (weekday == 0) {
            return Optional.empty();
        }
        DayOfWeek wanted = DayOfWeek.of(weekday);
        return Optional.of(day(
                now.with(ahead ? TemporalAdjusters.nextOrSame(wanted) : TemporalAdjusters.previousOrSame(wanted)),
                "relative",
                word));
    }

    /** Day and month, with the year where it follows. */
    private Optional<EventTime> date(List<Word> words, int at) {
        if (!words.get(at).text().matches("\\p{Nd}{1,2}") || at + 1 >= words.size()) {
            return Optional.empty();
        }
        int month = month(words, at + 1);
        int after = at + (statements.month(plain(words, at + 1)) > 0 ? 2 : 3);
        boolean dated = after < words.size() && words.get(after).text().matches("\\p{Nd}{4}");
        if (month == 0 || !dated && today.isEmpty()) {
            return Optional.empty();
        }
        try {
            int year = dated ? number(words.get(after).text()) : today.get().getYear();
            LocalDate day = LocalDate.of(year, month, number(words.get(at).text()));
            return Optional.of(day(day, dated ? "explicit" : "inferred_year", words.get(at)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private int month(List<Word> words, int at) {
        int single = statements.month(plain(words, at));
        return single > 0 || at + 1 >= words.size()
                ? single
                : statements.month(plain(words, at) + " " + plain(words, at + 1));
    }

    private String plain(List<Word> words, int at) {
        return at < words.size() ? statements.spelling().plain(words.get(at).text()) : "";
    }

    private static int number(String digits) {
        return digits.chars().map(Character::getNumericValue).reduce(0, (sum, digit) -> sum * 10 + digit);
    }

    private static EventTime day(LocalDate day, String basis, Word word) {
        return time(day, day, 1, basis, word.text());
    }

    private static EventTime time(LocalDate first, LocalDate last, int precision, String basis, String raw) {
        return new EventTime(
                Optional.of(first),
                Optional.of(last),
                precision,
                basis,
                raw,
                Optional.empty(),
                Optional.empty(),
                false,
                List.of("Counted from the report's day."));
    }
}
