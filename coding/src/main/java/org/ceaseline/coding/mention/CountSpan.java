package org.ceaseline.coding.mention;

import org.ceaseline.coding.Claim.Quantity;

/**
 * A number with what it counts.
 *
 * @param span the number and its qualifiers (at least, some, more than)
 * @param noun index of the token of the counted noun, -1 where none stands there
 * @param quantity as a claim keeps it
 */
public record CountSpan(Span span, int noun, Quantity quantity) {}
