package org.ceaseline.desk.page;

/** Something was asked for that the archive does not hold. */
final class NotHere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotHere(String what) {
        super(what);
    }
}
