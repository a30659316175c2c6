package org.ceaseline.casebook;

import java.util.Optional;

/** Reads a row of {@code actors.tsv}. */
final class ActorTable {

    static final Columns COLUMNS = Columns.of(
            "id name kind source",
            "aliases valid_from valid_to predecessor alignment codes role confidence note context_aliases acts_for");

    private ActorTable() {}

    static Optional<Actor> actor(Row row) {
        String id = row.needed("id");
        String kind = row.needed("kind");
        if (!kind.isEmpty()) {
            Words.check("actor.kind", kind, row.spot(), row.faults());
        }
        row.list("role").forEach(role -> Words.check("actor.role", role, row.spot(), row.faults()));
        Actor actor = new Actor(
                id,
                row.needed("name"),
                row.list("aliases"),
                kind,
                row.date("valid_from"),
                row.date("valid_to"),
                row.word("predecessor"),
                row.alignment(),
                row.list("codes"),
                row.list("role"),
                row.sources(),
                row.text("note"),
                row.list("context_aliases"),
                row.confidence(),
                row.word("acts_for"));
        return id.isEmpty() ? Optional.empty() : Optional.of(actor);
    }
}
