package org.ceaseline.ledger;

import java.util.List;
import java.util.Locale;

/**
 * How well an incident is borne out, on separate tracks that never become one number.
 *
 * @param occurrence that it happened
 * @param placeAndTime where and when
 * @param attribution who did it
 * @param item credibility of the item, 1 (confirmed) to 6 (cannot be judged), apart from the grade of its sources
 * @param reasons one sentence for each level
 */
public record Corroboration(
        Level occurrence, Level placeAndTime, Attribution attribution, int item, List<String> reasons) {

    public Corroboration {
        reasons = List.copyOf(reasons);
    }

    /** From most doubt to least. */
    public enum Level {
        NONE("not told"),
        CLAIM_ONLY("claim only"),
        WEAK("weak"),
        CORROBORATED("corroborated"),
        STRONG("strong");

        private final String words;

        Level(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Who says that it was this actor. */
    public enum Attribution {
        UNKNOWN,
        ALLEGED_BY_ADVERSARY,
        ALLEGED,
        ALLEGED_BY_SEVERAL,
        ESTABLISHED,
        ADMITTED;

        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
