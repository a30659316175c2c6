/** Words, tags, lemmas and dependency trees of sentences. Nothing here knows what a ceasefire is. */
@NullMarked
package org.ceaseline.syntax;

import org.jspecify.annotations.NullMarked;
