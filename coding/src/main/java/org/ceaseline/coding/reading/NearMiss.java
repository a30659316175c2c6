package org.ceaseline.coding.reading;

import java.util.Optional;
import org.ceaseline.coding.pattern.Condition;
import org.ceaseline.coding.pattern.Pattern;
import org.ceaseline.coding.tree.Frame;

/**
 * A pattern whose word stands in a sentence and of which at most one condition is not met.
 *
 * @param unmet that condition; empty where all are met, or where only the kind of the word is another
 * @param ofKind false where the word is a verb for a noun's pattern, or the like
 * @param met how many of its conditions are met by a word
 */
record NearMiss(Pattern pattern, Frame frame, Optional<Condition> unmet, boolean ofKind, int met) {

    boolean fits() {
        return ofKind && unmet.isEmpty();
    }
}
