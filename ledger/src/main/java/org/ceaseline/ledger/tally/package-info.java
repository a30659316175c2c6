/** Counts that always say who recorded and who is accused. */
@NullMarked
package org.ceaseline.ledger.tally;

import org.jspecify.annotations.NullMarked;
