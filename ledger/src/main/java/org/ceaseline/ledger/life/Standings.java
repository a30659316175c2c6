package org.ceaseline.ledger.life;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ceaseline.ledger.AgreementState;
import org.ceaseline.ledger.LifeLine;
import org.ceaseline.ledger.Transition;
import org.ceaseline.ledger.docket.Said;
import org.ceaseline.ledger.term.Reading;
import org.ceaseline.ledger.term.Span;

/** The state of an agreement as each asserter has it on a day. */
final class Standings {

    private Standings() {}

    static List<LifeLine.Standing> of(
            List<Said> said, List<Reading> readings, List<Transition> steps, LocalDate today) {
        List<LifeLine.Standing> standings = new ArrayList<>();
        for (Reading reading : readings) {
            if (begun(reading, today)) {
                standings.add(standing(said, reading, steps, today));
            }
        }
        return standings;
    }

    private static boolean begun(Reading reading, LocalDate today) {
        return reading.start().map(start -> !start.firstDay().isAfter(today)).orElse(true);
    }

    private static LifeLine.Standing standing(
            List<Said> said, Reading reading, List<Transition> steps, LocalDate today) {
        Optional<Transition> suspended = steps.stream()
                .filter(step ->
                        step.to() == AgreementState.SUSPENDED && step.asserter().equals(reading.asserter()))
                .findFirst();
        LocalDateTime morning = today.atStartOfDay();
        boolean over = reading.ownEnd()
                && reading.end().map(end -> !end.latest().isAfter(morning)).orElse(false);
        boolean ending = reading.ownEnd()
                && !over
                && reading.end().map(end -> !end.earliest().isAfter(morning)).orElse(false);
        if (over) {
            AgreementState state = how(said, reading);
            String since = "since " + reading.end().map(Span::words).orElse("");
            return new LifeLine.Standing(
                    reading.asserter(), told(said, reading, "end"), state, since, reading.grounds());
        }
        if (suspended.isPresent()) {
            return new LifeLine.Standing(
                    reading.asserter(),
                    suspended.get().through(),
                    AgreementState.SUSPENDED,
                    "since " + suspended.get().earliest(),
                    suspended.get().supporting());
        }
        return new LifeLine.Standing(
                reading.asserter(), List.of(), AgreementState.IN_FORCE, sinceStart(reading, ending), reading.grounds());
    }

    private static String sinceStart(Reading reading, boolean ending) {
        String since = reading.ownStart()
                ? reading.start().map(start -> "since " + start.words()).orElse("")
                : "";
        String until = reading.ownEnd()
                ? reading.end()
                        .map(end -> (ending ? "until some hour of " : "until ") + end.words())
                        .orElse("")
                : "";
        return since + (since.isEmpty() || until.isEmpty() ? "" : ", ") + until;
    }

    private static AgreementState how(List<Said> said, Reading reading) {
        return said.stream()
                .map(Said::time)
                .filter(time -> time.what().equals("end") && time.asserter().equals(reading.asserter()))
                .findFirst()
                .map(time -> StatedSteps.ended(time.how().orElse("unknown")))
                .orElse(
                        reading.arithmetic().isEmpty()
                                ? AgreementState.ENDED_TERMINATED
                                : AgreementState.ENDED_EXPIRED);
    }

    private static List<String> told(List<Said> said, Reading reading, String what) {
        return said.stream()
                .map(Said::time)
                .filter(time -> time.what().equals(what) && time.asserter().equals(reading.asserter()))
                .flatMap(time -> time.toldBy().stream())
                .distinct()
                .toList();
    }

    /** True where some hold that it is over and others that it is not. */
    static boolean differ(List<LifeLine.Standing> standings) {
        boolean over = standings.stream().anyMatch(standing -> standing.state().isEnded());
        boolean holds =
                standings.stream().anyMatch(standing -> !standing.state().isEnded());
        return over && holds;
    }
}
