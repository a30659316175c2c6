package org.ceaseline.coding.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ceaseline.capture.Alignment;
import org.ceaseline.capture.Published;
import org.ceaseline.capture.Report;
import org.ceaseline.capture.Section;

/** A report for tests: its first line is the headline, each further line a paragraph. */
public final class Page {

    private Page() {}

    /** A report of the Daily Ledger of Tarn, 12 May 2031, whose paragraphs these are. */
    public static Report of(String... paragraphs) {
        return titled("", paragraphs);
    }

    /** The same with a headline. */
    public static Report titled(String title, String... paragraphs) {
        StringBuilder text = new StringBuilder();
        List<Section> sections = new ArrayList<>();
        add(text, sections, Section.Kind.HEADLINE, title);
        for (String paragraph : paragraphs) {
            add(text, sections, Section.Kind.BODY, paragraph);
        }
        LocalDate day = LocalDate.of(2031, 5, 12);
        return new Report(
                "r-0000000000000001",
                "0",
                "page",
                Optional.empty(),
                title,
                "Daily Ledger",
                "",
                Optional.empty(),
                "en",
                new Published(day, day, Published.Precision.DAY, List.of()),
                Optional.empty(),
                text.toString(),
                new Alignment(new int[] {0}, new int[] {0}, text.length(), text.length()),
                sections,
                List.of(),
                Optional.empty(),
                List.of(),
                "",
                List.of(),
                Optional.empty());
    }

    private static void add(StringBuilder text, List<Section> sections, Section.Kind kind, String paragraph) {
        if (paragraph.isEmpty()) {
            return;
        }
        int start = text.length();
        text.append(paragraph);
        sections.add(new Section(kind, start, text.length(), 0, false, "written for a test"));
        text.append('\n');
    }
}
