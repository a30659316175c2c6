package org.ceaseline.ledger.finding;

import java.util.Locale;
import java.util.Optional;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Agreement.Exclusion;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.docket.Sides;

/** Groups outside an agreement: by name, or because they continue one that is named. */
final class Excluded {

    private final Sides sides;
    private final Agreement agreement;

    Excluded(Sides sides, Agreement agreement) {
        this.sides = sides;
        this.agreement = agreement;
    }

    /**
     * Why a group is outside.
     *
     * @param byName true where the text names it; false where it only continues a group that is named
     * @param inGrace true where the days may lie before its grace ran out
     */
    record Ground(Exclusion exclusion, boolean byName, boolean inGrace, String why) {
        /** True where nobody could argue that the group is not outside. */
        boolean isPlain() {
            return byName && !inGrace && exclusion.note().isBlank();
        }
    }

    Optional<Ground> ground(String actor, Incident.When when) {
        Optional<Ground> named = agreement.exclusions().stream()
                .filter(exclusion -> exclusion.actor().equals(actor))
                .findFirst()
                .map(exclusion -> ground(exclusion, actor, true, when));
        return named.or(() -> agreement.exclusions().stream()
                .filter(exclusion ->
                        exclusion.successors() && sides.predecessors(actor).contains(exclusion.actor()))
                .findFirst()
                .map(exclusion -> ground(exclusion, actor, false, when)));
    }

    private Ground ground(Exclusion exclusion, String actor, boolean byName, Incident.When when) {
        boolean inGrace = exclusion
                .graceUntil()
                .flatMap(until -> when.earliest().map(day -> !day.isAfter(until.last())))
                .orElse(false);
        String how = byName
                ? sides.name(actor) + " is excluded by name"
                : sides.name(actor) + " is excluded by succession only: the text names " + exclusion.byName()
                        + ", which "
                        + sides.name(actor)
                        + " continues";
        String grace = exclusion
                .graceUntil()
                .map(until -> inGrace ? "; its grace ran until " + until : "; its grace ended on " + until)
                .orElse("");
        String note = exclusion.note().isBlank()
                ? ""
                : ". " + exclusion.note().substring(0, 1).toUpperCase(Locale.ROOT)
                        + exclusion.note().substring(1);
        return new Ground(exclusion, byName, inGrace, how + grace + note);
    }
}
