/** Reads what comments say, comment by comment, so that it can be counted. */
@NullMarked
package org.ceaseline.coding.discourse;

import org.jspecify.annotations.NullMarked;
