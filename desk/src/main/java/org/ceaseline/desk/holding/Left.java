package org.ceaseline.desk.holding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.archive.Spread;
import org.ceaseline.archive.Summary;
import org.ceaseline.archive.Sums;
import org.ceaseline.archive.Weighed;
import org.jspecify.annotations.Nullable;

/** What the last weighing of a case left, read when it is first asked for. Safe to share between threads. */
final class Left {

    private final Weighed weighed;
    private final String state;
    private final Sums sums;
    private final List<Summary> summaries;
    private final LastView view;
    private @Nullable Spread spread;

    private Left(Weighed weighed, String state, Sums sums, List<Summary> summaries) {
        this.weighed = weighed;
        this.state = state;
        this.sums = sums;
        this.summaries = summaries;
        this.view = new LastView(weighed);
    }

    static Left of(Weighed weighed) {
        String state = weighed.state();
        return new Left(
                weighed,
                state,
                weighed.sums().orElse(new Sums(Optional.empty(), 0, 0, 0, Map.of(), Map.of())),
                weighed.summaries());
    }

    /** False where anything was weighed since, or is being weighed. */
    boolean isLast() {
        return !state.isEmpty() && state.equals(weighed.state());
    }

    Sums sums() {
        return sums;
    }

    List<Summary> summaries() {
        return summaries;
    }

    LastView view() {
        return view;
    }

    synchronized Spread spread() {
        Spread known = spread;
        if (known == null) {
            known = weighed.spread();
            spread = known;
        }
        return known;
    }
}
