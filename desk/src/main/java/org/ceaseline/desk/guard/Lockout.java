package org.ceaseline.desk.guard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts failed logins by name; after too many a name has to wait. */
public final class Lockout {

    static final int TRIES = 5;
    static final Duration WAIT = Duration.ofMinutes(10);
    private static final int MOST_NAMES = 10_000;

    private record Failed(int times, Instant last) {}

    private final Clock clock;
    private final Map<String, Failed> failed = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failed> eldest) {
            return size() > MOST_NAMES;
        }
    };

    public Lockout(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean isLocked(String name) {
        Failed before = failed.get(name);
        return before != null
                && before.times() >= TRIES
                && clock.instant().isBefore(before.last().plus(WAIT));
    }

    synchronized void failed(String name) {
        Failed before = failed.get(name);
        boolean goesOn =
                before != null && clock.instant().isBefore(before.last().plus(WAIT));
        int times = before != null && goesOn ? before.times() + 1 : 1;
        failed.put(name, new Failed(times, clock.instant()));
    }

    synchronized void passed(String name) {
        failed.remove(name);
    }
}
