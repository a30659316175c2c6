package org.ceaseline.coding.learnt;

import java.util.List;
import java.util.Set;

/**
 * One thing to learn from.
 *
 * @param traits what is seen of it, each named once
 * @param right answers that are right
 * @param open answers of which the labels do not tell: nothing is learnt about them
 * @param group what it belongs to (a report): a trait counts that several groups show
 * @param weight how much it counts; 1 for a sentence of a report
 */
public record Example(List<String> traits, Set<String> right, Set<String> open, String group, double weight) {

    public Example {
        traits = List.copyOf(traits);
        right = Set.copyOf(right);
        open = Set.copyOf(open);
    }
}
