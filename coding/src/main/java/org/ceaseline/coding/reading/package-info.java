/** The reading of one report: matches, how they are told, who says so, who is meant, and the claims put together. */
@NullMarked
package org.ceaseline.coding.reading;

import org.jspecify.annotations.NullMarked;
