package org.ceaseline.coding.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ceaseline.capture.Alignment;
import org.ceaseline.capture.Published;
import org.ceaseline.capture.Report;
import org.ceaseline.capture.Section;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.syntax.Sentence;
import org.ceaseline.syntax.Syntax;

/** A report made of plain lines, a paragraph each, for tests. */
record Page(Report report, List<Sentence> sentences) {

    static Page published(String day, String text) {
        LocalDate date = LocalDate.parse(day);
        return of(new Published(date, date, Published.Precision.DAY, List.of()), text);
    }

    static Page undated(String text) {
        return of(Published.unknown(List.of()), text);
    }

    static Page of(Published published, String text) {
        List<Section> sections = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            if (end > start) {
                sections.add(new Section(Section.Kind.BODY, start, end, 0, false, "test"));
                sentences.addAll(Syntax.english().split(text, start, end));
            }
            start = end + 1;
        }
        return new Page(report(published, text, sections), sentences);
    }

    private static Report report(Published published, String text, List<Section> sections) {
        Alignment alignment = new Alignment(new int[] {0}, new int[] {0}, text.length(), text.length());
        return new Report(
                "r-test",
                "hash",
                "test.txt",
                Optional.empty(),
                "",
                "",
                "",
                Optional.empty(),
                "en",
                published,
                Optional.empty(),
                text,
                alignment,
                sections,
                List.of(),
                Optional.empty(),
                List.of(),
                "",
                List.of(),
                Optional.empty());
    }

    Page parsed() {
        return new Page(report, sentences.stream().map(Syntax.english()::parse).toList());
    }

    Reading read() {
        return read(Casebook.none());
    }

    Reading read(Casebook casebook) {
        return Mentions.of(casebook).read(report, sentences);
    }

    Sentence sentence(String word) {
        int at = report.text().indexOf(word);
        return sentences.stream()
                .filter(it -> it.start() <= at && at < it.end())
                .findFirst()
                .orElseThrow();
    }

    int token(String word) {
        int at = report.text().indexOf(word);
        Sentence sentence = sentence(word);
        for (int i = 0; i < sentence.tokens().size(); i++) {
            if (sentence.tokens().get(i).end() > at) {
                return i;
            }
        }
        throw new IllegalArgumentException(word);
    }

    Found found(String word) {
        return read().in(sentence(word));
    }
}
