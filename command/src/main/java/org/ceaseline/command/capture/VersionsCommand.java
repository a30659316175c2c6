package org.ceaseline.command.capture;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Fault;
import org.ceaseline.capture.NearCopies;
import org.ceaseline.capture.Report;
import org.ceaseline.capture.Versions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ceaseline versions FILE|DIR...}: what changed between captures of one page, and which reports tell one text. */
@Command(
        name = "versions",
        mixinStandardHelpOptions = true,
        description = {
            "Tells what changed between captures of one page (the same canonical address), in the order given:",
            "paragraphs and comments, not bytes. Then which reports of different pages tell one text."
        })
public final class VersionsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "Captures, the earlier first.")
    private List<Path> paths = new ArrayList<>();

    private final List<Report> reports = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        for (Path path : paths) {
            try (Stream<Path> below = Files.walk(path)) {
                for (Path file : below.filter(Files::isRegularFile)
                        .filter(file -> !CaptureCommand.belongsToPage(file))
                        .sorted()
                        .toList()) {
                    Capture.Reading reading =
                            Capture.read(String.valueOf(file.getFileName()), Files.readAllBytes(file));
                    reports.addAll(reading.reports());
                    faults.addAll(reading.faults());
                }
            }
        }
        int changed = changes();
        int copies = copies();
        out().println(reports.size() + " reports, " + changed + " newer versions, " + copies + " copies.");
        faults.forEach(fault -> err().println(fault.where() + ": " + fault.code() + ": " + fault.what()));
        return reports.isEmpty() ? 1 : 0;
    }

    private int changes() {
        Map<String, Report> last = new LinkedHashMap<>();
        int changed = 0;
        for (Report report : reports) {
            Report before =
                    report.address().isPresent() ? last.put(report.address().get(), report) : null;
            if (before == null || Versions.areSame(before, report)) {
                continue;
            }
            changed++;
            out().println("== " + report.address().orElse("") + ": " + before.name() + " -> " + report.name());
            Versions.difference(before, report).forEach(this::print);
            out().println();
        }
        return changed;
    }

    private void print(Versions.Step step) {
        out().println(String.format(Locale.ROOT, "%s %s", step.change(), step.part())
                .toLowerCase(Locale.ROOT));
        if (!step.before().isEmpty()) {
            out().println("  - " + step.before().replace("\n", "\n    "));
        }
        if (!step.after().isEmpty()) {
            out().println("  + " + step.after().replace("\n", "\n    "));
        }
    }

    /** Reports of different pages with one text; the versions of one page are no copies. */
    private int copies() {
        int[] origins = NearCopies.origins(
                reports.stream().map(NearCopies.Fingerprint::of).toList());
        int copies = 0;
        for (int i = 0; i < origins.length; i++) {
            Report first = reports.get(origins[i]);
            Report copy = reports.get(i);
            boolean onePage = first.address().isPresent() && first.address().equals(copy.address());
            if (origins[i] != i && !onePage) {
                copies++;
                out().println("copy " + copy.name() + " tells the text of " + first.name());
            }
        }
        return copies;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
