package org.ceaseline.casebook;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One row of a table; cells are found by the name of their column. Empty and {@code -} both mean nothing. */
record Row(Spot spot, Map<String, String> cells, Faults faults) {

    String text(String column) {
        String cell = cells.getOrDefault(column, "").strip();
        return cell.equals("-") ? "" : cell;
    }

    String needed(String column) {
        String cell = text(column);
        if (cell.isEmpty()) {
            faults.error(
                    spot, "CELL_EMPTY", "Column '" + column + "' is empty.", "Every row needs it: fill in the cell.");
        }
        return cell;
    }

    /** The parts of a cell, divided by semicolons. */
    List<String> list(String column) {
        return Arrays.stream(text(column).split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The values by name of column {@code detail}. */
    Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        for (String detail : list("detail")) {
            int cut = detail.indexOf('=');
            if (cut < 1) {
                faults.error(
                        spot,
                        "DETAIL_UNREADABLE",
                        "'" + detail + "' in column 'detail' is no key and value.",
                        "Write key=value, for example response=yes.");
            } else {
                details.put(
                        detail.substring(0, cut).strip(),
                        detail.substring(cut + 1).strip());
            }
        }
        return details;
    }

    List<String> sources() {
        List<String> sources = list("source");
        if (sources.isEmpty()) {
            faults.error(
                    spot,
                    "SOURCE_MISSING",
                    "Nobody is named as the source of this row.",
                    "Write an id of sources.tsv into column 'source'; K stands for your own knowledge.");
        }
        return sources;
    }

    /** A word of confidence, {@code medium} where none is given. */
    String confidence() {
        String word = text("confidence").isEmpty() ? "medium" : text("confidence");
        Words.check("confidence", word, spot, faults);
        return word;
    }

    Optional<String> word(String column) {
        return Optional.of(text(column)).filter(cell -> !cell.isEmpty());
    }

    Optional<PartialDate> date(String column) {
        return word(column).flatMap(cell -> Dates.read(cell, spot, faults));
    }

    double degrees(String column, double most) {
        String cell = needed(column);
        try {
            double value = Double.parseDouble(cell);
            if (Math.abs(value) <= most) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // told below, together with numbers out of bounds
        }
        if (!cell.isEmpty()) {
            faults.error(
                    spot,
                    "COORDINATE_UNREADABLE",
                    "'" + cell + "' in column '" + column + "' is no degree between -" + most + " and " + most + ".",
                    "Write decimal degrees with a point, for example 34.917.");
        }
        return Double.NaN;
    }

    /** The camps of a cell, as written. */
    String alignment() {
        String cell = text("alignment");
        try {
            Camp.read(cell);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            faults.error(
                    spot,
                    "CAMP_UNREADABLE",
                    "'" + cell + "' in column 'alignment' has a period that is none.",
                    "Write a word, or words with periods: opposition /2018-05; government 2018-05/.");
            return "";
        }
        return cell;
    }

    int number(String column, int least, int most, int otherwise) {
        String cell = text(column);
        if (cell.isEmpty()) {
            return otherwise;
        }
        if (cell.matches("[0-9]{1,6}")) {
            int value = Integer.parseInt(cell);
            if (value >= least && value <= most) {
                return value;
            }
        }
        faults.error(
                spot,
                "NUMBER_UNREADABLE",
                "'" + cell + "' in column '" + column + "' is no number from " + least + " to " + most + ".",
                "Write one of them.");
        return otherwise;
    }
}
