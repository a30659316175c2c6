package org.ceaseline.casebook;

import java.util.List;

/** Checks the times of an agreement against each other, asserter by asserter. */
final class TimeChecks {

    private static final List<String> STARTS = List.of("in_force", "signed", "declared");

    private final Inspection inspection;
    private final Agreement agreement;

    TimeChecks(Inspection inspection, Agreement agreement) {
        this.inspection = inspection;
        this.agreement = agreement;
    }

    void run() {
        for (Agreement.Time time : agreement.times()) {
            inspection.knownSpeaker(time, ".asserter", time.asserter());
            time.toldBy().ifPresent(id -> inspection.knownSpeaker(time, ".told_by", id));
            if (time.what().equals("end")) {
                agreement.times().forEach(start -> order(start, time));
            } else if (time.how().isPresent()) {
                strayHow(time);
            }
        }
        if (agreement.times().stream().noneMatch(time -> STARTS.contains(time.what()))) {
            inspection.warning(
                    agreement,
                    ".times",
                    "START_MISSING",
                    "Nobody states when '" + agreement.id() + "' was signed or came into force.",
                    "Add a time; until then every incident is in_force_unknown.");
        }
    }

    private void order(Agreement.Time start, Agreement.Time end) {
        if (STARTS.contains(start.what())
                && start.asserter().equals(end.asserter())
                && end.date().last().isBefore(start.date().first())) {
            inspection.error(
                    end,
                    ".date",
                    "TIME_BACKWARDS",
                    "By '" + end.asserter() + "' it ends " + end.date() + ", before it is " + start.what() + " "
                            + start.date() + " (line " + inspection.line(start) + ").",
                    "Correct one of the two dates, or name who states the other one.");
        }
    }

    private void strayHow(Agreement.Time time) {
        inspection.error(
                time,
                ".how",
                "HOW_WITHOUT_END",
                "'how' tells how an agreement ends, but this time is '" + time.what() + "'.",
                "Remove 'how', or write 'what: end'.");
    }
}
