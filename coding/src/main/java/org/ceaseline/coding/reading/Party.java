package org.ceaseline.coding.reading;

import org.ceaseline.coding.Claim.ActorMention;

/**
 * Somebody whom a word stands for.
 *
 * @param mention as a claim keeps it
 * @param kind kind as the mentions tell it, {@code phrase} for a phrase that names nobody in particular
 * @param owner whose spokesman or office it is; empty where none
 * @param person true for a single human being
 * @param plural true for several
 * @param label true where the words are an outlet's label for a side
 */
record Party(ActorMention mention, String kind, String owner, boolean person, boolean plural, boolean label) {

    String name() {
        return mention.surface();
    }
}
