/** Pairs labelled claims with coded ones and counts what fits. */
@NullMarked
package org.ceaseline.coding.evaluation;

import org.jspecify.annotations.NullMarked;
