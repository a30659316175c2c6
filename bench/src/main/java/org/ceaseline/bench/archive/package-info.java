/** How fast an archive takes in, gives back and checks what it keeps. */
@NullMarked
package org.ceaseline.bench.archive;

import org.jspecify.annotations.NullMarked;
