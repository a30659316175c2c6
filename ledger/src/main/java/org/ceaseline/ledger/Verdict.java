package org.ceaseline.ledger;

import java.util.Locale;

/** What one incident is under one clause for one actor. */
public enum Verdict {
    /** All tests are met; occurrence and attribution are established. */
    VIOLATION_ESTABLISHED,
    /** All tests are met; independent origins agree on act and actor. */
    VIOLATION_PROBABLE,
    /** All tests are met if the telling is true; the telling rests on one origin or one side. */
    VIOLATION_ALLEGED,
    /** A denial, an incompatible account or an open exception stands against it. */
    CONTESTED,
    /** An exception is met. */
    PERMITTED,
    /** Time, place, actor or act lies outside the clause. */
    NOT_COVERED,
    /** Whether the agreement held at that time cannot be told. */
    IN_FORCE_UNKNOWN,
    /** Another test cannot be answered. */
    INDETERMINATE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The verdict as printed. */
    public String words() {
        return id().replace('_', ' ');
    }

    public boolean isViolation() {
        return this == VIOLATION_ESTABLISHED || this == VIOLATION_PROBABLE || this == VIOLATION_ALLEGED;
    }

    /** True where the incident could not be judged under the clause. */
    public boolean isOpen() {
        return this == CONTESTED || this == IN_FORCE_UNKNOWN || this == INDETERMINATE;
    }
}
