package org.ceaseline.archive;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ceaseline.capture.Fault;

/**
 * What a run of reading came to.
 *
 * @param added files that were not in the archive
 * @param known files that were, under this name
 * @param seenAgain files whose bytes were there under another name: the name is noted, nothing is read anew
 * @param busy files that another process is reading at this moment
 * @param reports reports that came of the added files
 * @param claims claims that were coded in this run
 * @param recoded known reports that were coded anew, since casebook or coder have changed
 * @param unreadable files that gave no report
 * @param faults everything wrong with the files of this run, also what earlier runs found in them
 */
public record Tally(
        int added,
        int known,
        int seenAgain,
        int busy,
        int reports,
        long claims,
        int recoded,
        int unreadable,
        List<Fault> faults) {

    public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0, 0, List.of());

    public Tally {
        faults = List.copyOf(faults);
    }

    /** How many files were looked at. */
    public int files() {
        return added + known + seenAgain + busy;
    }

    /** How often each code of fault was found, by name. */
    public Map<String, Integer> faultsByCode() {
        Map<String, Integer> counts = new TreeMap<>();
        faults.forEach(fault -> counts.merge(fault.code(), 1, Integer::sum));
        return counts;
    }
}
