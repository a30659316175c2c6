package org.ceaseline.coding.evaluation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.LabelledReport;
import org.ceaseline.coding.LabelledReport.Days;
import org.ceaseline.coding.LabelledReport.Label;
import org.ceaseline.coding.LabelledReport.Reading;

/** Reads and checks a file of labels. */
public final class LabelFile {

    private static final List<String> HEADER = List.of(
            "quote",
            "type",
            "actor",
            "target",
            "speaker",
            "via",
            "modality",
            "polarity",
            "date",
            "place",
            "must",
            "alt",
            "figures");
    private static final String FIGURES = "([a-z]+=(\\d+|\\d+\\.\\.\\d*|\\.\\.\\d+)(;|$))*";

    private final String file;
    private final String text;
    private final List<String> faults = new ArrayList<>();

    private LabelFile(String file, String text) {
        this.file = file;
        this.text = Words.kept(text);
    }

    /** See {@link LabelledReport#read}. */
    public static Reading read(String file, List<String> lines, String text) {
        LabelFile reader = new LabelFile(file, text);
        List<Label> labels = new ArrayList<>();
        boolean headed = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = Arrays.asList(line.split("\t", -1));
            if (headed) {
                reader.label(i + 1, cells).ifPresent(labels::add);
            } else {
                headed = true;
                reader.header(i + 1, cells);
            }
        }
        if (!headed) {
            reader.fault(1, "there is no header row", "Write the names of the columns, " + String.join(", ", HEADER));
        }
        return new Reading(new LabelledReport(file, labels), reader.faults);
    }

    private void header(int line, List<String> cells) {
        if (!cells.equals(HEADER)) {
            fault(
                    line,
                    "the header row is not that of the format",
                    "Write these columns between tabs: " + String.join(", ", HEADER));
        }
    }

    private Optional<Label> label(int line, List<String> cells) {
        if (cells.size() != HEADER.size()) {
            fault(
                    line,
                    cells.size() + " cells instead of " + HEADER.size(),
                    "Leave empty cells empty and keep their tabs");
            return Optional.empty();
        }
        int before = faults.size();
        String quote = cells.get(0).strip();
        if (quote.isEmpty() || !(" " + text + " ").contains(" " + Words.kept(quote) + " ")) {
            fault(
                    line,
                    "the quote \"" + quote + "\" is not in the report",
                    "Copy the first words of the sentence from the text");
        }
        if (cells.get(1).strip().equals("trap")) {
            return faults.size() > before ? Optional.empty() : Optional.of(trap(line, quote));
        }
        List<EventType> types = types(line, cells.get(1), cells.get(11));
        Optional<Days> days = days(line, cells.get(8).strip());
        oneOf(
                line,
                "modality",
                cells.get(6),
                LabelledReport.modalities().stream().sorted().toList());
        oneOf(line, "polarity", cells.get(7), List.of("positive", "negative"));
        oneOf(line, "must", cells.get(10), List.of("yes", "no"));
        if (!cells.get(12).strip().matches(FIGURES)) {
            fault(line, "the figures \"" + cells.get(12) + "\" are none", "Write for example killed=3..5;wounded=2..");
        }
        if (faults.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Label(
                line,
                quote,
                types,
                names(cells.get(2)),
                names(cells.get(3)),
                names(cells.get(4)),
                names(cells.get(5)),
                cells.get(6).strip(),
                cells.get(7).strip().equals("negative"),
                days,
                names(cells.get(9)),
                cells.get(10).strip().equals("yes")));
    }

    private static Label trap(int line, String quote) {
        return new Label(
                line,
                quote,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "asserted",
                false,
                Optional.empty(),
                List.of(),
                false);
    }

    private List<EventType> types(int line, String type, String alternatives) {
        List<EventType> types = new ArrayList<>();
        for (String id : Stream.concat(Stream.of(type.strip()), names(alternatives).stream())
                .toList()) {
            EventType.of(id)
                    .ifPresentOrElse(
                            types::add,
                            () -> fault(
                                    line,
                                    "the type \"" + id + "\" is none of the 46",
                                    "Write one of docs/codebook.md, or trap for a sentence without a claim"));
        }
        return types;
    }

    private void oneOf(int line, String column, String value, List<String> allowed) {
        if (!allowed.contains(value.strip())) {
            fault(
                    line,
                    "the " + column + " \"" + value.strip() + "\" is unknown",
                    "Write " + String.join(", ", allowed));
        }
    }

    private Optional<Days> days(int line, String cell) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        try {
            int slash = cell.indexOf('/');
            Days first = period(slash < 0 ? cell : cell.substring(0, slash));
            Days last = period(cell.substring(slash + 1));
            return Optional.of(new Days(first.first(), last.last()));
        } catch (DateTimeException unreadable) {
            fault(line, "the date \"" + cell + "\" is none", "Write 2031-05-12, 2031-05, 2031 or first/last");
            return Optional.empty();
        }
    }

    private static Days period(String text) {
        if (text.matches("\\d{4}")) {
            LocalDate first = LocalDate.of(Integer.parseInt(text), 1, 1);
            return new Days(first, first.withMonth(12).withDayOfMonth(31));
        }
        if (text.matches("\\d{4}-\\d\\d")) {
            YearMonth month = YearMonth.parse(text);
            return new Days(month.atDay(1), month.atEndOfMonth());
        }
        LocalDate day = LocalDate.parse(text);
        return new Days(day, day);
    }

    private static List<String> names(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toList());
    }

    private void fault(int line, String what, String remedy) {
        faults.add(file + ":" + line + ": " + what + ". " + remedy + ".");
    }
}
