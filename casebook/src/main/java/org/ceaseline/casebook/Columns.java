package org.ceaseline.casebook;

import java.util.List;

/** The columns of a table: those that it must have, and those that it may have. */
record Columns(List<String> needed, List<String> free) {

    static Columns of(String needed, String free) {
        return new Columns(List.of(needed.split(" ")), List.of(free.split(" ")));
    }

    List<String> all() {
        return java.util.stream.Stream.concat(needed.stream(), free.stream()).toList();
    }
}
