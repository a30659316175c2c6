package org.ceaseline.desk.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ceaseline.capture.Published;
import org.ceaseline.coding.EventTime;
import org.ceaseline.desk.holding.Names;
import org.ceaseline.desk.holding.Reviews;
import org.ceaseline.desk.picture.Directions;
import org.ceaseline.desk.situation.Words;
import org.ceaseline.ledger.Incident;
import org.springframework.context.MessageSource;

/** Says words of the field and days in the reader's language. Templates know it as {@code say}. */
public final class Speech implements Words {

    /** The languages of the desk. */
    static final List<String> LANGUAGES = List.of("en", "ar");

    private static final Pattern ISO_DAY =
            Pattern.compile("(?<![\\p{Alnum}/-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![\\p{Alnum}/-])");

    private static final Pattern DAY_OF_MONTH = Pattern.compile("(?:[1-9]|[12][0-9]|3[01]) (?:"
            + Stream.of(Month.values())
                    .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                    .collect(Collectors.joining("|"))
            + ")");

    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private final MessageSource messages;
    private final Locale locale;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;

    Speech(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
        this.day = DateTimeFormatter.ofPattern("d MMM yyyy", locale);
        String comma = messages.getMessage("list.comma", null, locale);
        this.moment = DateTimeFormatter.ofPattern("d MMM yyyy'" + comma + "' HH:mm", locale)
                .withZone(ZoneOffset.UTC);
    }

    /** The language of the desk that comes nearest; all write numbers with the same digits. */
    static Locale served(Locale asked) {
        return LANGUAGES.contains(asked.getLanguage())
                ? Locale.forLanguageTag(asked.getLanguage())
                : Locale.forLanguageTag("en-u-nu-latn");
    }

    /** Reading direction of the interface. */
    @Override
    public String dir() {
        return locale.getLanguage().equals("ar") ? "rtl" : "ltr";
    }

    @Override
    public String language() {
        return locale.getLanguage();
    }

    /** A word of a closed list; the word itself, made readable, where the list has none for it. */
    @Override
    public String of(String list, String word) {
        String key = word.toLowerCase(Locale.ROOT).replace(' ', '_');
        String plain = word.replace('_', ' ').toLowerCase(Locale.ROOT);
        return String.valueOf(messages.getMessage(list + "." + key, null, plain, locale));
    }

    /** As {@link #of}, for constants. */
    String constant(String list, Enum<?> word) {
        return of(list, word.name());
    }

    /** A reason of the ledger or the coder in the reader's language, where it is known. */
    @Override
    public String reason(String english) {
        String told = Reasons.in(locale.getLanguage()).of(english, this::listed);
        return locale.getLanguage().equals("ar") ? ArabicCount.agreeing(told) : told;
    }

    /** As {@link #reason}, for a page: its days are written as all others. */
    public String told(String english) {
        return ISO_DAY.matcher(reason(english))
                .replaceAll(
                        found -> Matcher.quoteReplacement(dayOf(found.group()).orElse(found.group())));
    }

    private Optional<String> dayOf(String iso) {
        try {
            return Optional.of(day(LocalDate.parse(iso)));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** Who gives an account: a name, or what was told of an incident. */
    public String asserter(Names names, String asserter) {
        return asserter.startsWith("incident i-") ? text("disputes.told") : named(names.of(asserter));
    }

    /** A word of a closed list or a day of a month, as reasons hold them; others stay as they are. */
    private String listed(String word) {
        if (DAY_OF_MONTH.matcher(word).matches()) {
            return DateTimeFormatter.ofPattern("d MMMM", locale).format(ENGLISH_DAY.parse(word));
        }
        String key = word.toLowerCase(Locale.ROOT).replace(' ', '_');
        for (String list : List.of("type", "attribution", "state", "verdict", "level")) {
            String told = messages.getMessage(list + "." + key, null, "", locale);
            if (told != null && !told.isEmpty()) {
                return told;
            }
        }
        return word;
    }

    /** The language that {@link #told} gives it in. */
    public String languageOf(String english) {
        return told(english).equals(english) ? "en" : locale.getLanguage();
    }

    /** The direction that goes with {@link #languageOf}: of a sentence that begins with a name in other letters too. */
    public String dirOf(String english) {
        return told(english).equals(english) ? "auto" : dir();
    }

    /** What stands between the parts of a list, with its blank. */
    public String comma() {
        return text("list.comma") + " ";
    }

    /** A name of the ledger; where it is a word for somebody without one, that word in the reader's language. */
    public String named(String name) {
        return reason(name);
    }

    /** What a decision is about; of a step that two have to accept it is the word of one of them. */
    public String field(String field) {
        return field.startsWith(Reviews.BY)
                ? text("field.by", field.substring(Reviews.BY.length()))
                : of("field", field);
    }

    /** A value that a decision writes down. */
    public String value(String field, String value) {
        if (field.startsWith(Reviews.BY)) {
            return of("review", value);
        }
        return switch (field) {
            case "type", "modality" -> of(field, value);
            case "role" -> of("account", value);
            case "actor", "target", "place", "address", "year", "grouping" -> value;
            case "day" -> dayOf(value).orElse(value);
            case "verification" -> value.isEmpty() ? of("stage", "raw") : of("stage", value.split(" ", -1)[0]);
            default -> of("review", value);
        };
    }

    /** A sentence of the interface. */
    @Override
    public String text(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /** Whom a clause binds or protects: names, or the group as the casebook calls it, in the reader's language. */
    public String bound(Names names, List<String> keys) {
        return keys.stream()
                .map(key -> names.of(key).equals(key) ? group(key) : names.of(key))
                .collect(Collectors.joining(comma()));
    }

    private String group(String word) {
        return String.valueOf(messages.getMessage("addressee." + word, null, word.replace('_', ' '), locale));
    }

    /** A whole number with its sign before it, whatever runs the other way around it. */
    public String signed(long number) {
        return signed(Long.toString(number));
    }

    /** With one digit behind the point, in the digits that days and tables have. */
    public String decimal(double number) {
        return signed(String.format(Locale.ROOT, "%.1f", number));
    }

    private static String signed(String number) {
        return number.startsWith("-") ? Directions.fromTheLeft(number) : number;
    }

    /** A time of day: as on a clock, or a part of the day by its word. */
    private String clock(String clock) {
        return of("clock", clock);
    }

    public String day(LocalDate date) {
        return day.format(date);
    }

    public String maybeDay(Optional<LocalDate> date) {
        return date.map(this::day).orElseGet(() -> text("day.unknown"));
    }

    public String moment(Instant instant) {
        return moment.format(instant);
    }

    /** A time of the archive, ISO 8601. */
    public String recorded(String recorded) {
        return moment(Instant.parse(recorded));
    }

    public String when(Incident.When when) {
        if (!when.isKnown()) {
            return text("day.unknown");
        }
        String days = days(when.earliest().orElseThrow(), when.latest().orElseThrow());
        return when.state()
                ? text("day.by", days)
                : days + when.clock().map(clock -> " " + clock(clock)).orElse("");
    }

    public String time(EventTime time) {
        if (time.start().isEmpty() && time.end().isEmpty()) {
            return text("day.unknown");
        }
        LocalDate first = time.start().or(time::end).orElseThrow();
        LocalDate last = time.end().or(time::start).orElseThrow();
        String clock = time.clock().map(part -> " " + clock(part)).orElse("");
        return time.state() ? text("day.by", days(first, last)) : days(first, last) + clock;
    }

    /** One day, or the first and the last of several. */
    public String days(LocalDate first, LocalDate last) {
        return first.equals(last) ? day(first) : day(first) + " – " + day(last);
    }

    public String published(Published published) {
        if (!published.isKnown()) {
            return text("day.unpublished");
        }
        return days(published.earliest(), published.latest());
    }

    /** A local date and time of the ledger, {@code 2016-04-20T12:00}. */
    public String localMoment(String text) {
        String date = day(LocalDate.parse(text.substring(0, 10)));
        String clock = text.length() >= 16 ? text.substring(11, 16) : "";
        return clock.isEmpty() || clock.equals("00:00") ? date : date + comma() + clock;
    }
}
