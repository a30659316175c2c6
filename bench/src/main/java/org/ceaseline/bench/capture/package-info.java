/** Measures capture: speed against a plain parse, growth with the size of a thread, and what broken pages do. */
@NullMarked
package org.ceaseline.bench.capture;

import org.jspecify.annotations.NullMarked;
