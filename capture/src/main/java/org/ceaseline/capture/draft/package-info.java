/** What the readers of capture share: the source and the draft that becomes a report. */
@NullMarked
package org.ceaseline.capture.draft;

import org.jspecify.annotations.NullMarked;
