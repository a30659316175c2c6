package org.ceaseline.ledger.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Confidence;
import org.ceaseline.ledger.Finding.Answer;
import org.ceaseline.ledger.Finding.Reply;
import org.ceaseline.ledger.Finding.Test;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.Incident.Origin;
import org.ceaseline.ledger.docket.Docket;
import org.ceaseline.ledger.docket.Kept;
import org.ceaseline.ledger.docket.Sides;
import org.ceaseline.ledger.docket.Sources;
import org.ceaseline.ledger.docket.Voices;
import org.ceaseline.ledger.incident.Incidents;

/**
 * Who says that no such act took place there that day, other than the accused: from a source no worse than those who tell of
 * it, that contests the occurrence. What the accused says is weighed in {@link Replies}.
 */
final class Gainsaying {

    /** Who says this of more days than these has no one act in mind. */
    private static final int MOST_DAYS = 7;

    private final Docket docket;
    private final Sides sides;
    private final Sources sources;
    private final Kept<List<Claim>> byGround;

    private Gainsaying(Docket docket, Kept<List<Claim>> byGround) {
        this.docket = docket;
        this.sides = docket.sides();
        this.sources = new Sources(docket);
        this.byGround = byGround;
    }

    static Gainsaying of(Docket docket) {
        List<Claim> gainsaying =
                docket.claims().parallelStream().filter(Gainsaying::gainsays).toList();
        Kept.Change<List<Claim>> filed = Kept.filling(gainsaying.size());
        gainsaying.forEach(claim -> file(claim, filed));
        return new Gainsaying(docket, filed.done());
    }

    /** What is gainsaid after some reports have changed or come in. */
    Gainsaying with(Docket grown, Set<String> reports) {
        Kept.Change<List<Claim>> next = byGround.change();
        for (String report : reports) {
            grown.claimsOf(report).stream().filter(Gainsaying::gainsays).forEach(claim -> file(claim, next));
        }
        return new Gainsaying(grown, next.done());
    }

    private static void file(Claim claim, Kept.Change<List<Claim>> filed) {
        for (String key : keys(claim)) {
            List<Claim> known = filed.getOrDefault(key, List.of());
            if (!known.contains(claim)) {
                List<Claim> more = new ArrayList<>(known);
                more.add(claim);
                filed.put(key, more);
            }
        }
    }

    /** The incidents that the claims of a report may gainsay, some more than once. */
    Stream<Incident> touched(String report, Incidents incidents) {
        return docket.claimsOf(report).stream()
                .filter(Gainsaying::gainsays)
                .flatMap(denial -> incidents.between(
                        denial.time().start().orElseThrow(),
                        denial.time().end().orElseThrow(),
                        told -> told.type() == denial.type()))
                .filter(incident -> !incident.places().isEmpty());
    }

    /**
     * The test of fact where sources no worse than those who tell of it say that it did not take place; empty where none does.
     *
     * @param borne what those who tell of it bear out
     */
    Optional<Answer> answer(Incident incident, Answer borne) {
        List<Claim> denials = of(incident);
        if (denials.isEmpty()) {
            return Optional.empty();
        }
        String who = denials.stream()
                .map(denial -> sides.name(Voices.label(Voices.knower(denial))))
                .distinct()
                .collect(Collectors.joining(", "));
        List<String> evidence = new ArrayList<>(borne.evidence());
        denials.forEach(denial -> evidence.add(denial.id()));
        return Optional.of(new Answer(
                Test.FACT,
                Reply.UNKNOWN,
                Confidence.DOUBTFUL,
                borne.why() + "; " + who + ", a source no worse, says that it did not take place",
                evidence));
    }

    /** The claims of sources no worse that say that it did not take place, in the order of ids. */
    private List<Claim> of(Incident incident) {
        if (!incident.time().isKnown()) {
            return List.of();
        }
        String best = incident.origins().stream()
                .filter(origin -> !origin.circular())
                .map(Origin::grade)
                .min(String::compareTo)
                .orElse("F");
        LocalDate day = incident.time().earliest().orElseThrow();
        return incident.places().stream()
                .flatMap(place -> place.id().stream())
                .flatMap(place -> byGround.getOrDefault(key(day, place), List.of()).stream())
                .distinct()
                .filter(denial -> isOf(denial, incident) && isNoWorse(denial, best))
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }

    /** A monitor looks for itself; anybody else must be graded as well as the best who tells of it. */
    private boolean isNoWorse(Claim denial, String best) {
        return Voices.knower(denial).kind().equals("monitor")
                || sources.grade(denial).compareTo(best) <= 0;
    }

    /** Of this very act: its type, all its days, nobody else's act, and not from those who tell of it or are accused of it. */
    private boolean isOf(Claim denial, Incident incident) {
        return incident.types().equals(Set.of(denial.type()))
                && !denial.time()
                        .end()
                        .orElseThrow()
                        .isBefore(incident.time().latest().orElseThrow())
                && isNobodyElses(denial, incident)
                && !isAccused(denial, incident)
                && incident.claims().stream()
                        .flatMap(id -> docket.claim(id).stream())
                        .noneMatch(told -> sources.knowerId(told).isPresent()
                                && sources.knowerId(told).equals(sources.knowerId(denial)));
    }

    private static boolean isNobodyElses(Claim denial, Incident incident) {
        Set<String> absolved = denial.actors().stream()
                .map(actor -> actor.id().orElse(actor.surface()))
                .collect(Collectors.toSet());
        return absolved.isEmpty()
                || incident.actors().stream()
                        .allMatch(actor -> absolved.contains(actor.id().orElse(actor.surface())));
    }

    private boolean isAccused(Claim denial, Incident incident) {
        Optional<String> knower = sources.knowerId(denial);
        return knower.isPresent()
                && incident.actors().stream()
                        .flatMap(actor -> actor.id().stream())
                        .anyMatch(actor -> actor.equals(knower.get()) || sides.sameSide(actor, knower.get()));
    }

    /** A concrete act said not to have been, on days and at a place that it names itself. */
    private static boolean gainsays(Claim claim) {
        return (claim.negative() || claim.modality() == Claim.Modality.DENIED)
                && claim.type().mayViolate()
                && Docket.isArticle(claim)
                && !keys(claim).isEmpty();
    }

    private static List<String> keys(Claim claim) {
        Optional<LocalDate> first = claim.time().start();
        Optional<LocalDate> last = claim.time().end();
        if (first.isEmpty()
                || last.isEmpty()
                || last.get().isBefore(first.get())
                || last.get().isAfter(first.get().plusDays(MOST_DAYS - 1))) {
            return List.of();
        }
        return first.get()
                .datesUntil(last.get().plusDays(1))
                .flatMap(day -> claim.places().stream()
                        .flatMap(place -> place.id().stream())
                        .distinct()
                        .map(place -> key(day, place)))
                .toList();
    }

    private static String key(LocalDate day, String place) {
        return day + " " + place;
    }
}
