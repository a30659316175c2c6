/** Claims put together into incidents, and how far they are independent of each other. */
@NullMarked
package org.ceaseline.ledger.incident;

import org.jspecify.annotations.NullMarked;
