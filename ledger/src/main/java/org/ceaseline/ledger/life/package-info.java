/** States of an agreement and the steps between them. */
@NullMarked
package org.ceaseline.ledger.life;

import org.jspecify.annotations.NullMarked;
