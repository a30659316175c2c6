/** Who, where, when and how many: what the words of a sentence name, before anybody asks what they do. */
@NullMarked
package org.ceaseline.coding.mention;

import org.jspecify.annotations.NullMarked;
