/** Turns PDF documents into pages that capture reads. Optional: capture finds it when it is on the class path. */
@NullMarked
package org.ceaseline.pdf;

import org.jspecify.annotations.NullMarked;
