package org.ceaseline.coding.evaluation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.LabelledReport;
import org.ceaseline.coding.LabelledReport.Label;
import org.ceaseline.coding.Learning.Tone;
import org.ceaseline.coding.Learning.Toned;
import org.ceaseline.coding.evaluation.Pairing.Pair;

/** Ties claims to their labels, for what these tell of modality and speaker. */
public final class LabelledTones {

    private LabelledTones() {}

    /** The claims of the right type, in the order of the text. */
    public static List<Tone> of(LabelledReport report, List<Toned> claims) {
        Map<Claim, Label> labels = new IdentityHashMap<>();
        List<Claim> coded = claims.stream().map(Toned::claim).toList();
        for (Pair pair : new Pairing(report.labels(), coded, new Attributes(Casebook.none())).pairs()) {
            if (pair.fit().isRight()) {
                labels.put(pair.claim(), pair.label());
            }
        }
        List<Tone> tones = new ArrayList<>();
        for (Toned toned : claims) {
            Label label = labels.get(toned.claim());
            if (label != null) {
                tones.add(new Tone(
                        toned.traits(), label.modality(), label.speakers().isEmpty(), report.file()));
            }
        }
        return tones;
    }
}
