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
        row.list("codes").forEach(code -> code(code, row));
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

    private static void code(String code, Row row) {
        if (!code.matches("[a-z0-9_]+:\\S+")) {
            row.faults()
                    .error(
                            row.spot(),
                            "CODE_UNREADABLE",
                            "'" + code + "' in column 'codes' has no scheme.",
                            "Write scheme and code with a colon between: iso3:SYR.");
        }
    }
}
