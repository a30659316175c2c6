package org.ceaseline.ledger.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Board.Round;
import org.ceaseline.ledger.docket.Docket;

/** Puts claims on talks together into rounds: one round is talks on days that meet. */
final class Rounds {

    private static final Set<EventType> TALKS = EnumSet.of(
            EventType.TALKS_SCHEDULED, EventType.TALKS_HELD, EventType.TALKS_NOT_HELD, EventType.TALKS_FAILED);

    private final Docket docket;
    private final List<Open> rounds = new ArrayList<>();

    private Rounds(Docket docket) {
        this.docket = docket;
    }

    /** A round in the making. */
    private static final class Open {
        private LocalDate first;
        private LocalDate last;
        private final List<Claim> claims = new ArrayList<>();

        Open(LocalDate first, LocalDate last) {
            this.first = first;
            this.last = last;
        }
    }

    static List<Round> of(Docket docket, List<Claim> bearing) {
        Rounds rounds = new Rounds(docket);
        bearing.stream()
                .filter(claim -> TALKS.contains(claim.type()) && !claim.negative())
                .filter(claim -> claim.modality() != Claim.Modality.OPINION)
                .filter(claim -> docket.dayOf(claim).isPresent())
                .sorted(Comparator.comparing((Claim claim) -> rounds.days(claim))
                        .thenComparing(claim -> docket.dayOf(claim).orElse(LocalDate.MAX))
                        .thenComparing(Claim::id))
                .forEach(rounds::take);
        return rounds.rounds.stream()
                .map(Rounds::round)
                .sorted(Comparator.comparing(Round::first).thenComparing(Round::status))
                .toList();
    }

    private long days(Claim claim) {
        return last(claim).toEpochDay() - docket.dayOf(claim).orElseThrow().toEpochDay();
    }

    private LocalDate last(Claim claim) {
        LocalDate first = docket.dayOf(claim).orElseThrow();
        return claim.time()
                .end()
                .filter(end -> claim.time().precision() <= 3 && !end.isBefore(first))
                .orElse(first);
    }

    private void take(Claim claim) {
        LocalDate first = docket.dayOf(claim).orElseThrow();
        LocalDate last = last(claim);
        Open round = rounds.stream()
                .filter(open -> !first.isAfter(open.last) && !last.isBefore(open.first))
                .findFirst()
                .orElseGet(() -> {
                    Open fresh = new Open(first, last);
                    rounds.add(fresh);
                    return fresh;
                });
        round.first = first.isAfter(round.first) ? first : round.first;
        round.last = last.isBefore(round.last) ? last : round.last;
        round.claims.add(claim);
    }

    private static Round round(Open open) {
        Set<String> parties = new TreeSet<>();
        Set<String> places = new TreeSet<>();
        for (Claim claim : open.claims) {
            claim.actors().forEach(actor -> parties.add(actor.id().orElse(actor.surface())));
            claim.targets().forEach(actor -> parties.add(actor.id().orElse(actor.surface())));
            claim.places().forEach(place -> places.add(place.id().orElse(place.surface())));
        }
        return new Round(
                open.first,
                open.last,
                status(open.claims),
                List.copyOf(parties),
                List.copyOf(places),
                open.claims.stream().map(Boards::ground).toList());
    }

    private static String status(List<Claim> claims) {
        Set<EventType> told = EnumSet.noneOf(EventType.class);
        claims.stream().filter(claim -> claim.modality().tellsOfAnAct()).forEach(claim -> told.add(claim.type()));
        told.remove(EventType.TALKS_SCHEDULED);
        boolean held = told.contains(EventType.TALKS_HELD) || told.contains(EventType.TALKS_FAILED);
        if (held && told.contains(EventType.TALKS_NOT_HELD)) {
            return "disputed";
        }
        if (told.contains(EventType.TALKS_FAILED)) {
            return "failed";
        }
        if (told.contains(EventType.TALKS_NOT_HELD)) {
            return "not_held";
        }
        return held ? "held" : "scheduled";
    }
}
