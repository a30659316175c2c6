/** How quickly a desk answers many readers. */
@NullMarked
package org.ceaseline.bench.desk;

import org.jspecify.annotations.NullMarked;
