package org.ceaseline.casebook;

/**
 * Something wrong in a casebook file.
 *
 * @param file path within the casebook
 * @param line line of the file, counted from 1; 0 where the fault is of the whole file
 * @param code short stable name, for example {@code ACTOR_UNKNOWN}
 * @param what what is wrong, with the value
 * @param remedy what to do
 * @param severity an error keeps the casebook from being used, a warning does not
 */
public record Fault(String file, int line, String code, String what, String remedy, Severity severity) {

    /** How bad it is. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** An error. */
    public Fault(String file, int line, String code, String what, String remedy) {
        this(file, line, code, what, remedy, Severity.ERROR);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        String word = isError() ? "" : "warning: ";
        String where = line > 0 ? file + ":" + line : file;
        return where + ": " + word + code + ": " + what + " " + remedy;
    }
}
