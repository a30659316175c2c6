package org.ceaseline.archive.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ceaseline.coding.Claim;

/** A row a claim, for spreadsheets. Several values stand in one cell, apart by {@code "; "}. */
public final class ClaimsCsv implements Layout {

    private static final String BY_A_PERSON = "desk:";

    private static final List<String> HEADER = List.of(
            "id",
            "type",
            "modality",
            "polarity",
            "actors",
            "actor_ids",
            "targets",
            "target_ids",
            "place",
            "place_id",
            "place_precision",
            "start",
            "end",
            "date_precision",
            "date_basis",
            "date_words",
            "quantities",
            "attributes",
            "condition",
            "said_by",
            "corrected",
            "sentence",
            "section",
            "span_start",
            "span_end",
            "report",
            "title",
            "outlet",
            "address",
            "published_from",
            "published_to",
            "evidence_sha256",
            "recorded");

    @Override
    public void begin(Appendable out) throws IOException {
        Csv.line(out, HEADER);
    }

    @Override
    public Optional<String> add(Row row, Appendable out) throws IOException {
        Claim claim = row.claim();
        Row.ReportFacts report = row.report();
        Optional<Claim.PlaceMention> place = claim.places().stream().findFirst();
        Csv.line(
                out,
                List.of(
                        claim.id(),
                        claim.type().id(),
                        row.modality(),
                        claim.negative() ? "negative" : "positive",
                        names(claim.actors()),
                        ids(claim.actors()),
                        names(claim.targets()),
                        ids(claim.targets()),
                        place.map(Claim.PlaceMention::surface).orElse(""),
                        place.flatMap(Claim.PlaceMention::id).orElse(""),
                        Row.cell(row.placePrecision()),
                        row.start(),
                        row.end(),
                        Integer.toString(claim.time().precision()),
                        claim.time().basis(),
                        claim.time().raw(),
                        claim.quantities().stream().map(ClaimsCsv::quantity).collect(Collectors.joining("; ")),
                        attributes(claim.attributes()),
                        claim.condition().map(it -> it.link() + " " + it.text()).orElse(""),
                        chain(claim),
                        corrected(claim),
                        claim.evidence().text(),
                        claim.evidence().section(),
                        Integer.toString(claim.evidence().start()),
                        Integer.toString(claim.evidence().end()),
                        report.id(),
                        report.title(),
                        report.outlet(),
                        report.address(),
                        report.publishedFrom(),
                        report.publishedTo(),
                        report.evidence(),
                        report.recorded()));
        return Optional.empty();
    }

    static String names(List<Claim.ActorMention> actors) {
        return actors.stream().map(Claim.ActorMention::surface).collect(Collectors.joining("; "));
    }

    static String ids(List<Claim.ActorMention> actors) {
        return actors.stream().map(actor -> actor.id().orElse("")).collect(Collectors.joining("; "));
    }

    /** Outermost first, as in {@code The Coast Gazette < a spokesman (say)}. */
    static String chain(Claim claim) {
        return claim.chain().stream()
                .map(voice -> (voice.surface().isEmpty() ? "unnamed " + voice.kind() : voice.surface())
                        + (voice.verb().isEmpty() ? "" : " (" + voice.verb() + ")"))
                .collect(Collectors.joining(" < "));
    }

    /** The fields in which a person's value stands in place of the coder's. */
    private static String corrected(Claim claim) {
        return claim.rules().stream()
                .filter(rule -> rule.startsWith(BY_A_PERSON))
                .map(rule -> rule.substring(BY_A_PERSON.length()))
                .collect(Collectors.joining("; "));
    }

    private static String attributes(Map<String, String> attributes) {
        return new TreeMap<>(attributes)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("; "));
    }

    private static String quantity(Claim.Quantity quantity) {
        String bounds = quantity.low().map(Object::toString).orElse("") + ".."
                + quantity.high().map(Object::toString).orElse("");
        return quantity.what() + " " + quantity.best().map(Object::toString).orElse(bounds);
    }
}
