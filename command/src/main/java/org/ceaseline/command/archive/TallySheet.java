package org.ceaseline.command.archive;

import java.io.PrintWriter;
import java.util.Locale;
import org.ceaseline.archive.Tally;
import org.ceaseline.capture.Fault;

/**
 * What a run of reading came to, as lines.
 *
 * @param where the archive
 * @param casebook id of the casebook
 */
record TallySheet(Tally tally, String where, String casebook) {

    private static final int MOST_FAULTS = 50;

    void print(PrintWriter out) {
        out.println("Archive " + where + ", casebook " + casebook);
        line(out, "new", tally.added(), "files");
        line(out, "known", tally.known(), "files, nothing added");
        line(out, "seen again", tally.seenAgain(), "files whose bytes were here under another name");
        line(out, "busy", tally.busy(), "files that another process is reading");
        line(out, "reports", tally.reports(), "new");
        line(out, "coded again", tally.recoded(), "reports, since casebook or program have changed");
        line(out, "claims", tally.claims(), "coded");
        line(out, "faulty", tally.faults().size(), "faults, " + tally.unreadable() + " files without a report");
        out.println();
        faults(out);
        out.flush();
    }

    private static void line(PrintWriter out, String what, long count, String of) {
        if (count > 0 || what.equals("new") || what.equals("known") || what.equals("faulty")) {
            out.println(String.format(Locale.ROOT, "  %-12s%,9d  %s", what, count, of));
        }
    }

    private void faults(PrintWriter out) {
        for (Fault fault : tally.faults().stream().limit(MOST_FAULTS).toList()) {
            out.println(fault.code() + " " + fault.where() + ": " + fault.what() + " " + fault.remedy());
        }
        if (tally.faults().size() > MOST_FAULTS) {
            out.println((tally.faults().size() - MOST_FAULTS) + " more; all by code: " + tally.faultsByCode()
                    + ". `ceaseline archive faults` lists them.");
        }
    }
}
