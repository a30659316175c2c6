package org.ceaseline.command.ledger;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Casebook;

/** The agreement that somebody asks for, by id or by one of its names. */
final class Asked {

    private Asked() {}

    static Optional<Agreement> find(Casebook casebook, String asked) {
        return casebook.agreements().stream()
                .filter(agreement -> agreement.id().equalsIgnoreCase(asked)
                        || agreement.names().stream().anyMatch(name -> name.equalsIgnoreCase(asked)))
                .findFirst();
    }

    /** Says that there is no such agreement, which is nearest, and which there are. */
    static int notFound(Casebook casebook, String asked, PrintWriter err) {
        List<String> ids = casebook.agreements().stream().map(Agreement::id).toList();
        if (ids.isEmpty()) {
            err.println("The casebook " + casebook.id()
                    + " has no agreements. Add one under agreements/, or name another" + " casebook.");
            return 1;
        }
        err.println("The casebook " + casebook.id() + " has no agreement \"" + asked + "\". Did you mean "
                + nearest(casebook, asked) + "? It has: " + String.join(", ", ids) + ".");
        return 1;
    }

    static String nearest(Casebook casebook, String asked) {
        return casebook.agreements().stream()
                .min(Comparator.comparingInt((Agreement agreement) -> distance(agreement, asked))
                        .thenComparing(Agreement::id))
                .orElseThrow()
                .id();
    }

    private static int distance(Agreement agreement, String asked) {
        int best = distance(agreement.id(), asked);
        for (String name : agreement.names()) {
            best = Math.min(best, distance(name, asked));
        }
        return best;
    }

    /** Edits between the two, none counted for what the longer one only adds at its end. */
    static int distance(String name, String asked) {
        String one = asked.toLowerCase(Locale.ROOT);
        String other = name.toLowerCase(Locale.ROOT);
        int[] before = new int[other.length() + 1];
        for (int k = 0; k <= other.length(); k++) {
            before[k] = k;
        }
        int least = one.length();
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int k = 1; k <= other.length(); k++) {
                int change = one.charAt(i - 1) == other.charAt(k - 1) ? 0 : 1;
                now[k] = Math.min(Math.min(now[k - 1], before[k]) + 1, before[k - 1] + change);
            }
            before = now;
        }
        for (int end : before) {
            least = Math.min(least, end);
        }
        return least;
    }
}
