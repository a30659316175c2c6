package org.ceaseline.desk.page;

import java.util.Map;
import java.util.Optional;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.desk.holding.Case;
import org.ceaseline.desk.holding.Holding;
import org.ceaseline.desk.holding.Holdings;
import org.jspecify.annotations.Nullable;

/** What the screens read from: the holding of the moment and the queue over it. */
final class Desktop {

    private final Holdings holdings;
    private @Nullable Holding seen;
    private @Nullable Queue queue;
    private @Nullable Drawn drawn;

    /** The zones of all agreements in one state of the archive. */
    private record Drawn(Holding of, Map<String, Whereabouts.Zone> zones) {}

    Desktop(Holdings holdings) {
        this.holdings = holdings;
    }

    Holdings holdings() {
        return holdings;
    }

    Holding now() {
        return holdings.now();
    }

    synchronized Queue queue() {
        Holding now = now();
        if (queue == null || seen != now) {
            queue = Queue.of(now);
            seen = now;
        }
        return queue;
    }

    /** Zones that a search can look in, read once for each state of the archive. */
    synchronized Map<String, Whereabouts.Zone> zones() {
        Holding now = now();
        Drawn last = drawn;
        if (last == null || last.of() != now) {
            last = new Drawn(now, Whereabouts.zones(now));
            drawn = last;
        }
        return last.zones();
    }

    Case caseOf(String casebook) {
        return now().caseOf(casebook).orElseThrow(() -> new NotHere("casebook " + casebook));
    }

    Agreement agreement(Case one, String id) {
        return one.casebook().agreement(id).orElseThrow(() -> new NotHere("agreement " + id));
    }

    /** The first case with agreements, where there is one. */
    Optional<Case> first() {
        return now().conflicts().stream().findFirst();
    }
}
