package org.ceaseline.fetch;

/** A rule forbids to go on; the message says which and what to do. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}
