package org.ceaseline.casebook;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Checks lifespans, chains of predecessors and chains of command. */
final class ActorChecks {

    private final Inspection inspection;

    ActorChecks(Inspection inspection) {
        this.inspection = inspection;
    }

    void run() {
        inspection.casebook().actors().forEach(this::check);
    }

    private void check(Actor actor) {
        actor.predecessor().ifPresent(id -> inspection.knownActor(actor, "", id));
        actor.actsFor().ifPresent(id -> inspection.knownActor(actor, "", id));
        lifespan(actor);
        circle(actor, Actor::predecessor, "PREDECESSOR_CIRCLE", "predecessors", "predecessor");
        circle(actor, Actor::actsFor, "ACTS_FOR_CIRCLE", "those it acts for", "acts_for");
        actor.predecessor()
                .flatMap(inspection.casebook()::actor)
                .filter(before -> !before.id().equals(actor.id()))
                .ifPresent(before -> overlap(before, actor));
    }

    private void lifespan(Actor actor) {
        if (actor.validFrom().isPresent()
                && actor.validTo().isPresent()
                && actor.validTo().get().last().isBefore(actor.validFrom().get().first())) {
            inspection.error(
                    actor,
                    "",
                    "LIFESPAN_BACKWARDS",
                    "'" + actor.id() + "' ends " + actor.validTo().get() + " before it begins "
                            + actor.validFrom().get() + ".",
                    "Swap valid_from and valid_to, or correct one of them.");
        }
    }

    private void circle(Actor actor, Function<Actor, Optional<String>> link, String code, String whom, String column) {
        Function<String, List<String>> next =
                id -> inspection.casebook().actor(id).flatMap(link).stream().toList();
        if (Circles.leadsBack(actor.id(), next)) {
            inspection.error(
                    actor,
                    "",
                    code,
                    "The " + whom + " of '" + actor.id() + "' lead back to itself.",
                    "Empty column '" + column + "' in one row of the circle.");
        }
    }

    private void overlap(Actor before, Actor after) {
        if (after.validFrom().isEmpty()) {
            inspection.error(
                    after,
                    "",
                    "LIFESPAN_OPEN",
                    "'" + after.id() + "' continues '" + before.id() + "' but has no beginning.",
                    "Fill in valid_from: from then on the new name counts.");
            return;
        }
        PartialDate start = after.validFrom().get();
        boolean ended =
                before.validTo().map(end -> !end.first().isAfter(start.last())).orElse(false);
        if (!ended) {
            inspection.error(
                    after,
                    "",
                    "LIFESPANS_OVERLAP",
                    "'" + after.id() + "' begins " + start + ", but its predecessor '" + before.id() + "' "
                            + before.validTo().map(end -> "ends " + end).orElse("has no end") + ".",
                    "End the predecessor (line " + inspection.line(before)
                            + ") on the day on which the successor begins.");
        }
    }
}
