/** Puts claims together into incidents, weighs them against the clauses in force and draws the life line. */
@NullMarked
package org.ceaseline.ledger;

import org.jspecify.annotations.NullMarked;
