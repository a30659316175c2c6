package org.ceaseline.casebook;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** Finds entries that lead back to themselves. */
final class Circles {

    private Circles() {}

    static boolean leadsBack(String start, Function<String, ? extends Collection<String>> next) {
        Deque<String> open = new ArrayDeque<>(next.apply(start));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String id = open.pop();
            if (id.equals(start)) {
                return true;
            }
            if (seen.add(id)) {
                open.addAll(next.apply(id));
            }
        }
        return false;
    }
}
