package org.ceaseline.coding.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.capture.Published;
import org.ceaseline.capture.Report;
import org.ceaseline.coding.EventTime;
import org.ceaseline.coding.mention.TimeSpan.Kind;
import org.ceaseline.syntax.Sentence;

/**
 * All time expressions of a report, resolved in the order of the text, since "the next day" counts from what was told
 * before. Immutable once made.
 */
final class ReportTimes {

    /** A resolved expression, kept with its shape so that it can be read again as still to come. */
    record Resolved(TimeSpan span, TimeExpression expression, Moment moment, Optional<Days> days) {}

    private final Map<Integer, List<Resolved>> bySentence = new HashMap<>();
    private final YearReading years;
    private final Optional<Days> document;
    private final Optional<Days> agreementStart;
    private final List<String> documentReasons = new ArrayList<>();
    private final List<Anchor> anchors = new ArrayList<>();
    private final String reportId;

    ReportTimes(
            Report report, List<Atoms> sentences, List<List<TimeExpression>> expressions, CasebookEvidence evidence) {
        this.reportId = report.id();
        DocumentDay day = DocumentDay.of(report, sentences, expressions);
        this.years = day.isKnown() ? new YearReading(List.of(), List.of()) : day.years(evidence.evidence());
        this.document = day.of(years);
        this.documentReasons.addAll(day.reasons());
        this.agreementStart = AgreementStart.in(sentences, expressions, moment(Optional.empty(), false))
                .or(() -> document.flatMap(evidence::startBefore));
        resolveAll(report.text(), sentences, expressions);
    }

    private Moment moment(Optional<Days> event, boolean ahead) {
        return new Moment(document, event.or(() -> document), agreementStart(), ahead, years);
    }

    /** Empty while the constructor still looks for it. */
    private Optional<Days> agreementStart() {
        return Optional.ofNullable(agreementStart).flatMap(start -> start);
    }

    private void resolveAll(String text, List<Atoms> sentences, List<List<TimeExpression>> expressions) {
        Narration narration = new Narration(text);
        for (int i = 0; i < sentences.size(); i++) {
            Atoms atoms = sentences.get(i);
            narration.enter(atoms.sentence());
            List<Resolved> resolved = new ArrayList<>();
            for (TimeExpression expression : expressions.get(i)) {
                if (DocumentDay.isDateline(atoms, expression)) {
                    continue;
                }
                Resolved it = resolve(atoms, expression, narration);
                resolved.add(it);
                narration.tell(it, document);
                keepAnchor(it);
            }
            bySentence.put(atoms.sentence().start(), List.copyOf(resolved));
        }
    }

    private Resolved resolve(Atoms atoms, TimeExpression expression, Narration narration) {
        boolean ahead = LookingAhead.from(atoms, expression);
        Moment moment = moment(narration.reference(expression), ahead);
        boolean later = expression.shape() instanceof Shape.Offset offset
                && offset.reference().equals("event")
                && offset.to() > 0;
        Optional<Days> days = later && narration.reference(expression).isEmpty()
                ? document
                : expression.shape().in(moment);
        EventTime time = eventTime(atoms, expression, days, moment);
        Span span = atoms.span(expression.first(), expression.next() - 1);
        return new Resolved(new TimeSpan(span, expression.kind(), time), expression, moment, days);
    }

    private EventTime eventTime(Atoms atoms, TimeExpression expression, Optional<Days> days, Moment moment) {
        return new EventTime(
                days.map(Days::first),
                days.map(Days::last),
                days.map(Days::precision).orElse(5),
                expression.shape().basis(),
                atoms.raw(expression.first(), expression.next() - 1),
                Optional.of(expression.clock()).filter(clock -> !clock.isEmpty()),
                Optional.of(expression.zone()).filter(zone -> !zone.isEmpty()),
                expression.kind() == Kind.SINCE,
                TimeReasons.of(expression, days, moment, documentReasons));
    }

    private void keepAnchor(Resolved resolved) {
        boolean fixed = resolved.expression().shape().basis().equals("explicit");
        if (fixed && resolved.days().isPresent()) {
            Days days = resolved.days().get();
            anchors.add(
                    new Anchor(days.first(), days.last(), resolved.span().time().raw(), reportId));
        }
    }

    List<Resolved> in(Sentence sentence) {
        return bySentence.getOrDefault(sentence.start(), List.of());
    }

    YearReading years() {
        return years;
    }

    Optional<Days> document() {
        return document;
    }

    List<Anchor> anchors() {
        return List.copyOf(anchors);
    }

    /** The document's day as a claim keeps it: what a report tells without a date happened then or the day before. */
    EventTime documentDate() {
        Optional<Days> bounds = document.map(days -> days.width() == 1 ? days.plus(-1, 0) : days);
        return new EventTime(
                bounds.map(Days::first),
                bounds.map(Days::last),
                bounds.map(Days::precision).orElse(5),
                document.isPresent() ? "document_date" : "none",
                "",
                Optional.empty(),
                Optional.empty(),
                false,
                documentReasons);
    }

    static Optional<Days> bounds(Published published) {
        boolean bounded = published.isKnown()
                && published.earliest().isAfter(LocalDate.MIN)
                && published.latest().isBefore(LocalDate.MAX);
        return bounded ? Optional.of(new Days(published.earliest(), published.latest())) : Optional.empty();
    }
}
