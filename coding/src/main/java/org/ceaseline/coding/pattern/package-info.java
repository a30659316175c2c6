/** Event patterns as data: the rows that an analyst reads and writes, their loader and their checker. */
@NullMarked
package org.ceaseline.coding.pattern;

import org.jspecify.annotations.NullMarked;
