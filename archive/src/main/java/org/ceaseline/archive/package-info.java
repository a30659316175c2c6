/** Keeps everything: raw bytes, reports, claims, decisions, each once and for good. */
@NullMarked
package org.ceaseline.archive;

import org.jspecify.annotations.NullMarked;
