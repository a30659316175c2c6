package org.ceaseline.casebook;

import java.util.HashMap;
import java.util.Map;

/** Checks that an outlet is one outlet. */
final class OutletChecks {

    private final Inspection inspection;

    OutletChecks(Inspection inspection) {
        this.inspection = inspection;
    }

    void run() {
        Map<String, Outlet> byDomain = new HashMap<>();
        for (Outlet outlet : inspection.casebook().outlets()) {
            inspection.casebook().actor(outlet.id()).ifPresent(actor -> alsoActor(outlet));
            for (String domain : outlet.domains()) {
                form(outlet, domain);
                Outlet first = byDomain.putIfAbsent(domain, outlet);
                if (first != null) {
                    twice(outlet, domain, first);
                }
            }
        }
    }

    private void alsoActor(Outlet outlet) {
        inspection.error(
                outlet,
                "",
                "ID_TWICE",
                "The id '" + outlet.id() + "' is also one of actors.tsv.",
                "Give the two different ids, or keep the row in one table only.");
    }

    private void form(Outlet outlet, String domain) {
        if (!domain.matches("[a-z0-9-]+([.][a-z0-9-]+)+")) {
            inspection.error(
                    outlet,
                    "",
                    "DOMAIN_UNREADABLE",
                    "'" + domain + "' is no host name.",
                    "Write the host alone, without https:// and path: example.org.");
        }
    }

    private void twice(Outlet outlet, String domain, Outlet first) {
        inspection.error(
                outlet,
                "",
                "DOMAIN_TWICE",
                "'" + domain + "' publishes '" + outlet.id() + "' and '" + first.id() + "' (line "
                        + inspection.line(first) + ").",
                "Keep it with one of them.");
    }
}
