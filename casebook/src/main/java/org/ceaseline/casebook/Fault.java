package org.ceaseline.casebook;

/**
 * Something wrong in a casebook file.
 *
 * @param file path within the casebook
 * @param line line of the file, counted from 1; 0 where the fault is of the whole file
 * @param code short stable name, for example {@code ACTOR_UNKNOWN}
 * @param what what is wrong, with the value
 * @param remedy what to do
 */
public record Fault(String file, int line, String code, String what, String remedy) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + code + ": " + what + " " + remedy;
    }
}
