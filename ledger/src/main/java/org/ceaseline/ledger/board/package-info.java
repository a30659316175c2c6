/** Rounds of talks, and what is wanted, refused, threatened and answered. */
@NullMarked
package org.ceaseline.ledger.board;

import org.jspecify.annotations.NullMarked;
