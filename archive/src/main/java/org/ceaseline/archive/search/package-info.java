/** Finds claims by words, values, days and places. The index is made from the archive and can be thrown away at any time. */
@NullMarked
package org.ceaseline.archive.search;

import org.jspecify.annotations.NullMarked;
