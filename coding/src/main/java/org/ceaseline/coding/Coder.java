package org.ceaseline.coding;

import java.util.List;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Casebook;

/** The door of coding: a report in, claims out. Immutable; safe to share between threads. */
public final class Coder {

    private final Casebook casebook;

    private Coder(Casebook casebook) {
        this.casebook = casebook;
    }

    /** A coder that knows this casebook; {@link Casebook#none()} for general actors only. */
    public static Coder with(Casebook casebook) {
        return new Coder(casebook);
    }

    /** The claims of a report, in the order of the text. A report in a language that is not coded gives none. */
    public List<Claim> code(Report report) {
        throw new UnsupportedOperationException("being built: " + casebook.id() + report.id());
    }
}
