/** The commands over the coder. */
@NullMarked
package org.ceaseline.command.coding;

import org.jspecify.annotations.NullMarked;
