package org.ceaseline.archive.export;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** Lines of CSV after RFC 4180. A cell that a spreadsheet would take for a formula is made text by an apostrophe. */
final class Csv {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");
    private static final String STARTS_FORMULA = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private Csv() {}

    static void line(Appendable out, List<String> cells) throws IOException {
        for (int at = 0; at < cells.size(); at++) {
            out.append(at == 0 ? "" : ",").append(cell(cells.get(at)));
        }
        out.append("\r\n");
    }

    private static String cell(String value) {
        String safe = isFormula(value) ? "'" + value : value;
        boolean quoted = safe.indexOf(',') >= 0
                || safe.indexOf('"') >= 0
                || safe.indexOf('\n') >= 0
                || safe.indexOf('\r') >= 0
                || !safe.equals(safe.strip());
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private static boolean isFormula(String value) {
        String start = value.stripLeading();
        return !value.isEmpty()
                && (STARTS_FORMULA.indexOf(value.charAt(0)) >= 0
                        || !start.isEmpty() && STARTS_FORMULA.indexOf(start.charAt(0)) >= 0)
                && !NUMBER.matcher(value).matches();
    }
}
