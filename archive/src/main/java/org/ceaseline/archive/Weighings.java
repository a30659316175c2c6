package org.ceaseline.archive;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the last weighings of this process had, by casebook; given up where memory is short. Safe to share between threads. */
final class Weighings {

    private final Map<String, SoftReference<Remembered>> last = new ConcurrentHashMap<>();
    private volatile int mostClaims = Remembered.MOST_CLAIMS;

    /** From now on, weighings of up to so many claims are held. */
    void hold(int claims) {
        mostClaims = claims;
    }

    /** Takes it out: whoever takes it puts one back when all is written. */
    Optional<Remembered> take(String casebookId) {
        return Optional.ofNullable(last.remove(casebookId)).map(SoftReference::get);
    }

    void put(Remembered weighing) {
        if (weighing.matter().size() <= mostClaims) {
            last.put(weighing.casebook().id(), new SoftReference<>(weighing));
        }
    }
}
