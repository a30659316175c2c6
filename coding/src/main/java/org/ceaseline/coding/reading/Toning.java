package org.ceaseline.coding.reading;

import java.util.List;
import java.util.Locale;
import org.ceaseline.coding.Claim.Modality;
import org.ceaseline.coding.learnt.Leanings;
import org.ceaseline.coding.learnt.SeenNames;

/**
 * What labelled reports teach about how an event is told: its modality, and whether the outlet tells it itself. The rules' answer stays
 * but where it is seldom right and another mostly is.
 */
final class Toning {

    /** The least chance of another modality, and the most that is left to the rules' own. */
    private static final double TAKEN = 0.6;

    private static final double LEFT = 0.3;

    /** The chance from which nobody but the outlet says so. */
    private static final double OUTLET = 0.65;

    private final Scene scene;
    private final Tones tones;

    Toning(Scene scene, Story story) {
        this.scene = scene;
        this.tones = new Tones(scene, story);
    }

    /**
     * How a claim is told.
     *
     * @param outlet true where nobody but the outlet says so though the rules have somebody
     * @param isLearnt true where this is not what the rules have
     */
    record Tone(Modality modality, boolean outlet, boolean isLearnt) {}

    /** The rules' answer with what is learnt. */
    Tone judged(Candidate candidate, Tones.Told told) {
        double[] chances = scene.lexicon().leanings().tones(seen -> tones.of(candidate, told, seen));
        boolean outlet = told.chain().size() > 1 && chances[Leanings.TONES.indexOf(Leanings.OUTLET)] >= OUTLET;
        Modality likely = modality(told.modality(), chances);
        Modality modality = isAtOdds(likely, told, outlet) ? told.modality() : likely;
        return new Tone(modality, outlet, outlet || modality != told.modality());
    }

    /** What another says is claimed and not asserted. */
    private static boolean isAtOdds(Modality likely, Tones.Told told, boolean outlet) {
        return !outlet && likely == Modality.ASSERTED && told.isAnothers();
    }

    /** The claim as it is taught. */
    List<String> seen(Candidate candidate, Tones.Told told) {
        return SeenNames.of(seen -> tones.of(candidate, told, seen));
    }

    private static Modality modality(Modality ruled, double[] chances) {
        int own = Leanings.TONES.indexOf(ruled.name().toLowerCase(Locale.ROOT));
        int best = own;
        for (int i = 0; i < chances.length; i++) {
            boolean modality = !Leanings.TONES.get(i).equals(Leanings.OUTLET);
            if (modality && (best < 0 || chances[i] > chances[best])) {
                best = i;
            }
        }
        boolean taken = best != own && own >= 0 && chances[best] >= TAKEN && chances[own] <= LEFT;
        return taken ? Modality.valueOf(Leanings.TONES.get(best).toUpperCase(Locale.ROOT)) : ruled;
    }
}
