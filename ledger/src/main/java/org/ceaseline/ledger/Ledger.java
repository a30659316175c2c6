package org.ceaseline.ledger;

import java.util.Collection;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.docket.Docket;

/**
 * The door of the ledger: claims in; incidents, findings, disputes and life lines out. Immutable; safe to share between
 * threads. The same material gives the same entries, in whatever order it comes.
 */
public final class Ledger {

    private final Casebook casebook;

    private Ledger(Casebook casebook) {
        this.casebook = casebook;
    }

    public static Ledger under(Casebook casebook) {
        return new Ledger(casebook);
    }

    public Entries read(Collection<Claim> claims, Collection<Report> reports) {
        return read(Material.of(claims, reports));
    }

    public Entries read(Material material) {
        return Entries.of(Docket.of(casebook, material));
    }
}
