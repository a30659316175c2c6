package org.ceaseline.bench.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.capture.Alignment;
import org.ceaseline.capture.Published;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.KnownFact;
import org.ceaseline.casebook.PartialDate;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.EventTime;

/**
 * The timeline of a casebook as a record that a look back can read: each fact as one report with one claim, published on the
 * day by which the fact was told. Only for measuring; in a desk known facts are never claims.
 *
 * @param uncertain how many rest on the compiler's own knowledge or are held with low confidence
 */
record RecordedFacts(List<Report> reports, List<Claim> claims, long uncertain) {

    static RecordedFacts of(Casebook casebook) {
        List<Report> reports = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        for (KnownFact fact : casebook.timeline()) {
            String report = "fact-" + casebook.id() + "-" + (claims.size() + 1);
            reports.add(report(fact, report));
            claims.add(claim(casebook, fact, report));
        }
        long uncertain =
                casebook.timeline().stream().filter(RecordedFacts::isUncertain).count();
        return new RecordedFacts(reports, claims, uncertain);
    }

    private static Report report(KnownFact fact, String id) {
        LocalDate known = fact.known().orElse(fact.date()).last();
        return new Report(
                id,
                id,
                id,
                Optional.empty(),
                "",
                "",
                "",
                Optional.empty(),
                "en",
                new Published(known, known, Published.Precision.DAY, List.of()),
                Optional.empty(),
                fact.fact(),
                new Alignment(new int[0], new int[0], 0, 0),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                "",
                List.of(),
                Optional.empty());
    }

    private static boolean isUncertain(KnownFact fact) {
        return fact.source().contains("K")
                || fact.confidence().equals("low")
                || fact.confidence().equals("very_low");
    }

    private static Claim claim(Casebook casebook, KnownFact fact, String report) {
        Map<String, String> attributes = new HashMap<>(fact.detail());
        fact.agreement()
                .flatMap(casebook::agreement)
                .map(Agreement::title)
                .ifPresent(title -> attributes.put("agreement", title));
        return new Claim(
                "c-" + report,
                report,
                fact.type(),
                chain(casebook, fact),
                Claim.Modality.ASSERTED,
                Optional.empty(),
                false,
                Optional.empty(),
                fact.actors().stream().map(id -> actor(casebook, id)).toList(),
                fact.targets().stream().map(id -> actor(casebook, id)).toList(),
                fact.places().stream().map(id -> place(casebook, id)).toList(),
                time(fact),
                List.of(),
                attributes,
                List.of(),
                new Claim.Evidence(0, fact.fact().length(), fact.fact(), 0, 1, "BODY"),
                List.of("timeline"));
    }

    private static List<Claim.Voice> chain(Casebook casebook, KnownFact fact) {
        List<Claim.Voice> chain = new ArrayList<>();
        chain.add(new Claim.Voice(String.join(", ", fact.source()), Optional.empty(), "outlet", "", ""));
        fact.toldBy()
                .forEach(id ->
                        chain.add(new Claim.Voice(name(casebook, id), Optional.of(id), "statement", "say", "neutral")));
        return chain;
    }

    private static String name(Casebook casebook, String id) {
        return casebook.actor(id)
                .map(actor -> actor.name())
                .or(() -> casebook.outlet(id).map(outlet -> outlet.name()))
                .orElse(id);
    }

    private static Claim.ActorMention actor(Casebook casebook, String id) {
        return new Claim.ActorMention(name(casebook, id), Optional.of(id), Claim.Resolution.RESOLVED, List.of(id), "");
    }

    private static Claim.PlaceMention place(Casebook casebook, String id) {
        String name = casebook.place(id).map(place -> place.name()).orElse(id);
        int precision = casebook.place(id).map(place -> place.precision()).orElse(7);
        return new Claim.PlaceMention(
                name, Optional.of(id), Claim.Resolution.RESOLVED, List.of(id), precision, "", "", "");
    }

    private static EventTime time(KnownFact fact) {
        PartialDate date = fact.date();
        return new EventTime(
                Optional.of(date.first()),
                Optional.of(date.last()),
                fact.datePrecision(),
                "explicit",
                date.toString(),
                fact.clock(),
                fact.zone(),
                false,
                List.of());
    }
}
