/** Sentences as frames: who does what to whom, whatever the voice, the coordination or the noun that hides the verb. */
@NullMarked
package org.ceaseline.coding.tree;

import org.jspecify.annotations.NullMarked;
