package org.ceaseline.command.coding;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Report;
import org.ceaseline.coding.Discourse;
import org.ceaseline.coding.Discourse.Count;
import org.ceaseline.coding.Discourse.Group;
import org.ceaseline.coding.Discourse.Hallmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ceaseline discourse PATH...}: comments in aggregate. */
@Command(
        name = "discourse",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Counts what the comments under reports say, over all and by report, outlet and week of publication: hallmarks of"
                    + " dangerous speech, speech against it, and of whom they are said.",
            "Shares stand with their 95 % Wilson interval. Groups of fewer than " + Discourse.FEWEST
                    + " comments are not shown."
                    + " No name and no text is printed. Commenters are no sample of any population."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:everything was read", "1:something was wrong, and is named", "2:the command line is off"})
public final class DiscourseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "Pages and folders of pages.")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--symmetry",
            split = ",",
            paramLabel = "NAMES",
            description =
                    "Names between commas: prints how often each hallmark is found with each of them in the same sentences.")
    private List<String> names = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        if (paths.isEmpty() && names.isEmpty()) {
            throw new IllegalArgumentException("Nothing to read. Name pages or folders, or --symmetry with names.");
        }
        Discourse discourse = Discourse.english();
        if (!names.isEmpty()) {
            discourse.symmetry(names).forEach((hallmark, hits) -> line("%-20s %s", id(hallmark), cells(hits)));
        }
        boolean sound = true;
        if (!paths.isEmpty()) {
            List<Report> reports = new ArrayList<>();
            for (Path path : paths) {
                sound &= read(path, reports);
            }
            print(discourse.of(reports));
        }
        out().flush();
        return sound ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private boolean read(Path path, List<Report> reports) throws IOException {
        boolean sound = true;
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Capture.Reading reading = Capture.read(file.toString(), Files.readAllBytes(file));
                reading.faults()
                        .forEach(fault -> err().println(fault.where() + ": " + fault.what() + " " + fault.remedy()));
                sound &= reading.faults().isEmpty();
                reports.addAll(reading.reports());
            }
        }
        return sound;
    }

    private void print(List<Group> groups) {
        if (groups.isEmpty()) {
            line("No comments.");
        }
        for (Group group : groups) {
            String what = group.grouping().name().toLowerCase(Locale.ROOT);
            line(
                    "%s %s: %d comments%s",
                    what, group.name(), group.comments(), group.isSuppressed() ? ", too few to show" : "");
            group.counts().forEach((hallmark, count) -> hallmark(group, hallmark, count));
        }
    }

    private void hallmark(Group group, Hallmark hallmark, Count count) {
        if (count.comments() > 0) {
            line(
                    "  %-20s %4d  %.3f [%.3f %.3f]  %s",
                    id(hallmark),
                    count.comments(),
                    count.share(),
                    count.low(),
                    count.high(),
                    cells(group.targets().getOrDefault(hallmark, Map.of())));
        }
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String cells(Map<?, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry ->
                        entry.getKey().toString().replace('_', ' ').toLowerCase(Locale.ROOT) + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private void line(String format, Object... values) {
        out().println(String.format(Locale.ROOT, format, values));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
