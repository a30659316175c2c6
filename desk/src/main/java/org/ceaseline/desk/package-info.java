/** The web desk: what the archive holds, on pages that people read, correct and decide on. */
@NullMarked
package org.ceaseline.desk;

import org.jspecify.annotations.NullMarked;
