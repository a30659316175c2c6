package org.ceaseline.coding.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.coding.Claim.Condition;

/**
 * How a sentence tells of an event: as fact, plan, failure, under a condition, or not as an event at all.
 *
 * @param dropped why it is no event of its own; empty where it is one
 * @param negative true where it is said not to have happened
 * @param keys what the words above and beside it say: planned, failed, refused, willnot, would, must, opinion, ceased ...
 * @param condition what it depends on
 * @param rules ids of the operators that were met, innermost first
 */
record Manner(
        Optional<String> dropped,
        boolean negative,
        Set<String> keys,
        Optional<Condition> condition,
        List<String> rules) {

    Manner {
        keys = Set.copyOf(keys);
        rules = List.copyOf(rules);
    }

    boolean is(String key) {
        return keys.contains(key) || key.equals("negative") && negative;
    }

    /** The same manner with another polarity. */
    Manner withNegative(boolean value) {
        return new Manner(dropped, value, keys, condition, rules);
    }

    /** Collects a manner on the way up. */
    static final class Draft {
        private Optional<String> dropped = Optional.empty();
        private boolean negative;
        private final Set<String> keys = new LinkedHashSet<>();
        private final Set<String> rules = new LinkedHashSet<>();

        void drop(String why) {
            if (dropped.isEmpty()) {
                dropped = Optional.of(why);
            }
        }

        void flip() {
            negative = !negative;
        }

        void key(String key) {
            keys.add(key);
        }

        void rule(String id) {
            rules.add(id);
        }

        boolean is(String key) {
            return keys.contains(key);
        }

        boolean isNegative() {
            return negative;
        }

        Manner manner(Optional<Condition> condition) {
            if (negative) {
                key("negative");
                if (is("future") || is("would")) {
                    key("notcoming");
                } else if (is("planned")) {
                    key("notplanned");
                }
            }
            if (is("opinion") && (is("future") || is("would"))) {
                key("forecast");
            }
            return new Manner(dropped, negative, keys, condition, List.copyOf(rules));
        }
    }
}
