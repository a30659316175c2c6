package org.ceaseline.casebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table of tab-separated cells. The first line that is neither empty nor a comment names the columns, in any order;
 * lines that begin with {@code #} are comments.
 */
final class Table {

    private final String file;
    private final Columns columns;
    private final Faults faults;

    Table(String file, Columns columns, Faults faults) {
        this.file = file;
        this.columns = columns;
        this.faults = faults;
    }

    List<Row> rows(String text) {
        List<Row> rows = new ArrayList<>();
        List<String> header = List.of();
        String[] lines = text.split("\r\n|\n|\r", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank() || lines[i].startsWith("#")) {
                continue;
            }
            Spot spot = new Spot(file, i + 1);
            String[] cells = lines[i].split("\t", -1);
            if (header.isEmpty()) {
                header = header(cells, spot);
            } else {
                rows.add(new Row(spot, cells(header, cells, spot), faults));
            }
        }
        return rows;
    }

    private List<String> header(String[] cells, Spot spot) {
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : cells) {
            String name = cell.strip();
            names.add(name);
            if (!columns.all().contains(name)) {
                faults.error(
                        spot,
                        "COLUMN_UNKNOWN",
                        "Column '" + name + "' is not known." + Words.didYouMean(name, columns.all()),
                        "Rename or remove it. Columns of this table: " + String.join(", ", columns.all()) + ".");
            } else if (!seen.add(name)) {
                faults.error(spot, "COLUMN_TWICE", "Column '" + name + "' stands twice.", "Remove one of them.");
            }
        }
        for (String name : columns.needed()) {
            if (!seen.contains(name)) {
                faults.error(spot, "COLUMN_MISSING", "Column '" + name + "' is missing.", "Add it to the first line.");
            }
        }
        return names;
    }

    private Map<String, String> cells(List<String> header, String[] cells, Spot spot) {
        if (cells.length > header.size()) {
            faults.error(
                    spot,
                    "ROW_TOO_LONG",
                    "The row has " + cells.length + " cells, the table " + header.size() + " columns.",
                    "Look for a tab too many; cells are divided by one tab each.");
        }
        Map<String, String> byName = new HashMap<>();
        for (int i = 0; i < Math.min(cells.length, header.size()); i++) {
            byName.put(header.get(i), cells[i]);
        }
        return byName;
    }
}
