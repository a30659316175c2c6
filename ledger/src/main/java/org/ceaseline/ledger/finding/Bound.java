package org.ceaseline.ledger.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.casebook.Actor;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Provision;
import org.ceaseline.ledger.Confidence;
import org.ceaseline.ledger.Corroboration.Attribution;
import org.ceaseline.ledger.Finding.Answer;
import org.ceaseline.ledger.Finding.Reply;
import org.ceaseline.ledger.Finding.Test;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.Incident.Party;
import org.ceaseline.ledger.docket.Addressees;
import org.ceaseline.ledger.docket.Sides;

/** Whether a clause binds an actor: by its name, by its side, or not at all. */
final class Bound {

    private final Sides sides;
    private final Agreement agreement;
    private final Excluded excluded;

    Bound(Sides sides, Agreement agreement, Excluded excluded) {
        this.sides = sides;
        this.agreement = agreement;
        this.excluded = excluded;
    }

    Answer answer(Provision clause, Incident incident, Party party) {
        Confidence told = told(incident.corroboration().attribution());
        if (party.id().isEmpty()) {
            String why = party.surface().isBlank()
                    ? "nobody says who did it"
                    : "\"" + party.surface() + "\" is a label; the text does not say which group it means";
            return answer(Reply.UNKNOWN, Confidence.UNKNOWN, why);
        }
        Optional<Excluded.Ground> outside = excluded.ground(party.id().get(), incident.time());
        if (isPartyAndOutside(party, incident.time())) {
            return answer(
                    Reply.UNKNOWN,
                    Confidence.UNKNOWN,
                    sides.name(party.id().get()) + " is a party to the text and also outside it: "
                            + outside.orElseThrow().why()
                            + ". The text cannot be both; nobody says how it is to be read");
        }
        if (outside.isPresent()) {
            return answer(
                    Reply.NO,
                    Confidence.PROBABLE,
                    "an excluded group, not a party: " + outside.get().why());
        }
        return bound(clause, party.id().get(), told, incident.corroboration().attribution());
    }

    /** True where the text binds the actor by name and leaves it out as well. */
    boolean isPartyAndOutside(Party party, Incident.When when) {
        return party.id()
                .filter(id -> resolve(List.of("parties")).contains(id)
                        && excluded.ground(id, when).isPresent())
                .isPresent();
    }

    private Answer bound(Provision clause, String id, Confidence told, Attribution attribution) {
        Set<String> addressees = resolve(clause.addressees());
        String by = "; attribution: " + attribution.words();
        if (addressees.contains(id)) {
            boolean umbrella = sides.actor(id).map(Actor::kind).orElse("").equals("umbrella");
            return umbrella
                    ? answer(
                            Reply.YES,
                            least(told, Confidence.POSSIBLE),
                            sides.name(id) + " is bound, but the name is a label for several" + " groups, not a unit"
                                    + by)
                    : answer(Reply.YES, told, sides.name(id) + " is bound by " + clause.id() + howFar(id) + by);
        }
        Optional<String> line =
                addressees.stream().filter(bound -> sides.sameLine(id, bound)).findFirst();
        if (line.isPresent()) {
            return answer(
                    Reply.YES,
                    least(told, Confidence.PROBABLE),
                    sides.name(id) + " continues " + sides.name(line.get()) + ", which is bound" + by);
        }
        return bySide(clause, id, addressees, told, by);
    }

    private Answer bySide(Provision clause, String id, Set<String> addressees, Confidence told, String by) {
        Optional<String> principal =
                sides.actsFor(id).stream().filter(addressees::contains).findFirst();
        if (principal.isPresent() && isUnclear(id)) {
            return answer(
                    Reply.UNKNOWN,
                    Confidence.UNKNOWN,
                    sides.name(id) + " acts for " + sides.name(principal.get())
                            + ", which is bound; whether it is bound itself is unclear");
        }
        if (principal.isPresent()) {
            return answer(
                    Reply.YES,
                    least(told, Confidence.PROBABLE),
                    sides.name(id) + " acts for " + sides.name(principal.get()) + ", which is bound" + by);
        }
        Optional<String> side =
                addressees.stream().filter(bound -> sides.sameSide(id, bound)).findFirst();
        if (side.isPresent()) {
            return answer(
                    Reply.UNKNOWN,
                    Confidence.UNKNOWN,
                    sides.name(id) + " stands on the side of " + sides.name(side.get()) + " but is not named as bound");
        }
        return answer(
                Reply.NO,
                Confidence.PROBABLE,
                clause.id() + " binds "
                        + String.join(", ", addressees.stream().map(sides::name).toList()) + ", not " + sides.name(id));
    }

    /** What the casebook says of how far the actor is bound, and those for whom it acts: that they did not sign, for example. */
    private String howFar(String id) {
        List<String> notes = new ArrayList<>();
        for (String bound : sides.actsFor(id)) {
            agreement.roles().stream()
                    .filter(role -> role.actor().equals(bound)
                            && role.role().equals("party")
                            && !role.note().isBlank())
                    .map(role -> bound.equals(id) ? role.note() : sides.name(bound) + ": " + role.note())
                    .forEach(notes::add);
        }
        return notes.isEmpty() ? "" : " (" + String.join("; ", notes) + ")";
    }

    private boolean isUnclear(String id) {
        return sides.actor(id).map(Actor::role).orElse(List.of()).contains("unclear");
    }

    private static Answer answer(Reply reply, Confidence confidence, String why) {
        return new Answer(Test.ACTOR, reply, confidence, why, List.of());
    }

    private static Confidence least(Confidence one, Confidence other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Confidence told(Attribution attribution) {
        return switch (attribution) {
            case ADMITTED, ESTABLISHED -> Confidence.ESTABLISHED;
            case ALLEGED_BY_SEVERAL -> Confidence.PROBABLE;
            case ALLEGED -> Confidence.POSSIBLE;
            case ALLEGED_BY_ADVERSARY, UNKNOWN -> Confidence.DOUBTFUL;
        };
    }

    /** The ids that a clause addresses, groups such as {@code parties} written out. */
    Set<String> resolve(List<String> addressees) {
        return Addressees.resolve(agreement, addressees);
    }
}
