package org.ceaseline.desk.holding;

import java.util.List;
import org.ceaseline.archive.Decision;

/**
 * Where the review of one thing stands.
 *
 * @param word {@code accepted}, {@code rejected}, {@code waiting} for a second person, or empty where nobody decided
 * @param decisions all that was decided on it, oldest first
 */
public record Standing(String word, List<Decision> decisions) {

    public static final String ACCEPTED = "accepted";
    public static final String REJECTED = "rejected";
    /** One person has accepted what needs two. */
    public static final String WAITING = "waiting";
    /** The field of a decision that says so. */
    public static final String FIELD = "review";

    static final Standing NONE = new Standing("", List.of());

    public Standing {
        decisions = List.copyOf(decisions);
    }

    static Standing of(List<Decision> decisions) {
        return decisions.stream()
                .filter(made -> made.draft().field().equals(FIELD))
                .reduce((earlier, later) -> later)
                .map(last -> new Standing(last.draft().after(), decisions))
                .orElse(new Standing("", decisions));
    }

    public boolean isOpen() {
        return word.isEmpty() || word.equals(WAITING);
    }

    public boolean isAccepted() {
        return word.equals(ACCEPTED);
    }

    public boolean isRejected() {
        return word.equals(REJECTED);
    }
}
