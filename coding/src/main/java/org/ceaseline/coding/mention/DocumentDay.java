package org.ceaseline.coding.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ceaseline.capture.Published;
import org.ceaseline.capture.Report;
import org.ceaseline.capture.Section;
import org.ceaseline.syntax.Sentence;

/**
 * The day that a report counts from. In this order: an "as of" line of a bulletin, the publication date of the page, the
 * date line of the agency, the latest day that the news itself tells of.
 */
final class DocumentDay {

    /** A publication known to within so many days is sharp enough to count weekdays from. */
    private static final int SHARP = 6;

    /** How many days news usually takes to be printed, for a page without a date of its own. */
    private static final int PRINTED_WITHIN = 1;

    /** Days after the period that its heading names within which a report is written. */
    private static final int WRITTEN_WITHIN = 183;

    /** A line longer than this is no author line or caption. */
    private static final int LONGEST_LINE = 600;

    /** So many lines of a page may stand before its news. */
    private static final int LINES_OF_A_HEAD = 5;

    /** A line of more words is no line of a date. */
    private static final int LONGEST_DATE_LINE = 14;

    private final Report report;
    private final List<Atoms> sentences;
    private final List<List<TimeExpression>> expressions;
    private final Optional<Days> published;
    private final List<String> reasons = new ArrayList<>();

    /** Captions and author lines that are not coded may still tell the day. */
    static DocumentDay of(Report report, List<Atoms> sentences, List<List<TimeExpression>> expressions) {
        List<Atoms> all = new ArrayList<>(sentences);
        List<List<TimeExpression>> times = new ArrayList<>(expressions);
        for (Section section : report.sections()) {
            boolean beside = section.kind() == Section.Kind.BYLINE || section.kind() == Section.Kind.CAPTION;
            if (!beside || section.end() - section.start() > LONGEST_LINE) {
                continue;
            }
            boolean read = sentences.stream()
                    .anyMatch(it -> it.sentence().start() < section.end()
                            && section.start() < it.sentence().end());
            if (!read) {
                Atoms atoms = Atoms.of(report.text(), new Sentence(section.start(), section.end(), List.of(), false));
                int at = placeOf(atoms, all);
                all.add(at, atoms);
                times.add(at, TimeGrammar.in(atoms));
            }
        }
        return new DocumentDay(report, all, times);
    }

    /** Lines stand among the sentences as they do in the text. */
    private static int placeOf(Atoms line, List<Atoms> all) {
        int at = all.size();
        while (at > 0 && all.get(at - 1).sentence().start() > line.sentence().start()) {
            at--;
        }
        return at;
    }

    private DocumentDay(Report report, List<Atoms> sentences, List<List<TimeExpression>> expressions) {
        this.report = report;
        this.sentences = sentences;
        this.expressions = expressions;
        this.published = ReportTimes.bounds(report.published());
    }

    boolean isKnown() {
        return published.isPresent() || asOf().filter(date -> !date.lacksYear()).isPresent();
    }

    List<String> reasons() {
        return List.copyOf(reasons);
    }

    Optional<Days> of(YearReading years) {
        Moment moment = new Moment(published, published, Optional.empty(), false, years);
        Optional<Days> asOf = asOf().flatMap(date -> date.in(moment)).filter(this::isNearPublication);
        if (asOf.isPresent()) {
            reasons.add("The report gives its news as of " + asOf.get() + ".");
            return asOf;
        }
        if (published.isPresent() && published.get().width() <= SHARP) {
            reasons.add("The report was published on " + published.get() + ".");
            return published;
        }
        return told(moment).or(() -> published);
    }

    private boolean isNearPublication(Days days) {
        return published.isEmpty() || published.get().plus(-40, 1).overlaps(days);
    }

    /** The day of the date line or of the latest news, where the page itself gives none. */
    private Optional<Days> told(Moment moment) {
        Optional<Days> line = dateline().flatMap(date -> date.in(moment)).filter(this::isNearPublication);
        if (line.isPresent()) {
            reasons.add("The date line says " + line.get() + ".");
            return line;
        }
        Optional<Days> news = latestNews(moment).filter(this::isNearPublication);
        news.ifPresent(days -> reasons.add("The page has no date of its own; its latest news is of " + days + "."));
        return news.map(days -> days.plus(0, PRINTED_WITHIN));
    }

    private Optional<Days> latestNews(Moment moment) {
        Optional<Days> latest = Optional.empty();
        for (int i = 0; i < sentences.size(); i++) {
            for (TimeExpression expression : expressions.get(i)) {
                Optional<Days> days = isNews(sentences.get(i), expression)
                        ? expression.shape().in(moment)
                        : Optional.empty();
                if (days.isPresent()
                        && latest.map(it -> days.get().last().isAfter(it.last()))
                                .orElse(true)) {
                    latest = days;
                }
            }
        }
        return latest;
    }

    private static boolean isNews(Atoms atoms, TimeExpression expression) {
        boolean day = expression.shape() instanceof Shape.Date date && date.day() > 0;
        return day && expression.kind() == TimeSpan.Kind.POINT && !LookingAhead.from(atoms, expression);
    }

    /** "Based on information as of 19:30, 10 March 2019". */
    private Optional<Shape.Date> asOf() {
        for (int i = 0; i < sentences.size(); i++) {
            Atoms atoms = sentences.get(i);
            for (TimeExpression expression : expressions.get(i)) {
                boolean led = expression.shape() instanceof Shape.Date && followsAsOf(atoms, expression.first());
                if (led && expression.shape() instanceof Shape.Date date && date.day() > 0) {
                    return Optional.of(date);
                }
            }
        }
        return Optional.empty();
    }

    /** "as of 10 March", "Last updated 10 March": also between the lines of a bulletin. */
    private static boolean followsAsOf(Atoms atoms, int first) {
        int before = atoms.is(first - 1, ":") ? first - 2 : first - 1;
        if (before >= 0 && (atoms.is(before, "updated") && (first < 4 || before == first - 2))) {
            return true;
        }
        for (int at = first - 1; at >= Math.max(1, first - 7); at--) {
            if (atoms.is(at, "of") && atoms.is(at - 1, "as")) {
                return true;
            }
        }
        return false;
    }

    /** "KIEV, Jan 31 (Wire)": capitals, a comma, a date, at the head of a sentence or in the line of the author. */
    private Optional<Shape.Date> dateline() {
        for (int i = 0; i < sentences.size(); i++) {
            Atoms atoms = sentences.get(i);
            for (TimeExpression expression : expressions.get(i)) {
                if (expression.shape() instanceof Shape.Date date && date.day() > 0 && isDateline(atoms, expression)) {
                    return Optional.of(date);
                }
            }
        }
        return dateAlone().or(() -> Imprint.in(sentences, expressions));
    }

    /** "9 May 2031, third year of the siege": a short line near the top that opens with a full date. */
    private Optional<Shape.Date> dateAlone() {
        for (int i = 0; i < Math.min(sentences.size(), LINES_OF_A_HEAD); i++) {
            Atoms atoms = sentences.get(i);
            for (TimeExpression expression : expressions.get(i)) {
                boolean opens = expression.first() == 0
                        && atoms.size() <= LONGEST_DATE_LINE
                        && !atoms.is(expression.next(), "-")
                        && !atoms.is(expression.next(), ":");
                if (opens && expression.shape() instanceof Shape.Date date && date.day() > 0 && !date.lacksYear()) {
                    return Optional.of(date);
                }
            }
        }
        return Optional.empty();
    }

    static boolean isDateline(Atoms atoms, TimeExpression expression) {
        int first = expression.first();
        if (first < 2 || first > 12 || !atoms.is(first - 1, ",") && !atoms.is(first - 1, "(")) {
            return false;
        }
        boolean ends =
                switch (atoms.key(expression.next())) {
                    case "(", "-", "/", ".", ")", ":" -> true;
                    default -> false;
                };
        return atoms.isAllCapitals(first - 2)
                || first <= 5 && atoms.isCapitalised(0) && atoms.isCapitalised(first - 2) && ends;
    }

    /** Looks for the year of the report's news among the evidence. */
    YearReading years(List<YearRule.Evidence> evidence) {
        Optional<Shape.Date> main = dateline().or(this::firstWithoutYear);
        if (main.isEmpty()) {
            return new YearReading(List.of(), List.of());
        }
        List<YearRule.Evidence> all = new ArrayList<>(evidence);
        all.addAll(fromThePage());
        return new YearRule(main.get(), withWeekday(), newsDays(), all, youngest()).read();
    }

    /** The bare weekdays of the past that the report speaks of, the first one first; none without a date line. */
    private List<Integer> newsDays() {
        List<Integer> days = new ArrayList<>();
        int first = newsDay();
        if (first == 0) {
            return days;
        }
        days.add(first);
        for (int i = 0; i < sentences.size(); i++) {
            for (TimeExpression expression : expressions.get(i)) {
                boolean point = expression.kind() == TimeSpan.Kind.POINT;
                boolean past = point && !LookingAhead.from(sentences.get(i), expression);
                if (expression.shape() instanceof Shape.Weekday day && day.week() == 0 && past) {
                    days.add(day.weekday());
                }
            }
        }
        return days;
    }

    /** The weekday that the first sentences tell of, where the report has a date line. */
    private int newsDay() {
        if (dateline().isEmpty()) {
            return 0;
        }
        for (int i = 0; i < sentences.size(); i++) {
            for (TimeExpression expression : expressions.get(i)) {
                boolean past = !LookingAhead.from(sentences.get(i), expression);
                if (expression.shape() instanceof Shape.Weekday day && day.week() == 0 && past) {
                    return day.weekday();
                }
            }
        }
        return 0;
    }

    private Optional<LocalDate> youngest() {
        return Optional.of(report.published().latest()).filter(day -> day.isBefore(LocalDate.MAX));
    }

    private Optional<Shape.Date> firstWithoutYear() {
        for (int i = 0; i < sentences.size(); i++) {
            for (TimeExpression expression : expressions.get(i)) {
                if (expression.shape() instanceof Shape.Date date
                        && date.lacksYear()
                        && isNews(sentences.get(i), expression)) {
                    return Optional.of(date);
                }
            }
        }
        return Optional.empty();
    }

    private List<Shape.Date> withWeekday() {
        return expressions.stream()
                .flatMap(List::stream)
                .filter(it -> it.shape() instanceof Shape.Date date && date.lacksYear() && date.weekday() > 0)
                .map(it -> (Shape.Date) it.shape())
                .toList();
    }

    private List<YearRule.Evidence> fromThePage() {
        List<YearRule.Evidence> found = new ArrayList<>();
        Published page = report.published();
        if (page.latest().isBefore(LocalDate.MAX)) {
            found.add(YearRule.Evidence.notAfter(
                    page.latest(), "the page cannot be younger than " + page.latest() + "."));
        }
        if (page.earliest().isAfter(LocalDate.MIN)) {
            found.add(YearRule.Evidence.notBefore(
                    page.earliest(), "the page is not older than " + page.earliest() + "."));
        }
        for (List<TimeExpression> sentence : expressions) {
            for (TimeExpression expression : sentence) {
                fromExplicit(expression).ifPresent(found::add);
            }
        }
        Imprint.period(sentences, expressions).ifPresent(days -> {
            String heading = "its heading says that it is of " + days + ".";
            found.removeIf(it -> !it.from().isBefore(days.first()) && !it.from().isAfter(days.last()));
            found.add(YearRule.Evidence.notBefore(days.first(), heading));
            found.add(YearRule.Evidence.notAfter(days.last().plusDays(WRITTEN_WITHIN), heading));
        });
        return found;
    }

    /** A report that speaks of a year in the past was written in it or later. */
    private static Optional<YearRule.Evidence> fromExplicit(TimeExpression expression) {
        boolean past = expression.kind() != TimeSpan.Kind.DEADLINE && expression.kind() != TimeSpan.Kind.DURATION;
        return expression.shape() instanceof Shape.Date date && !date.lacksYear() && past
                ? date.at(date.year())
                        .map(days -> YearRule.Evidence.told(days.first(), "the report itself speaks of " + days + "."))
                : Optional.empty();
    }
}
