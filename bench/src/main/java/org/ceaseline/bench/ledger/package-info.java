/** Measures the ledger. */
@org.jspecify.annotations.NullMarked
package org.ceaseline.bench.ledger;
