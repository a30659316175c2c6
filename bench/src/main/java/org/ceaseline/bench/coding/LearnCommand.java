package org.ceaseline.bench.coding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Coder;
import org.ceaseline.coding.LabelledReport.Label;
import org.ceaseline.coding.Learning;
import org.ceaseline.coding.Learning.Labelled;
import org.ceaseline.coding.Learning.Role;
import org.ceaseline.coding.Lesson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Teaches the models that propose events beside the patterns. */
@Command(
        name = "learn",
        mixinStandardHelpOptions = true,
        description = "Teaches the coder's models from labelled reports and sentences and writes them into a folder.")
final class LearnCommand implements Callable<Integer> {

    /** Short sentences are many and alike: two count as one of a report. */
    private static final double SENTENCE = 0.5;

    /** What stands above a single sentence, so that it is read as a sentence of a report's body. */
    private static final String PAGE = "The day in brief\n\nMarch 5, 2031\n\n";

    /** Columns of a table that names actor and target beside the type. */
    private static final int NAMED = 4;

    /** Traps are few, and written to be near to what they are not. */
    private static final double TRAP = 8;

    @Parameters(arity = "1..*", paramLabel = "CORPUS", description = LabelledFile.DESCRIPTION)
    private List<String> corpora = new ArrayList<>();

    @Option(
            names = "--sentences",
            paramLabel = "FILE",
            description = "Tables whose first column is the type (- or !type for none) and whose last is a sentence.")
    private List<Path> tables = new ArrayList<>();

    @Option(names = "--patterns", paramLabel = "FILE", description = "Pattern files, for their sentences.")
    private List<Path> patterns = new ArrayList<>();

    @Option(names = "--into", required = true, paramLabel = "FOLDER", description = "Where the models are written.")
    private Path into = Path.of(".");

    private final Coder coder = Coder.withoutGate(Casebook.none());
    private final List<Labelled> all = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        for (LabelledFile file : LabelledFile.in(corpora)) {
            report(file);
        }
        int ofReports = all.size();
        for (Path table : tables) {
            sentences(table, 0);
        }
        for (Path table : patterns) {
            sentences(table, 1);
        }
        Learning.teach(
                all,
                Files.newOutputStream(into.resolve("words.model.gz")),
                Files.newOutputStream(into.resolve("near.model.gz")),
                Files.newOutputStream(into.resolve("parts.model.gz")));
        System.out.printf(Locale.ROOT, "%d sentences of reports, %d single ones%n", ofReports, all.size() - ofReports);
        return 0;
    }

    private void report(LabelledFile file) throws IOException {
        for (Lesson lesson : lessons(file.name(), file.text())) {
            String sentence = " " + plain(lesson.sentence()) + " ";
            Set<String> right = new HashSet<>();
            Set<String> open = new HashSet<>();
            List<Label> here = new ArrayList<>();
            for (Label label : file.labels().labels()) {
                if (!label.isTrap() && sentence.contains(" " + plain(label.quote()) + " ")) {
                    here.add(label);
                    right.add(label.type().id());
                    label.types().stream().skip(1).map(EventType::id).forEach(open::add);
                }
            }
            open.removeAll(right);
            all.add(new Labelled(lesson, right, open, file.name(), 1, Parts.of(lesson, here)));
        }
    }

    private void sentences(Path table, int column) throws IOException {
        Set<String> types = Arrays.stream(EventType.values()).map(EventType::id).collect(Collectors.toSet());
        for (String line : Files.readAllLines(table)) {
            String[] cells = line.split("\t");
            if (line.startsWith("#") || cells.length < 2 || cells[0].equals("type") || cells[0].equals("id")) {
                continue;
            }
            Set<String> right = Arrays.stream(cells[column].split("[;, |]+"))
                    .filter(types::contains)
                    .collect(Collectors.toSet());
            boolean trap = cells[column].equals("-") || cells[column].startsWith("!");
            if (right.isEmpty() && !trap) {
                continue;
            }
            lessons("sentence.txt", PAGE + cells[cells.length - 1] + "\n").stream()
                    .max((a, b) ->
                            Integer.compare(a.sentence().length(), b.sentence().length()))
                    .ifPresent(lesson -> single(
                            lesson,
                            right,
                            line,
                            column == 0 ? SENTENCE : 2 * SENTENCE,
                            cells.length == NAMED && column == 0
                                    ? Parts.ofSentence(lesson, right, cells[1], cells[2])
                                    : List.of()));
        }
    }

    /** A single sentence is labelled with what it was written for: what else the patterns find in it is left open. */
    private void single(Lesson lesson, Set<String> right, String line, double weight, List<Role> parts) {
        Set<String> open = new HashSet<>(right.isEmpty() ? Set.of() : lesson.told());
        open.removeAll(right);
        all.add(new Labelled(lesson, right, open, line, right.isEmpty() ? TRAP : weight, parts));
    }

    private List<Lesson> lessons(String name, String text) throws IOException {
        List<Lesson> lessons = new ArrayList<>();
        for (Report report :
                Capture.read(name, text.getBytes(StandardCharsets.UTF_8)).reports()) {
            lessons.addAll(coder.lessons(report));
        }
        return lessons;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
