/** The {@code ceaseline} program: it only starts the other rooms. */
@NullMarked
package org.ceaseline.command;

import org.jspecify.annotations.NullMarked;
