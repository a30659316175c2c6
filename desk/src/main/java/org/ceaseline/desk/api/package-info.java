/** The same holding as JSON, for programs. */
@NullMarked
package org.ceaseline.desk.api;

import org.jspecify.annotations.NullMarked;
