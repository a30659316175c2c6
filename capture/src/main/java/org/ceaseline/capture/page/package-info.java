/** Reads HTML pages: article, metadata, dates and comment threads. */
@NullMarked
package org.ceaseline.capture.page;

import org.jspecify.annotations.NullMarked;
