/** Codes plain statements of a language that has no parser here: patterns over words, all of them data in the language's folder. */
@NullMarked
package org.ceaseline.coding.plain;

import org.jspecify.annotations.NullMarked;
