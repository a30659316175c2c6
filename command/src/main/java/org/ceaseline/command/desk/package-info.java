/** Starts the desk. */
@NullMarked
package org.ceaseline.command.desk;

import org.jspecify.annotations.NullMarked;
