/** The screens. */
@NullMarked
package org.ceaseline.desk.page;

import org.jspecify.annotations.NullMarked;
