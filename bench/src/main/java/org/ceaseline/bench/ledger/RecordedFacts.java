package org.ceaseline.bench.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.KnownFact;
import org.ceaseline.casebook.PartialDate;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.EventTime;

/**
 * The timeline of a casebook as a record that a look back can read: each fact as one claim by its source, recorded at the
 * end of the day by which it was told. Only for measuring; in a desk known facts are never claims.
 *
 * @param recorded by the report that stands for the fact
 * @param uncertain how many rest on the compiler's own knowledge or are held with low confidence
 */
record RecordedFacts(List<Claim> claims, Map<String, Instant> recorded, long uncertain) {

    static RecordedFacts of(Casebook casebook) {
        List<Claim> claims = new ArrayList<>();
        Map<String, Instant> recorded = new HashMap<>();
        for (KnownFact fact : casebook.timeline()) {
            String report = "fact-" + casebook.id() + "-" + (claims.size() + 1);
            LocalDate known = fact.known().orElse(fact.date()).last();
            recorded.put(report, endOf(known));
            claims.add(claim(casebook, fact, report));
        }
        return new RecordedFacts(
                claims,
                recorded,
                casebook.timeline().stream().filter(RecordedFacts::isUncertain).count());
    }

    /** The last moment of a day, as far as a record is concerned. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1);
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
