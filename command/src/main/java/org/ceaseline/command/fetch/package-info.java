/** {@code ceaseline fetch}: asks for addresses that the user names, once the user has enabled it. */
@NullMarked
package org.ceaseline.command.fetch;

import org.jspecify.annotations.NullMarked;
