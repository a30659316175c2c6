package org.ceaseline.capture.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Comment;
import org.ceaseline.capture.Report;

/** A page with a comment thread and what must be read of it: {@code threads/NAME.html} and {@code threads/NAME.tsv}. */
record GoldThread(String name, List<Row> rows, Report report) {

    /** One comment as it must be read; parent 0 where it answers none; marks where the truth lists them. */
    record Row(int number, String author, int parent, String time, String text, List<String> marks) {}

    static final List<String> ENGINES = List.of(
            "wpdiscuz-7",
            "wpdiscuz-5",
            "wordpress-html5",
            "wordpress-old",
            "wordpress-theme",
            "drupal-10",
            "drupal-7",
            "blogger",
            "blogger-old",
            "xenforo-2",
            "xenforo-1",
            "phpbb-3",
            "vbulletin-3",
            "vbulletin-4",
            "vbulletin-5",
            "discourse",
            "coral",
            "disqus",
            "facebook",
            "schema-comment",
            "schema-usercomments",
            "unknown-german",
            "unknown-boxes",
            "unknown-list",
            "unknown-spanish",
            "unmarked-boxes",
            "unmarked-flat",
            "unmarked-table",
            "unmarked-terms",
            "unmarked-signed",
            "unmarked-nested",
            "wpdiscuz-3",
            "wpdiscuz-4",
            "wpdiscuz-7-apart",
            "wpdiscuz-7-marks",
            "wordpress-marks",
            "drupal-8",
            "drupal-9",
            "drupal-9-plain",
            "drupal-11",
            "coral-marks");

    static GoldThread read(String name) {
        byte[] page = bytes("threads/" + name + ".html");
        Report report = Capture.read(name + ".html", page).reports().get(0);
        List<Row> rows = new String(bytes("threads/" + name + ".tsv"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(cells -> new Row(
                        Integer.parseInt(cells[0]),
                        cells[1],
                        cells[2].equals("-") ? 0 : Integer.parseInt(cells[2]),
                        cells[3],
                        cells[4].replace(" / ", "\n"),
                        cells.length < 6 ? List.of() : List.of(cells[5].split(","))))
                .toList();
        return new GoldThread(name, rows, report);
    }

    static byte[] bytes(String file) {
        try (InputStream in = GoldThread.class.getResourceAsStream(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String textOf(Comment comment) {
        return report.text().substring(comment.start(), comment.end());
    }

    /** The comments that were found, by the number that they carry in the truth. */
    Map<Integer, Comment> found() {
        Map<Integer, Comment> found = new HashMap<>();
        for (Row row : rows) {
            report.comments().stream()
                    .filter(comment ->
                            textOf(comment).replace('\n', ' ').equals(row.text().replace('\n', ' ')))
                    .findFirst()
                    .ifPresent(comment -> found.put(row.number(), comment));
        }
        return found;
    }

    /** Comments whose author number stands for one name, and whose name for one number. */
    long authorsRight() {
        Map<String, Integer> numbers = new HashMap<>();
        Map<Integer, String> names = new HashMap<>();
        long right = 0;
        for (Row row : rows) {
            Comment comment = found().get(row.number());
            if (comment != null && comment.author().isPresent()) {
                int number = comment.author().getAsInt();
                numbers.putIfAbsent(row.author(), number);
                names.putIfAbsent(number, row.author());
                right +=
                        numbers.get(row.author()) == number && names.get(number).equals(row.author()) ? 1 : 0;
            }
        }
        return right;
    }

    long parentsRight() {
        Map<Integer, Comment> found = found();
        return rows.stream()
                .filter(row -> found.containsKey(row.number()))
                .filter(row -> found.get(row.number()).parent().orElse(0)
                        == (row.parent() == 0 || !found.containsKey(row.parent())
                                ? 0
                                : found.get(row.parent()).number()))
                .count();
    }

    long timesRight() {
        Map<Integer, Comment> found = found();
        return rows.stream()
                .filter(row -> found.containsKey(row.number()))
                .filter(row -> found.get(row.number())
                        .time()
                        .orElse("")
                        .startsWith(row.time().substring(0, 16)))
                .count();
    }

    /** What a comment is besides its text, in the words of the truth; votes only where there are any. */
    static List<String> marks(Comment comment) {
        List<String> marks = new ArrayList<>();
        comment.votes().stream().filter(votes -> votes != 0).forEach(votes -> marks.add("votes=" + votes));
        if (comment.edited()) {
            marks.add("edited");
        }
        if (comment.moderated()) {
            marks.add("held");
        }
        if (comment.sticky()) {
            marks.add("sticky");
        }
        if (comment.inline()) {
            marks.add("inline");
        }
        return marks.isEmpty() ? List.of("-") : marks;
    }

    /** What is wrong, for a reader of a failed test. */
    List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        Map<Integer, Comment> found = found();
        for (Row row : rows) {
            Comment comment = found.get(row.number());
            wrong.add(row + " -> " + (comment == null ? "lost" : comment));
        }
        report.comments().stream()
                .filter(comment -> !found.containsValue(comment))
                .forEach(comment -> wrong.add("extra: " + textOf(comment)));
        return wrong;
    }
}
