package org.ceaseline.casebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An incident thought out in advance, with the finding that an analyst expects under one clause. Casebooks bring them so that
 * everybody can see how a clause is read, and so that the reading is tested.
 *
 * @param agreement id of the agreement
 * @param name what happens, in a few words
 * @param clause id of the clause
 * @param act type of event
 * @param date when, empty where no day is told
 * @param clock local time of day as {@code HH:mm} in the time zone of the agreement's own times
 * @param place id of the place, empty where none is told
 * @param toldBy ids of actors and outlets that tell it independently of each other; empty for one outlet nobody knows
 * @param details further facts by name: response, denied_by, instrument, outcome, ...
 * @param asOf day of reading, for obligations
 * @param finding id of a verdict; for obligations met, missed, due or disputed
 * @param why the reason in one sentence
 */
public record WorkedCase(
        String agreement,
        String name,
        String clause,
        Who actor,
        EventType act,
        Who target,
        Optional<PartialDate> date,
        Optional<String> clock,
        Optional<String> place,
        List<String> toldBy,
        Map<String, String> details,
        Optional<PartialDate> asOf,
        String finding,
        String why) {

    public WorkedCase {
        toldBy = List.copyOf(toldBy);
        details = Map.copyOf(details);
    }

    /**
     * Somebody in a case.
     *
     * @param id actor id, several who act together divided by {@code ;}, empty where nobody is named or only a label is
     * @param label the words used where they name no actor, for example {@code the militants}
     */
    public record Who(Optional<String> id, String label) {

        static Who of(String cell) {
            boolean label = cell.startsWith("label:");
            String words = label ? cell.substring("label:".length()).strip() : "";
            return new Who(Optional.of(cell).filter(id -> !label && !id.isEmpty()), words);
        }
    }
}
