package org.ceaseline.casebook;

import java.util.List;
import java.util.Optional;

/** Checks who is what under an agreement. */
final class RoleChecks {

    private static final List<String> BOUND = List.of("party", "signatory");

    private final Inspection inspection;
    private final Agreement agreement;

    RoleChecks(Inspection inspection, Agreement agreement) {
        this.inspection = inspection;
        this.agreement = agreement;
    }

    void run() {
        for (Agreement.Role role : agreement.roles()) {
            inspection.knownActor(role, ".actor", role.actor());
            role.onBehalfOf().ifPresent(id -> inspection.knownActor(role, ".on_behalf_of", id));
            existed(role);
        }
        agreement.exclusions().forEach(exclusion -> inspection.knownActor(exclusion, ".actor", exclusion.actor()));
        agreement.exclusions().forEach(this::alsoBound);
        if (agreement.roles().stream().noneMatch(role -> BOUND.contains(role.role()))) {
            inspection.error(
                    agreement,
                    ".roles",
                    "PARTY_MISSING",
                    "Nobody is bound by '" + agreement.id() + "'.",
                    "Add the parties under 'roles'; without them no act can be a breach.");
        }
    }

    private void alsoBound(Agreement.Exclusion exclusion) {
        for (Agreement.Role role : agreement.roles()) {
            if (BOUND.contains(role.role()) && isExcluded(role.actor(), exclusion)) {
                inspection.warning(
                        role,
                        "",
                        "PARTY_EXCLUDED",
                        "'" + role.actor() + "' is " + role.role() + " and also excluded as '" + exclusion.byName()
                                + "' (line " + inspection.line(exclusion) + ").",
                        "Say in a note who reads it how; until then every finding on its acts is contested.");
            }
        }
    }

    private boolean isExcluded(String actor, Agreement.Exclusion exclusion) {
        Optional<String> id = Optional.of(actor);
        for (int steps = 0;
                id.isPresent() && steps <= inspection.casebook().actors().size();
                steps++) {
            if (id.get().equals(exclusion.actor())) {
                return true;
            }
            id = exclusion.successors()
                    ? inspection.casebook().actor(id.get()).flatMap(Actor::predecessor)
                    : Optional.empty();
        }
        return false;
    }

    /** Somebody who did not exist while the agreement was made and held cannot have a role in it. */
    private void existed(Agreement.Role role) {
        Optional<Span> life = Span.of(agreement);
        Optional<Actor> actor = inspection.casebook().actor(role.actor());
        if (life.isPresent()
                && actor.isPresent()
                && !actor.get().mayExist(life.get().first(), life.get().last())) {
            inspection.warning(
                    role,
                    ".actor",
                    "ACTOR_OUT_OF_TIME",
                    "'" + role.actor() + "' did not exist under this name in the days of the agreement, "
                            + life.get().days() + ".",
                    "Name the actor that existed then, or correct its lifespan (actors.tsv, line "
                            + inspection.line(actor.get()) + ").");
        }
    }
}
