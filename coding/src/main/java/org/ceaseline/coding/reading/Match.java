package org.ceaseline.coding.reading;

import java.util.List;
import java.util.Set;
import org.ceaseline.coding.pattern.Pattern;
import org.ceaseline.coding.tree.Frame;

/**
 * A pattern that fits a word of a sentence.
 *
 * @param used words that the pattern's conditions rest on: they tell of nothing else
 * @param near true where it does not quite fit, and was taken for what labelled reports teach
 */
record Match(Pattern pattern, Frame frame, Set<Integer> used, boolean near) {

    Match {
        used = Set.copyOf(used);
    }

    int head() {
        return frame.head();
    }

    /** The words in the slots that a steering key names. */
    List<String> steer(String key) {
        return pattern.steer(key);
    }
}
