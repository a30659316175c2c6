package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.List;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.ActorMention;
import org.ceaseline.coding.Claim.Quantity;

/** Puts claims of one sentence together that tell of one event twice: "was hit by shells in the shelling". */
final class Twins {

    private Twins() {}

    static List<Claim> merged(List<Claim> claims) {
        List<Claim> merged = new ArrayList<>();
        for (Claim claim : claims) {
            int twin = twinOf(claim, merged);
            if (twin < 0) {
                merged.add(claim);
            } else {
                merged.set(twin, together(merged.get(twin), claim));
            }
        }
        return merged;
    }

    private static int twinOf(Claim claim, List<Claim> others) {
        for (int i = 0; i < others.size(); i++) {
            if (areTwins(others.get(i), claim)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean areTwins(Claim one, Claim other) {
        boolean same = one.type() == other.type()
                && one.negative() == other.negative()
                && one.chain().equals(other.chain())
                && one.time().equals(other.time());
        if (!same) {
            return false;
        }
        boolean harm = one.type() == EventType.CIVILIAN_HARM;
        return covers(one.actors(), other.actors())
                && (harm || covers(one.targets(), other.targets()))
                && (harm
                        || one.places().equals(other.places())
                        || one.places().isEmpty()
                        || other.places().isEmpty());
    }

    private static boolean covers(List<ActorMention> one, List<ActorMention> other) {
        return one.containsAll(other) || other.containsAll(one);
    }

    private static Claim together(Claim one, Claim other) {
        List<Quantity> quantities = new ArrayList<>(one.quantities());
        other.quantities().stream().filter(q -> !quantities.contains(q)).forEach(quantities::add);
        List<String> rules = new ArrayList<>(one.rules());
        other.rules().stream().filter(rule -> !rules.contains(rule)).forEach(rules::add);
        return new Claim(
                one.id(),
                one.report(),
                one.type(),
                one.chain(),
                one.modality(),
                one.innerModality(),
                one.negative(),
                one.condition().or(other::condition),
                union(one.actors(), other.actors()),
                union(one.targets(), other.targets()),
                one.places().isEmpty() ? other.places() : one.places(),
                one.time(),
                quantities,
                one.attributes().isEmpty() ? other.attributes() : one.attributes(),
                one.labels(),
                one.evidence(),
                rules);
    }

    private static List<ActorMention> union(List<ActorMention> one, List<ActorMention> other) {
        List<ActorMention> all = new ArrayList<>(one);
        other.stream().filter(mention -> !all.contains(mention)).forEach(all::add);
        List<ActorMention> named = all.stream()
                .filter(mention -> !mention.surface().matches(Roles.BARE_NUMBER))
                .toList();
        return named.isEmpty() ? all : named;
    }
}
