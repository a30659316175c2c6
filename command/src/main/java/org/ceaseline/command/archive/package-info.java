/** The commands that fill and check an archive. */
@NullMarked
package org.ceaseline.command.archive;

import org.jspecify.annotations.NullMarked;
