/** Claims in the layouts that others read. Knows no database. */
@NullMarked
package org.ceaseline.archive.export;

import org.jspecify.annotations.NullMarked;
