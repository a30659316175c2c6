/** Commands about casebooks. */
@NullMarked
package org.ceaseline.command.casebook;

import org.jspecify.annotations.NullMarked;
