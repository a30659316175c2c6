package org.ceaseline.coding.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.casebook.Actor;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Place;

/** What the casebook and linked reports say about the year of a report: lifespans of those whom it names, days of agreements. */
final class CasebookEvidence {

    /** For how long reports go on to speak of an arrangement that has ended. */
    private static final int SPOKEN_OF_FOR_MONTHS = 1;

    private final CasebookIndex index;
    private final Set<Actor> named = new LinkedHashSet<>();
    private final Set<Actor> acting = new LinkedHashSet<>();
    private final Set<String> places = new LinkedHashSet<>();
    private boolean speaksOfAgreement;
    private final List<YearRule.Evidence> evidence = new ArrayList<>();

    private CasebookEvidence(CasebookIndex index) {
        this.index = index;
    }

    static CasebookEvidence in(
            List<Atoms> sentences, List<List<TimeExpression>> times, CasebookIndex index, List<Anchor> siblings) {
        CasebookEvidence collected = new CasebookEvidence(index);
        if (!index.isEmpty()) {
            for (int i = 0; i < sentences.size(); i++) {
                collected.collect(sentences.get(i), !times.get(i).isEmpty());
            }
            collected.lifespans();
            collected.agreements();
        }
        collected.evidence.addAll(KnownTimes.in(sentences));
        collected.linked(siblings);
        return collected;
    }

    List<YearRule.Evidence> evidence() {
        return List.copyOf(evidence);
    }

    /** The day from which the arrangement that the report speaks of holds, the latest that is not after the report. */
    Optional<Days> startBefore(Days document) {
        return speaksOfAgreement
                ? index.casebook().agreements().stream()
                        .filter(this::isMeant)
                        .flatMap(it -> it.times().stream())
                        .filter(time -> time.what().equals("in_force"))
                        .map(time -> new Days(time.date().first(), time.date().last()))
                        .filter(days -> !days.first().isAfter(document.last()))
                        .max(Comparator.comparing(Days::first))
                : Optional.empty();
    }

    /** A report that links to another was written after it; its yearless days lie within the year before. */
    private void linked(List<Anchor> siblings) {
        siblings.stream()
                .max(Comparator.comparing(Anchor::first))
                .ifPresent(anchor -> evidence.add(YearRule.Evidence.notBefore(
                        anchor.first().minusMonths(11),
                        "a report that it links to speaks of " + anchor.raw() + " (" + anchor.first() + ").")));
    }

    private void collect(Atoms atoms, boolean dated) {
        for (int at = 0; at < atoms.size(); at++) {
            speaksOfAgreement |= TimeWords.english().isAgreement(atoms.key(at));
            index.place(atoms, at)
                    .ifPresent(
                            hit -> hit.value().entries().stream().map(Place::id).forEach(places::add));
            Optional<Trie.Hit<CasebookIndex.Alias<Actor>>> actor = index.actor(atoms, at)
                    .filter(hit ->
                            hit.value().entries().size() == 1 && !hit.value().needsContext());
            actor.ifPresent(hit -> named.addAll(hit.value().entries()));
            actor.filter(hit -> dated)
                    .ifPresent(hit -> acting.addAll(hit.value().entries()));
        }
    }

    private void lifespans() {
        named.stream()
                .filter(actor -> actor.validFrom().isPresent())
                .max(Comparator.comparing(
                        actor -> actor.validFrom().orElseThrow().first()))
                .ifPresent(actor -> evidence.add(YearRule.Evidence.notBefore(
                        actor.validFrom().orElseThrow().first(),
                        actor.name() + " had not been founded (casebook "
                                + index.casebook().id() + ": from "
                                + actor.validFrom().orElseThrow() + ").")));
        acting.stream()
                .filter(actor -> actor.validTo().isPresent())
                .min(Comparator.comparing(actor -> actor.validTo().orElseThrow().last()))
                .ifPresent(actor -> evidence.add(YearRule.Evidence.notAfter(
                        actor.validTo().orElseThrow().last(),
                        actor.name() + " no longer existed (casebook "
                                + index.casebook().id() + ": until "
                                + actor.validTo().orElseThrow() + ").")));
    }

    /** An arrangement for the places that the report names must have been made, and none may be long over. */
    private void agreements() {
        if (!speaksOfAgreement) {
            return;
        }
        List<Agreement> meant =
                index.casebook().agreements().stream().filter(this::isMeant).toList();
        meant.stream()
                .flatMap(it -> first(it).stream()
                        .map(day -> YearRule.Evidence.notBefore(
                                day,
                                "no agreement on this zone had been made; the first is " + it.title() + " of " + day
                                        + ".")))
                .min(Comparator.comparing(YearRule.Evidence::from))
                .ifPresent(evidence::add);
        meant.stream()
                .flatMap(it -> end(it).stream()
                        .map(day -> YearRule.Evidence.notAfter(
                                day.plusMonths(SPOKEN_OF_FOR_MONTHS),
                                "the last agreement on this zone, " + it.title() + ", had ended on " + day + ".")))
                .max(Comparator.comparing(YearRule.Evidence::to))
                .ifPresent(evidence::add);
    }

    private boolean isMeant(Agreement agreement) {
        return agreement.zone().places().stream().anyMatch(places::contains);
    }

    private static Optional<LocalDate> first(Agreement agreement) {
        return agreement.times().stream()
                .filter(time -> !time.what().equals("end"))
                .map(time -> time.date().first())
                .min(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> end(Agreement agreement) {
        return agreement.times().stream()
                .filter(time -> time.what().equals("end"))
                .map(time -> time.date().last())
                .max(Comparator.naturalOrder());
    }
}
