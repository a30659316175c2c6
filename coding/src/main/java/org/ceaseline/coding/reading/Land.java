package org.ceaseline.coding.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.coding.Claim.PlaceMention;
import org.ceaseline.coding.mention.PlaceSpan;
import org.ceaseline.coding.mention.Reading;
import org.ceaseline.coding.pattern.WordClasses;
import org.ceaseline.syntax.Sentence;

/** Where the truces of a report hold: the area that it names with one, else the first region or country of its news. */
final class Land {

    /** From this precision on a place is a region or wider. */
    private static final int REGION = 4;

    private static final Set<String> WHERE = Set.of("in", "for", "across", "throughout", "over");

    private final Sentence sentence;
    private final WordClasses classes;

    private Land(Sentence sentence, WordClasses classes) {
        this.sentence = sentence;
        this.classes = classes;
    }

    /** @param sentences all of the report, parsed or only split */
    static Optional<PlaceMention> of(Reading reading, List<Sentence> sentences, WordClasses classes) {
        Optional<PlaceMention> region = Optional.empty();
        for (Sentence sentence : sentences) {
            Land land = new Land(sentence, classes);
            for (PlaceSpan place : reading.in(sentence).places()) {
                if (land.isOfTruce(place)) {
                    return Optional.of(place.mention());
                }
                if (region.isEmpty() && land.isRegion(place)) {
                    region = Optional.of(place.mention());
                }
            }
        }
        return region;
    }

    /** "the Keld truce", "a ceasefire in the Keld valley". */
    private boolean isOfTruce(PlaceSpan place) {
        int before = place.span().first() - 1;
        before = form(before).equals("the") ? before - 1 : before;
        boolean within = WHERE.contains(form(before)) && isTruce(before - 1);
        return place.named() && (isTruce(place.span().last() + 1) || within);
    }

    /** "in Arland", "Arland's army"; who only acts ("Arland said") is no land of the news. */
    private boolean isRegion(PlaceSpan place) {
        boolean owns = form(place.span().last() + 1).matches("['’]s");
        return place.named()
                && place.mention().precision() >= REGION
                && !place.mention().relation().equals("between")
                && (!place.mayBeActor() || owns);
    }

    private boolean isTruce(int word) {
        return classes.holds("@CEASEFIRE", form(word));
    }

    private String form(int word) {
        boolean here = word >= 0 && word < sentence.tokens().size();
        return here ? sentence.tokens().get(word).form().toLowerCase(Locale.ROOT) : "";
    }
}
