/** {@code ceaseline capture}: what capture reads of files, for people and for programs. */
@NullMarked
package org.ceaseline.command.capture;

import org.jspecify.annotations.NullMarked;
