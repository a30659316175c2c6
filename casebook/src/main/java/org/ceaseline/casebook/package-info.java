/** What an analyst knows of one conflict: actors, places, outlets and agreements, with their sources. */
@NullMarked
package org.ceaseline.casebook;

import org.jspecify.annotations.NullMarked;
