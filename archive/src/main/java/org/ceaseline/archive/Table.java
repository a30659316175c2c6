package org.ceaseline.archive;

import java.util.List;
import java.util.Locale;

/** The append-only tables and their columns; the first column is the key, in the order of which rows are vouched for. */
enum Table {
    CASEBOOK("digest", "id", "title", "json"),
    INTAKE("key", "roots", "casebook"),
    WITHDRAWAL("key", "intake", "withdrawn", "why"),
    EVIDENCE("sha256", "size", "packing", "bytes"),
    READING("key", "name", "evidence", "intake"),
    REPORT(
            "key",
            "id",
            "digest",
            "evidence",
            "position",
            "name",
            "address",
            "title",
            "outlet",
            "language",
            "published_from",
            "published_to",
            "published_precision",
            "json"),
    FAULT("key", "evidence", "code", "place", "what", "remedy"),
    CODING("key", "report", "report_id", "casebook", "casebook_id", "coder", "claims", "claims_of"),
    CLAIM(
            "key",
            "coding",
            "id",
            "report",
            "type",
            "modality",
            "negative",
            "start_date",
            "end_date",
            "date_precision",
            "place",
            "place_precision",
            "span_start",
            "span_end",
            "json"),
    DECISION("key", "kind", "subject", "field", "before", "after", "why"),
    WEIGHED("key", "casebook_id", "kind", "id", "json");

    private final List<String> columns;

    Table(String... columns) {
        this.columns = List.of(columns);
    }

    String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> columns() {
        return columns;
    }

    String key() {
        return columns.get(0);
    }

    /** True for the column that holds raw bytes: their digest stands for them. */
    static boolean holdsBytes(String column) {
        return column.equals("bytes");
    }

    String insert() {
        String marks = "?, ".repeat(columns.size()) + "?";
        return "INSERT INTO " + sqlName() + " (" + String.join(", ", columns) + ", entry) VALUES (" + marks + ")";
    }
}
