package org.ceaseline.ledger.finding;

import java.util.List;
import java.util.Optional;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Provision;
import org.ceaseline.casebook.Provision.Kind;
import org.ceaseline.ledger.Confidence;
import org.ceaseline.ledger.Finding.Answer;
import org.ceaseline.ledger.Finding.Reply;
import org.ceaseline.ledger.Finding.Test;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.Incident.Party;
import org.ceaseline.ledger.docket.Places;

/** Clauses of one text that ban and allow the same act of the same actor, without saying which of them comes first. */
final class Contradictions {

    private final Places places;
    private final Agreement agreement;
    private final Bound bound;

    Contradictions(Places places, Agreement agreement, Bound bound) {
        this.places = places;
        this.agreement = agreement;
        this.bound = bound;
    }

    /** The test of exceptions where another clause says the opposite; empty where none does. */
    Optional<Answer> answer(Provision clause, Incident incident, Party actor) {
        return agreement.provisions().stream()
                .filter(other -> saysTheOpposite(clause, other))
                .filter(other -> other.acts().stream().anyMatch(incident.types()::contains))
                .filter(other -> bound.answer(other, incident, actor).reply() == Reply.YES)
                .filter(other -> mayHoldThere(other, incident) && mayConcern(other, incident))
                .findFirst()
                .map(other -> new Answer(
                        Test.EXCEPTION,
                        Reply.UNKNOWN,
                        Confidence.UNKNOWN,
                        other.id() + verb(other) + " what " + clause.id() + verb(clause)
                                + "; the text does not say which of them comes first",
                        List.of(agreement.id() + "/" + other.id())));
    }

    private static String verb(Provision clause) {
        return switch (clause.kind()) {
            case PERMISSION -> " allows";
            case OBLIGATION -> " demands";
            default -> " bans";
        };
    }

    private static boolean saysTheOpposite(Provision one, Provision other) {
        boolean allowed =
                one.kind() == Kind.PROHIBITION && (other.kind() == Kind.PERMISSION || other.kind() == Kind.OBLIGATION);
        boolean banned = one.kind() == Kind.PERMISSION && other.kind() == Kind.PROHIBITION;
        return (allowed && !one.exceptions().contains(other.id()))
                || (banned && !other.exceptions().contains(one.id()));
    }

    private boolean mayHoldThere(Provision other, Incident incident) {
        return other.places().isEmpty()
                || incident.places().isEmpty()
                || incident.places().stream()
                        .flatMap(place -> place.id().stream())
                        .anyMatch(id -> places.isWithin(id, other.places()));
    }

    private boolean mayConcern(Provision other, Incident incident) {
        return other.targets().isEmpty()
                || incident.targets().stream()
                        .flatMap(target -> target.id().stream())
                        .anyMatch(id -> bound.resolve(other.targets()).contains(id));
    }
}
