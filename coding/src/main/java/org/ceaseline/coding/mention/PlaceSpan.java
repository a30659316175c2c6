package org.ceaseline.coding.mention;

import org.ceaseline.coding.Claim.PlaceMention;

/**
 * A place that a sentence names or points back to.
 *
 * @param span where; name with its generic words (village of, airport, countryside), without the preposition
 * @param name the name to print; for "the town" that of the town named before
 * @param mention as a claim keeps it
 * @param noun what kind of place the words say it is (village, region, crossing); empty where they do not
 * @param named false where the words hold no name: the town, the coastal road, a checkpoint
 * @param mayBeActor true where the same words may stand for those who rule there (a capital, a country)
 */
public record PlaceSpan(Span span, String name, PlaceMention mention, String noun, boolean named, boolean mayBeActor) {}
