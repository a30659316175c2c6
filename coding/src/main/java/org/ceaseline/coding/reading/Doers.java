package org.ceaseline.coding.reading;

import java.util.List;
import java.util.Set;
import org.ceaseline.casebook.EventType;
import org.ceaseline.casebook.EventType.Family;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.ActorMention;

/**
 * Gives harm and breaches that name nobody the one who acted in the same sentence: "two were killed when the Guard shelled the
 * port". Only where a single act names somebody.
 */
final class Doers {

    private static final Set<EventType> CAUSED = Set.of(EventType.CIVILIAN_HARM, EventType.VIOLATION_ALLEGED);

    private Doers() {}

    static Claim filled(Claim claim, List<Claim> all) {
        if (!CAUSED.contains(claim.type()) || !claim.actors().isEmpty() || claim.negative()) {
            return claim;
        }
        List<List<ActorMention>> doers = all.stream()
                .filter(other -> other.type().family() == Family.HOSTILITIES && !other.negative())
                .filter(other -> other.type() != EventType.ARMED_CLASH)
                .filter(other -> other.modality() == claim.modality())
                .map(Doers::doers)
                .filter(actors -> !actors.isEmpty())
                .distinct()
                .toList();
        boolean clear = doers.size() == 1
                && doers.get(0).stream().noneMatch(actor -> claim.targets().contains(actor));
        return clear ? with(claim, doers.get(0)) : claim;
    }

    /** Those who strike; where an attack was beaten back, those who beat it back. */
    private static List<ActorMention> doers(Claim act) {
        return act.attributes().getOrDefault("outcome", "").equals("repelled") ? act.targets() : act.actors();
    }

    private static Claim with(Claim one, List<ActorMention> actors) {
        return new Claim(
                one.id(),
                one.report(),
                one.type(),
                one.chain(),
                one.modality(),
                one.innerModality(),
                one.negative(),
                one.condition(),
                actors,
                one.targets(),
                one.places(),
                one.time(),
                one.quantities(),
                one.attributes(),
                one.labels(),
                one.evidence(),
                one.rules());
    }
}
