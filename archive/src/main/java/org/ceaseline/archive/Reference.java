package org.ceaseline.archive;

import java.util.List;

/** A column that names a row of another table. */
record Reference(Table from, String column, String to, String key) {

    static final List<Reference> ALL = List.of(
            new Reference(Table.INTAKE, "casebook", "casebook", "digest"),
            new Reference(Table.WITHDRAWAL, "intake", "intake", "key"),
            new Reference(Table.READING, "evidence", "evidence", "sha256"),
            new Reference(Table.READING, "intake", "intake", "key"),
            new Reference(Table.REPORT, "evidence", "evidence", "sha256"),
            new Reference(Table.FAULT, "evidence", "evidence", "sha256"),
            new Reference(Table.CODING, "report", "report", "key"),
            new Reference(Table.CODING, "casebook", "casebook", "digest"),
            new Reference(Table.CODING, "claims_of", "coding", "key"),
            new Reference(Table.CLAIM, "coding", "coding", "key"));

    /** Rows whose reference leads nowhere: their key, and what they name. */
    String broken() {
        return "SELECT f." + from.key() + ", f." + column + " FROM " + from.sqlName() + " f LEFT JOIN " + to
                + " t ON t." + key + " = f." + column + " WHERE t." + key + " IS NULL ORDER BY 1";
    }
}
