package org.ceaseline.desk.guard;

/**
 * Somebody who may log in.
 *
 * @param hash bcrypt hash of the password
 * @param closed true where the account may not be used any more
 */
public record Account(String name, Role role, String hash, boolean closed) {

    Account with(Role changed) {
        return new Account(name, changed, hash, closed);
    }

    Account closed(boolean now) {
        return new Account(name, role, hash, now);
    }
}
