/** Turns bytes (a saved page, a text capture, a feed) into a {@link Report}. Nothing here knows what a ceasefire is. */
@NullMarked
package org.ceaseline.capture;

import org.jspecify.annotations.NullMarked;
