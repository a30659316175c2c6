/** Trainers, evaluators and benchmarks. Nothing here ships to users. */
@NullMarked
package org.ceaseline.bench;

import org.jspecify.annotations.NullMarked;
