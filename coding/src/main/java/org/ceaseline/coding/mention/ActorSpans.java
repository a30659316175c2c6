package org.ceaseline.coding.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ceaseline.coding.Claim.Resolution;

/** The actors of one sentence while they are being found. */
final class ActorSpans {

    private final Atoms atoms;
    private final List<ActorSpan> spans = new ArrayList<>();
    private final boolean[] taken;

    ActorSpans(Atoms atoms) {
        this.atoms = atoms;
        this.taken = new boolean[atoms.size()];
    }

    void add(int first, int last, ActorSpan span) {
        spans.add(span);
        for (int at = first; at <= last; at++) {
            taken[at] = true;
        }
    }

    void add(int first, int last, String name, String kind, String owner, String country) {
        spans.add(make(first, last, last, name, kind, owner, country));
    }

    /** A phrase whose head is not its last word: "members of the council". */
    void addPhrase(ActorSpan span) {
        spans.add(span);
    }

    /** A span without casebook entry. @param core last atom of the noun or name that it is built on */
    ActorSpan make(int first, int last, int core, String name, String kind, String owner, String country) {
        boolean label = ActorWords.english().hasLabel(atoms, first, core);
        Resolution resolution = label ? Resolution.LABEL_ONLY : Resolution.UNKNOWN;
        Span span = SpanHead.of(atoms, first, last, core);
        String surface = atoms.raw(first, last);
        return new ActorSpan(
                span, surface, name, kind, label, owner, country, Optional.empty(), resolution, List.<String>of(), "");
    }

    /** True where an entry of the casebook lies within these atoms. */
    boolean covers(int first, int last) {
        for (int at = first; at <= last; at++) {
            if (taken[at]) {
                return true;
            }
        }
        return false;
    }

    boolean isTaken(int at) {
        return taken[at];
    }

    /** The widest span that starts with this atom. */
    Optional<ActorSpan> startingAt(int atom) {
        return spans.stream()
                .filter(it -> it.span().start() == atoms.start(atom))
                .max(Comparator.comparingInt(it -> it.span().end()));
    }

    /** The first span between these atoms. */
    Optional<ActorSpan> within(int first, int last) {
        return spans.stream()
                .filter(it ->
                        it.span().start() >= atoms.start(first) && it.span().end() <= atoms.end(last))
                .findFirst();
    }

    List<ActorSpan> sorted() {
        spans.sort(Comparator.comparingInt((ActorSpan it) -> it.span().start())
                .thenComparing(it -> -it.span().end()));
        return List.copyOf(spans);
    }
}
