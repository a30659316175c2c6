/** Early warning: counts against their own past, and political signals as a cited list. No probability. */
@NullMarked
package org.ceaseline.ledger.signal;

import org.jspecify.annotations.NullMarked;
