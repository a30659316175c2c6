/** The situation report: one agreement over one period, the same bytes for the same archive. */
@NullMarked
package org.ceaseline.desk.situation;

import org.jspecify.annotations.NullMarked;
