package org.ceaseline.capture;

/**
 * Something wrong with what was read; the run goes on.
 *
 * @param code short stable name, for example {@code EMPTY}, {@code BINARY}, {@code TOO_LARGE}, {@code UNKNOWN_ENCODING}
 * @param where file and place within it
 * @param what what is wrong
 * @param remedy what to do
 */
public record Fault(String code, String where, String what, String remedy) {}
