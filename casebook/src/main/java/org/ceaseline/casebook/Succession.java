package org.ceaseline.casebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows the chain of predecessors to whoever existed in a period. */
final class Succession {

    private final Casebook casebook;
    private final LocalDate from;
    private final LocalDate to;

    Succession(Casebook casebook, LocalDate from, LocalDate to) {
        this.casebook = casebook;
        this.from = from;
        this.to = to;
    }

    Casebook.ActorAt at(Actor named) {
        if (named.mayExist(from, to)) {
            return new Casebook.ActorAt(named, doubt(named));
        }
        List<Actor> chain = isBeforeStart(named) ? before(named) : after(named);
        return chain.stream()
                .filter(actor -> actor.mayExist(from, to))
                .findFirst()
                .map(actor -> new Casebook.ActorAt(actor, reason(named, actor)))
                .orElseGet(() -> new Casebook.ActorAt(named, outside(named)));
    }

    private boolean isBeforeStart(Actor actor) {
        return actor.validFrom().map(start -> start.first().isAfter(to)).orElse(false);
    }

    /** Those whom the actor continues, the latest first. */
    private List<Actor> before(Actor actor) {
        List<Actor> chain = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of(actor.id()));
        Optional<Actor> next = actor.predecessor().flatMap(casebook::actor);
        while (next.isPresent() && seen.add(next.get().id())) {
            chain.add(next.get());
            next = next.get().predecessor().flatMap(casebook::actor);
        }
        return chain;
    }

    /** Those that continue the actor, the earliest first. */
    private List<Actor> after(Actor actor) {
        List<Actor> chain = new ArrayList<>(List.of(actor));
        for (int i = 0; i < chain.size(); i++) {
            String id = chain.get(i).id();
            casebook.actors().stream()
                    .filter(next -> next.predecessor().equals(Optional.of(id)))
                    .filter(next -> !chain.contains(next))
                    .forEach(chain::add);
        }
        return chain;
    }

    private String reason(Actor named, Actor meant) {
        String bound = isBeforeStart(named) ? "begins " + start(named) : "ended " + end(named);
        String role = isBeforeStart(named) ? "predecessor " : "successor ";
        return named.name() + " " + bound + "; in " + period() + " read as its " + role + meant.name() + ".";
    }

    private String outside(Actor named) {
        String bound = isBeforeStart(named) ? "begins " + start(named) : "ended " + end(named);
        return named.name() + " " + bound + " and nobody is known in its place in " + period() + ".";
    }

    private String doubt(Actor named) {
        boolean maybeBefore = named.predecessor().isPresent()
                && named.validFrom().map(start -> start.last().isAfter(from)).orElse(false);
        return maybeBefore
                ? named.name() + " begins " + start(named) + "; in " + period() + " its predecessor may be meant."
                : "";
    }

    private static String start(Actor actor) {
        return actor.validFrom().map(PartialDate::toString).orElse("at an unknown date");
    }

    private static String end(Actor actor) {
        return actor.validTo().map(PartialDate::toString).orElse("at an unknown date");
    }

    private String period() {
        return new PartialDate(from, to).toString();
    }
}
