package org.ceaseline.desk.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ceaseline.archive.Decision;
import org.ceaseline.desk.holding.Case;
import org.ceaseline.desk.holding.Reviews;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.IncidentState;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How far people have come with an incident: each move with its reason, and with the claims that it rests on. */
@Controller
final class Verification {

    private static final String FIELD = "verification";

    private final Desktop desktop;

    Verification(Desktop desktop) {
        this.desktop = desktop;
    }

    /**
     * Where an incident stands.
     *
     * @param state raw where nobody has moved it
     * @param seen what the page showed, to be sent back with a move: the state and, for a duplicate, the other incident
     * @param same the incident that this one is a duplicate of
     * @param moves all moves, newest first
     */
    public record Stage(IncidentState state, String seen, Optional<String> same, List<Move> moves) {
        public Stage {
            moves = List.copyOf(moves);
        }

        /** The states that it may be moved to. */
        public List<IncidentState> next() {
            return state.next();
        }
    }

    /** A move that somebody made. */
    public record Move(IncidentState to, String who, String recorded, String why) {}

    static Stage of(Reviews reviews, String incident) {
        String seen = reviews.last(Reviews.INCIDENT, incident, FIELD);
        List<Move> moves = new ArrayList<>();
        for (Decision made : reviews.of(Reviews.INCIDENT, incident).decisions()) {
            if (made.draft().field().equals(FIELD)) {
                moves.add(
                        0,
                        new Move(
                                state(made.draft().after()),
                                made.who(),
                                made.recorded(),
                                made.draft().why()));
            }
        }
        int other = seen.indexOf(' ');
        return new Stage(
                state(seen), seen, other < 0 ? Optional.empty() : Optional.of(seen.substring(other + 1)), moves);
    }

    private static IncidentState state(String kept) {
        return IncidentState.of(kept.split(" ", -1)[0]).orElse(IncidentState.RAW);
    }

    @PostMapping("/incidents/{casebook}/{id}/verification")
    String move(
            @PathVariable String casebook,
            @PathVariable String id,
            @RequestParam String to,
            @RequestParam String seen,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") List<String> evidence,
            @RequestParam String why,
            @ModelAttribute("person") Person person) {
        Case one = desktop.caseOf(casebook);
        Incident incident = one.incident(id).orElseThrow(() -> new NotHere("incident " + id));
        IncidentState next = IncidentState.of(to)
                .filter(state -> state(seen).next().contains(state))
                .orElseThrow(() -> new IllegalArgumentException(
                        "An incident that is " + state(seen).words() + " cannot be moved to \"" + to
                                + "\". Choose one of the states that its page offers."));
        if (!incident.claims().containsAll(evidence)) {
            throw new IllegalArgumentException("Evidence is chosen among the claims of the incident. Choose again.");
        }
        desktop.holdings()
                .decide(
                        person.name(),
                        new Decision.Draft(
                                Reviews.INCIDENT,
                                id,
                                FIELD,
                                seen,
                                next == IncidentState.DUPLICATE_OF ? next.id() + " " + same(one, id, other) : next.id(),
                                cited(why.strip(), evidence)));
        return "redirect:/incidents/" + one.id() + "/" + id;
    }

    private static String same(Case one, String id, String other) {
        if (other.equals(id) || one.incident(other).isEmpty()) {
            throw new IllegalArgumentException("Choose the other incident that this one is a duplicate of.");
        }
        return other;
    }

    /** The reason with the claims that it rests on. */
    private static String cited(String why, List<String> evidence) {
        return why.isEmpty() || evidence.isEmpty() ? why : why + " [" + String.join(", ", evidence) + "]";
    }
}
