package org.ceaseline.archive;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ceaseline.casebook.Casebook;

/** The casebooks that something was coded under. */
final class Casebooks {

    private final Store store;

    Casebooks(Store store) {
        this.store = store;
    }

    Optional<Casebook> withDigest(String digest) {
        return store.read(db -> Queries.first(
                db, "SELECT json FROM casebook WHERE digest = ?", row -> Forms.casebook(row.getString(1)), digest));
    }

    List<Casebook> all() {
        return store.read(db -> Queries.list(db, Views.CASEBOOKS, row -> Forms.casebook(row.getString(1))));
    }

    /** @throws IllegalArgumentException if nothing was ever coded under a casebook of this id */
    Casebook named(String id) {
        List<Casebook> known = all();
        return known.stream()
                .filter(book -> book.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing was coded under a casebook \"" + id
                        + "\". The archive knows: "
                        + known.stream().map(Casebook::id).collect(Collectors.joining(", ")) + "."));
    }
}
