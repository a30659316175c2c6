/** Linear models over named traits, learnt from labelled reports: how they are taught, kept and asked. */
@NullMarked
package org.ceaseline.coding.learnt;

import org.jspecify.annotations.NullMarked;
