package org.ceaseline.coding.mention;

import org.ceaseline.coding.Claim.PlaceMention;

/**
 * A place that a sentence names.
 *
 * @param span where; name with its generic words (village of, airport, countryside), without the preposition
 * @param name the name to print
 * @param mention as a claim keeps it
 * @param mayBeActor true where the same words may stand for those who rule there (a capital, a country)
 */
public record PlaceSpan(Span span, String name, PlaceMention mention, boolean mayBeActor) {}
