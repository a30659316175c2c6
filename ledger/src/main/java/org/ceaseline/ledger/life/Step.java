package org.ceaseline.ledger.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.ledger.AgreementState;
import org.ceaseline.ledger.Decision;
import org.ceaseline.ledger.Ground;
import org.ceaseline.ledger.Transition;
import org.ceaseline.ledger.docket.ContentId;

/** A transition in the making. Several accounts of one step widen its window and add grounds. */
final class Step {

    /** The asserter of what the program finds by its own rules. */
    static final String DESK = "desk";

    final String agreement;
    final AgreementState to;
    final String rule;
    final String asserter;
    LocalDate earliest;
    LocalDate latest;
    boolean extended;
    boolean contested;
    int needed = 1;
    String why = "";
    Transition.Standing standing = Transition.Standing.PROPOSED;
    List<String> through = List.of();
    Optional<String> condition = Optional.empty();
    private final Map<String, Ground> supporting = new LinkedHashMap<>();
    private final Map<String, Ground> opposing = new LinkedHashMap<>();

    Step(String agreement, AgreementState to, String rule, String asserter, LocalDate earliest, LocalDate latest) {
        this.agreement = agreement;
        this.to = to;
        this.rule = rule;
        this.asserter = asserter;
        this.earliest = earliest;
        this.latest = latest;
    }

    Step because(String reason) {
        why = reason;
        return this;
    }

    Step standing(Transition.Standing where) {
        standing = where;
        return this;
    }

    Step supportedBy(Ground ground) {
        supporting.putIfAbsent(ground.ref(), ground);
        return this;
    }

    Step opposedBy(Ground ground) {
        if (!supporting.containsKey(ground.ref())) {
            opposing.putIfAbsent(ground.ref(), ground);
        }
        return this;
    }

    void widen(LocalDate from, LocalDate until) {
        earliest = from.isBefore(earliest) ? from : earliest;
        latest = until.isAfter(latest) ? until : latest;
    }

    boolean isNear(LocalDate from, LocalDate until, int days) {
        return !until.isBefore(earliest.minusDays(days)) && !from.isAfter(latest.plusDays(days));
    }

    List<Ground> supporting() {
        return new ArrayList<>(supporting.values());
    }

    /** The step with what people decided on it; the state before is filled in when the line is drawn. */
    Transition transition(List<Decision> decisions) {
        String id = ContentId.of("t", List.of(agreement, rule, to.id(), asserter, earliest.toString()));
        List<Decision> mine = decisions.stream()
                .filter(decision -> decision.subjects().contains(id))
                .toList();
        return new Transition(
                id,
                agreement,
                AgreementState.NONE,
                to,
                extended,
                earliest,
                latest,
                asserter,
                through,
                rule,
                why,
                decided(mine),
                needed,
                mine.stream().map(Decision::id).toList(),
                contested,
                condition,
                supporting(),
                List.copyOf(opposing.values()));
    }

    private Transition.Standing decided(List<Decision> mine) {
        if (mine.stream().anyMatch(decision -> decision.kind() == Decision.Kind.REFUSE)) {
            return Transition.Standing.REFUSED;
        }
        long persons = mine.stream()
                .filter(decision -> decision.kind() == Decision.Kind.ACCEPT)
                .map(Decision::who)
                .distinct()
                .count();
        return persons >= needed ? Transition.Standing.ACCEPTED : standing;
    }
}
