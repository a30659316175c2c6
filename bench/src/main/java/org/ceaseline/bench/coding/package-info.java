/** Measures the coding of reports. */
@NullMarked
package org.ceaseline.bench.coding;

import org.jspecify.annotations.NullMarked;
