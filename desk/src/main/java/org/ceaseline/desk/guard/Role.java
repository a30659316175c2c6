package org.ceaseline.desk.guard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an account may do; each may do what those before it may. */
public enum Role {
    /** Reads everything but accounts and the audit. */
    READER,
    /** Brings pages in, decides on claims. */
    ANALYST,
    /** Decides on incidents and on steps of a life line. */
    REVIEWER,
    /** Takes intakes back, reads folders of the machine, sees the audit. */
    LEAD,
    /** Makes accounts. */
    ADMINISTRATOR;

    /** The word in files and messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean mayDo(Role asked) {
        return ordinal() >= asked.ordinal();
    }

    public static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }
}
