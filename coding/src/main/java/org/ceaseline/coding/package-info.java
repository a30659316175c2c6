/** Turns a report into claims: who says that who did what to whom, where, when, told by whom. */
@NullMarked
package org.ceaseline.coding;

import org.jspecify.annotations.NullMarked;
