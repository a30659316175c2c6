/** Fetches pages and feeds that the user names, politely and within limits, and writes down every exchange. */
@NullMarked
package org.ceaseline.fetch;

import org.jspecify.annotations.NullMarked;
