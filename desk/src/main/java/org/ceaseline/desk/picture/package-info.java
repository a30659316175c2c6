/** Drawings made on the server: life lines and bars. */
@NullMarked
package org.ceaseline.desk.picture;

import org.jspecify.annotations.NullMarked;
