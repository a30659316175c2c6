/** When an agreement holds, as each asserter has it. */
@NullMarked
package org.ceaseline.ledger.term;

import org.jspecify.annotations.NullMarked;
