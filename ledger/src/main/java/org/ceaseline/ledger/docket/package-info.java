/** The material in one order: claims, reports, who speaks in them and which sides the casebook knows. */
@NullMarked
package org.ceaseline.ledger.docket;

import org.jspecify.annotations.NullMarked;
