package org.ceaseline.archive;

/**
 * Something that is not as it was kept.
 *
 * @param code short stable name, for example {@code BYTES_CHANGED}, {@code SPAN_MOVED}, {@code CHAIN_BROKEN}
 * @param where table and row, or audit entry
 * @param what what is wrong
 * @param remedy what to do
 */
public record Damage(String code, String where, String what, String remedy) {

    @Override
    public String toString() {
        return code + " " + where + ": " + what + " " + remedy;
    }
}
