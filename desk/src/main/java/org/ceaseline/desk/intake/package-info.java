/** Pages on their way in: what is read, how far it is, what came of it. */
@NullMarked
package org.ceaseline.desk.intake;

import org.jspecify.annotations.NullMarked;
