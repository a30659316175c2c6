/** Trains the syntax model and measures it on treebanks. */
@NullMarked
package org.ceaseline.bench.syntax;

import org.jspecify.annotations.NullMarked;
