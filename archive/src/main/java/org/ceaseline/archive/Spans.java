package org.ceaseline.archive;

import org.ceaseline.coding.Claim;

/** Whether a claim still quotes its report. */
final class Spans {

    private Spans() {}

    static boolean hold(String text, Claim.Evidence evidence) {
        int start = evidence.start();
        int end = evidence.end();
        return start >= 0
                && start <= end
                && end <= text.length()
                && text.regionMatches(start, evidence.text(), 0, end - start)
                && evidence.text().length() == end - start;
    }
}
