/** Reads plain-text captures: title, body, furniture and comments whose layout is all that is left. */
@NullMarked
package org.ceaseline.capture.text;

import org.jspecify.annotations.NullMarked;
