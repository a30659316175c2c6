/** Tells character encodings and languages, and how people write months and times of day. */
@NullMarked
package org.ceaseline.capture.language;

import org.jspecify.annotations.NullMarked;
