/** Commands that show what the ledger holds: as text for a terminal, or as JSON. */
@NullMarked
package org.ceaseline.command.ledger;

import org.jspecify.annotations.NullMarked;
