/** Tells character encodings and languages. */
@NullMarked
package org.ceaseline.capture.language;

import org.jspecify.annotations.NullMarked;
