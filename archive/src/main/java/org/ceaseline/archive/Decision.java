package org.ceaseline.archive;

/**
 * What a person decided. Decisions are only ever added: the last one on a field stands.
 *
 * @param number its number, counted from 1
 * @param recorded when, UTC, ISO 8601
 * @param who account that decided
 * @param draft what was decided
 */
public record Decision(long number, String recorded, String who, Draft draft) {

    /**
     * A decision to write down.
     *
     * @param kind what is decided on: claim, incident, report, state
     * @param subject its id
     * @param field which value of it
     * @param before the value that the person saw
     * @param after the value from now on
     * @param why the reason, never empty
     */
    public record Draft(String kind, String subject, String field, String before, String after, String why) {
        public Draft {
            if (why.isBlank()) {
                throw new IllegalArgumentException(
                        "A decision on " + kind + " " + subject + " gives no reason. Say why.");
            }
        }
    }

    /** Somebody else has decided since. */
    public static final class Outdated extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Outdated(Draft draft, String now) {
            super("Somebody has decided on " + draft.field() + " of " + draft.kind() + " " + draft.subject()
                    + " since you looked: it was \"" + draft.before() + "\" and now is \"" + now
                    + "\". Look again, then decide.");
        }
    }
}
