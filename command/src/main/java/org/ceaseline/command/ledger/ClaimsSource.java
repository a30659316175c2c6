package org.ceaseline.command.ledger;

import org.ceaseline.casebook.Casebook;
import org.ceaseline.ledger.Material;

/** Where the commands of this package get what they show: the archive, or the pages of a demonstration. */
public interface ClaimsSource {

    Casebook casebook();

    /** Claims, reports and decisions, in any order. */
    Material material();
}
