package org.ceaseline.archive;

import java.time.LocalDate;
import java.util.Optional;
import org.ceaseline.casebook.EventType;
import org.ceaseline.ledger.Verdict;

/**
 * What to look for among incidents, findings and claims. A part that is empty does not narrow.
 *
 * @param agreement id; of incidents and claims, those with a finding under it
 * @param verdict of incidents and claims, those with such a finding
 * @param actor casebook id, or the words of the text; with an agreement or verdict, the actor of that finding
 * @param from first day; what has no day is then left out
 * @param to last day
 * @param box where; what has no point is then left out
 */
public record Sieve(
        Optional<String> agreement,
        Optional<EventType> type,
        Optional<Verdict> verdict,
        Optional<String> actor,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<Box> box) {

    private static final Sieve ALL = new Sieve(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** A stretch of the map in degrees, WGS84; its edges belong to it. */
    public record Box(double south, double west, double north, double east) {}

    public static Sieve all() {
        return ALL;
    }

    public Sieve agreement(String id) {
        return new Sieve(Optional.of(id), type, verdict, actor, from, to, box);
    }

    public Sieve type(EventType wanted) {
        return new Sieve(agreement, Optional.of(wanted), verdict, actor, from, to, box);
    }

    public Sieve verdict(Verdict wanted) {
        return new Sieve(agreement, type, Optional.of(wanted), actor, from, to, box);
    }

    public Sieve actor(String id) {
        return new Sieve(agreement, type, verdict, Optional.of(id), from, to, box);
    }

    public Sieve from(LocalDate first) {
        return new Sieve(agreement, type, verdict, actor, Optional.of(first), to, box);
    }

    public Sieve to(LocalDate last) {
        return new Sieve(agreement, type, verdict, actor, from, Optional.of(last), box);
    }

    public Sieve within(Box area) {
        return new Sieve(agreement, type, verdict, actor, from, to, Optional.of(area));
    }

    /** True where it asks for findings, also of incidents and claims. */
    boolean asksForFindings() {
        return agreement.isPresent() || verdict.isPresent();
    }
}
