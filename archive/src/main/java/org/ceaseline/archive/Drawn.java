package org.ceaseline.archive;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.ledger.Dispute;
import org.ceaseline.ledger.Entries;
import org.ceaseline.ledger.LifeLine;

/**
 * What the pages of the agreements need much work for, worked out once. Where nothing but further claims and reports came since
 * the last weighing, an agreement on which none of them bears keeps what it had.
 */
final class Drawn {

    private static final int MOST_DISPUTES = 1000;

    private final Entries entries;
    private final Map<String, LifeLine> lines = new HashMap<>();
    private final Map<String, List<Dispute>> disputes = new HashMap<>();
    private final Map<String, Pages.Sources> sources = new HashMap<>();

    /** @param last the weighing that this one adds to; empty where it adds to none */
    Drawn(Casebook casebook, Entries entries, Optional<Remembered> last) {
        this.entries = entries;
        last.ifPresent(own -> {
            Set<String> same = new HashSet<>();
            for (Agreement agreement : casebook.agreements()) {
                if (bearsTheSame(own.entries(), agreement.id())) {
                    same.add(agreement.id());
                }
            }
            disputes.putAll(own.drawn().disputes);
            disputes.keySet().retainAll(same);
            sources.putAll(own.drawn().sources);
            sources.keySet().retainAll(same);
        });
    }

    private boolean bearsTheSame(Entries before, String agreement) {
        return areOne(entries.claimsOn(agreement), before.claimsOn(agreement))
                && areOne(entries.findings(agreement), before.findings(agreement));
    }

    /** What was not made anew is the same object. */
    @SuppressWarnings("ReferenceEquality")
    private static <T> boolean areOne(List<T> some, List<T> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (some.get(i) != others.get(i)) {
                return false;
            }
        }
        return true;
    }

    /** Seen from the last day that is known. */
    LifeLine lifeLine(String agreement) {
        return lines.computeIfAbsent(agreement, id -> entries.lastDay()
                .map(day -> entries.lifeLineSeenFrom(id, day))
                .orElseGet(() -> entries.lifeLine(id)));
    }

    List<Dispute> disputes(String agreement) {
        return disputes.computeIfAbsent(
                agreement,
                id -> entries.disputes(id).stream().limit(MOST_DISPUTES).toList());
    }

    Pages.Sources sources(String agreement) {
        return sources.computeIfAbsent(agreement, id -> new Pages.Sources(SourceCount.of(entries, id)));
    }
}
