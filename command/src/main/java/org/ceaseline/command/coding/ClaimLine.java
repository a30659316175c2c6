package org.ceaseline.command.coding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ceaseline.capture.Report;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.ActorMention;
import org.ceaseline.coding.Claim.PlaceMention;
import org.ceaseline.coding.Claim.Quantity;
import org.ceaseline.coding.Claim.Voice;
import org.ceaseline.coding.EventTime;

/** A claim as one line of JSON, in the words of the codebook. */
final class ClaimLine {

    private final String file;
    private final Report report;
    private final Claim claim;

    private ClaimLine(String file, Report report, Claim claim) {
        this.file = file;
        this.report = report;
        this.claim = claim;
    }

    static String json(String file, Report report, Claim claim) {
        return Json.of(new ClaimLine(file, report, claim).values());
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("file", file);
        values.put("type", claim.type().id());
        values.put("actor", claim.actors().stream().map(ActorMention::surface).toList());
        values.put("target", claim.targets().stream().map(ActorMention::surface).toList());
        values.put("speaker", claim.speaker());
        values.put("via", claim.via());
        values.put("modality", claim.modalityInCodebook());
        values.put("polarity", claim.negative() ? "negative" : "positive");
        values.put("date", date(claim.time()));
        values.put("place", place());
        values.put("sentence", claim.evidence().text());
        values.put("span", List.of(claim.evidence().start(), claim.evidence().end()));
        values.put(
                "trigger",
                List.of(claim.evidence().triggerStart(), claim.evidence().triggerEnd()));
        values.put("chain", claim.chain().stream().map(this::voice).toList());
        values.put("rules", claim.rules());
        time(values);
        more(values);
        return values;
    }

    private void time(Map<String, Object> values) {
        EventTime time = claim.time();
        List<Object> bounds = new ArrayList<>();
        bounds.add(time.start().map(LocalDate::toString));
        bounds.add(time.end().map(LocalDate::toString));
        values.put("dateBounds", bounds);
        values.put("datePrecision", time.precision());
        values.put("dateBasis", time.basis());
        values.put("dateRaw", time.raw());
        values.put("dateReasons", time.reasons());
        time.clock().ifPresent(clock -> values.put("clock", clock));
        time.zone().ifPresent(zone -> values.put("zone", zone));
    }

    private void more(Map<String, Object> values) {
        values.put(
                "quantities",
                claim.quantities().stream().map(ClaimLine::quantity).toList());
        claim.innerModality()
                .ifPresent(inner -> values.put("innerModality", inner.name().toLowerCase(Locale.ROOT)));
        claim.condition()
                .ifPresent(condition -> values.put(
                        "condition",
                        new java.util.TreeMap<>(Map.of("link", condition.link(), "text", condition.text()))));
        values.put("attributes", new java.util.TreeMap<>(claim.attributes()));
        values.put("labels", claim.labels());
        values.put("section", claim.evidence().section());
        values.put("id", claim.id());
        values.put("report", report.id());
        values.put("language", report.language());
    }

    private Map<String, Object> voice(Voice voice) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("surface", voice.surface());
        link.put("kind", voice.kind());
        link.put("verb", voice.verb());
        link.put("verbClass", voice.verbClass());
        voice.id().ifPresent(id -> link.put("id", id));
        return link;
    }

    private static Map<String, Object> quantity(Quantity quantity) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("what", quantity.what());
        figures.put("low", quantity.low());
        figures.put("best", quantity.best());
        figures.put("high", quantity.high());
        figures.put("unit", quantity.unit());
        figures.put("raw", quantity.raw());
        return figures;
    }

    /** A day, a month, a year, or first/last; empty where nothing bounds it on both sides. */
    static Optional<String> date(EventTime time) {
        if (time.start().isEmpty() || time.end().isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = time.start().get();
        LocalDate last = time.end().get();
        if (first.equals(last)) {
            return Optional.of(first.toString());
        }
        if (first.getDayOfYear() == 1 && last.equals(first.withMonth(12).withDayOfMonth(31))) {
            return Optional.of(Integer.toString(first.getYear()));
        }
        boolean month =
                first.getDayOfMonth() == 1 && last.equals(YearMonth.from(first).atEndOfMonth());
        return Optional.of(month ? YearMonth.from(first).toString() : first + "/" + last);
    }

    private Optional<String> place() {
        if (claim.places().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(claim.places().stream().map(PlaceMention::surface).collect(Collectors.joining("; ")));
    }
}
