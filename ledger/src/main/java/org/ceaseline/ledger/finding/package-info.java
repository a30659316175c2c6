/** Incidents held against clauses. */
@NullMarked
package org.ceaseline.ledger.finding;

import org.jspecify.annotations.NullMarked;
