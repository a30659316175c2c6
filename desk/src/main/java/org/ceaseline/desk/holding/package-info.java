/** What the archive holds, as the pages need it: read once, kept until the archive changes. */
@NullMarked
package org.ceaseline.desk.holding;

import org.jspecify.annotations.NullMarked;
