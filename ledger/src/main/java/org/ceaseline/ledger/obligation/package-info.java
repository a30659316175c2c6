/** What clauses ask for, and whether it was done. */
@NullMarked
package org.ceaseline.ledger.obligation;

import org.jspecify.annotations.NullMarked;
