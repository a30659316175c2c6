package org.ceaseline.coding.mention;

import java.util.Optional;
import org.ceaseline.casebook.Actor;
import org.ceaseline.casebook.Casebook;

/** Whom a name means on a day: before an actor was founded, the one that it continues. */
record Succession(Actor actor, String note) {

    /** How many steps back a chain of predecessors is followed. */
    private static final int LONGEST_CHAIN = 12;

    static Succession of(Casebook casebook, Actor named, Optional<Days> day) {
        if (day.isEmpty() || named.mayExist(day.get().first(), day.get().last())) {
            return new Succession(named, "");
        }
        boolean early = named.validFrom()
                .map(from -> day.get().last().isBefore(from.first()))
                .orElse(false);
        if (!early) {
            return new Succession(
                    named, named.name() + " ended on " + named.validTo().orElseThrow() + ", before the report.");
        }
        Actor actor = named;
        for (int step = 0; step < LONGEST_CHAIN; step++) {
            Optional<Actor> before = actor.predecessor().flatMap(casebook::actor);
            if (before.isEmpty()) {
                break;
            }
            actor = before.get();
            if (actor.mayExist(day.get().first(), day.get().last())) {
                return new Succession(
                        actor,
                        named.name() + " was founded on " + named.validFrom().orElseThrow() + "; on " + day.get()
                                + " its predecessor is meant.");
            }
        }
        return new Succession(
                named,
                named.name() + " was founded on " + named.validFrom().orElseThrow()
                        + ", after the report's day; the casebook knows no predecessor for it.");
    }
}
