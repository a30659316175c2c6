package org.ceaseline.coding.reading;

import java.util.List;
import java.util.Optional;
import org.ceaseline.coding.Learning.Toned;
import org.ceaseline.coding.Lesson;

/**
 * What a report is read for besides its claims.
 *
 * @param lessons where its sentences are put as they are taught; the claims are then those of the rules alone
 * @param tones where its claims are put with what is seen of how they are told
 */
record Purpose(Optional<List<Lesson>> lessons, Optional<List<Toned>> tones) {

    static final Purpose CLAIMS = new Purpose(Optional.empty(), Optional.empty());

    boolean isTeaching() {
        return lessons.isPresent();
    }
}
