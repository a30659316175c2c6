/** Reads containers: feeds, web archives, mail, packed files. What stands inside goes through the dispatcher again. */
@NullMarked
package org.ceaseline.capture.form;

import org.jspecify.annotations.NullMarked;
