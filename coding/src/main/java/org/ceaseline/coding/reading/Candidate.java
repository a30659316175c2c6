package org.ceaseline.coding.reading;

import java.util.List;
import org.ceaseline.casebook.EventType;

/**
 * A match on its way to a claim.
 *
 * @param type what it tells of once operators above it are read
 * @param manner how it is told
 * @param said who says so within the sentence, innermost first
 * @param shiftedModality modality that the shift set; empty where none did
 */
record Candidate(Match match, EventType type, Manner manner, List<Said> said, String shiftedModality) {

    Candidate {
        said = List.copyOf(said);
    }

    int head() {
        return match.head();
    }

    Candidate as(EventType other, boolean negative, String modality) {
        return new Candidate(match, other, manner.withNegative(negative), said, modality);
    }
}
