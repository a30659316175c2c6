package org.ceaseline.capture.text;

import java.util.List;
import org.ceaseline.capture.text.Furniture.Role;

/** Finds where the foot of the page begins below a thread. */
final class Tail {

    private Tail() {}

    /** Index within the thread's units of the first line of the foot; the number of units where there is none. */
    static int start(List<Unit> thread) {
        for (int i = 0; i < thread.size(); i++) {
            if (thread.get(i).plays(Role.END) && hasContentBefore(thread, i)) {
                return i;
            }
        }
        return thread.size();
    }

    private static boolean hasContentBefore(List<Unit> thread, int to) {
        return thread.subList(0, to).stream().anyMatch(Unit::isContent);
    }
}
