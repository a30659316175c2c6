package org.ceaseline.coding.mention;

import java.util.List;
import java.util.Optional;
import org.ceaseline.coding.Claim.ActorMention;
import org.ceaseline.coding.Claim.Resolution;

/**
 * Somebody whom a sentence names.
 *
 * @param span where; the words of the name, with adjectives that tell whose it is, without the article
 * @param surface the words as written
 * @param name the name to print: that of the casebook, else the fullest that the report gives, else the surface
 * @param kind kind of the casebook, or a general one of {@code actor-nouns.tsv}: state, government, state_force,
 *     rebel_group, monitor_body, official, person, media, civilians, expert, ...
 * @param label true where the words are an outlet's label for a side (the militants, the regime)
 * @param owner whose spokesman, office or troops it is, as printed; empty where none
 * @param country ISO 3166 code of the country that the words name; empty where none
 * @param id casebook id, where resolved
 * @param resolution how well it could be tied to the casebook
 * @param candidates ids that it may stand for, best first
 * @param note why it was resolved so
 */
public record ActorSpan(
        Span span,
        String surface,
        String name,
        String kind,
        boolean label,
        String owner,
        String country,
        Optional<String> id,
        Resolution resolution,
        List<String> candidates,
        String note) {

    public ActorSpan {
        candidates = List.copyOf(candidates);
    }

    /** As a claim keeps it. */
    public ActorMention mention() {
        return new ActorMention(surface, id, resolution, candidates, note);
    }
}
