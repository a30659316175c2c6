package org.ceaseline.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes findings and life lines out in full, each with every reason, so that a change of any rule shows as a change of text. */
final class Signed {

    private final Entries entries;
    private final List<String> lines = new ArrayList<>();

    Signed(Entries entries) {
        this.entries = entries;
    }

    List<String> lines() {
        return lines;
    }

    Signed say(String line) {
        lines.add(line);
        return this;
    }

    Signed findings(String agreement) {
        entries.findings(agreement).forEach(this::finding);
        return this;
    }

    private void finding(Finding finding) {
        Incident incident = entries.incident(finding.incident()).orElseThrow();
        lines.add(finding.agreement() + " " + finding.clause().orElse("-") + ": "
                + incident.type().id() + " " + incident.time() + " "
                + incident.places().stream()
                        .map(place -> place.id().orElse(place.surface()))
                        .toList()
                + " by " + finding.actor().key() + ": " + finding.verdict().id() + ", decided by "
                + finding.decidedBy() + ", weakest " + finding.weakest() + " " + finding.confidence());
        lines.add("  \"" + finding.clauseText() + "\"");
        finding.answers()
                .forEach(answer -> lines.add("  " + answer.test() + " " + answer.reply() + " " + answer.confidence()
                        + ": " + answer.why() + " " + answer.evidence()));
        finding.otherClauses().forEach(other -> lines.add("  not " + other.clause() + ": " + other.why()));
        finding.notes().forEach(note -> lines.add("  note: " + note));
    }

    Signed lifeLine(String agreement, Optional<LocalDate> day) {
        LifeLine line = entries.lifeLine(agreement, day.map(AsOf::day).orElse(AsOf.everything()));
        lines.add(agreement + " as of " + day.map(LocalDate::toString).orElse("everything") + ": " + line.desk()
                + (line.contested() ? ", contested" : ""));
        line.standings()
                .forEach(standing -> lines.add("  by " + standing.asserter() + " " + standing.through() + ": "
                        + standing.state() + ", " + standing.since() + " " + refs(standing.grounds())));
        line.terms()
                .forEach(term -> lines.add("  term of " + term.asserter() + ": " + term.start() + " to " + term.end()
                        + " " + term.arithmetic() + " " + refs(term.grounds())));
        line.transitions().forEach(this::step);
        line.notes().forEach(note -> lines.add("  note: " + note));
        return this;
    }

    private void step(Transition step) {
        lines.add("  " + step.earliest() + ".." + step.latest() + " " + step.from() + " -> " + step.to()
                + (step.extended() ? ", extended" : "") + " " + step.standing()
                + (step.contested() ? ", contested" : "")
                + ", needs " + step.needed() + ", rule " + step.rule() + ", by " + step.asserter() + " "
                + step.through()
                + step.condition().map(text -> ", provided " + text).orElse(""));
        lines.add("    " + step.why());
        lines.add("    for " + grounds(step.supporting()) + ", against " + refs(step.opposing()) + ", decisions "
                + step.decisions());
    }

    private static String refs(List<Ground> grounds) {
        return grounds.stream().map(Ground::ref).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String grounds(List<Ground> grounds) {
        return grounds.stream()
                .map(ground -> ground.kind() + " " + ground.ref() + " " + ground.text())
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
