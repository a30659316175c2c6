/** Accounts that cannot all be true. */
@NullMarked
package org.ceaseline.ledger.dispute;

import org.jspecify.annotations.NullMarked;
