/** {@code ceaseline demo}: the main job on the bundled example. */
@NullMarked
package org.ceaseline.command.demo;

import org.jspecify.annotations.NullMarked;
