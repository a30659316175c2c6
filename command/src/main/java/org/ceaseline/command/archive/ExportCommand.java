package org.ceaseline.command.archive;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ceaseline.archive.Archive;
import org.ceaseline.archive.ExportFormat;
import org.ceaseline.archive.Exported;
import org.ceaseline.casebook.Casebook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ceaseline archive export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the claims, incidents or findings that stand under a casebook to a file, and beside it a manifest with its",
            "hash; for more than claims it weighs first, as `archive weigh` does. Layouts for others (geojson, hxl, plover,",
            "acled, ucdp-ged) tell sensitive places coarsely and three days late."
        })
final class ExportCommand implements Callable<Integer> {

    @Option(
            names = "--format",
            required = true,
            completionCandidates = Formats.class,
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private String format = "";

    @Option(
            names = "--casebook",
            paramLabel = "ID",
            description = "Id of the casebook that the claims were coded under. Default: the last one used.")
    private @Nullable String casebook;

    @Parameters(paramLabel = "FILE", description = "Where to; an older file of this name is replaced.")
    private Path file = Path.of("");

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The formats, for the help. */
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(ExportFormat.values()).map(ExportFormat::id).iterator();
        }
    }

    @Override
    public Integer call() {
        ExportFormat chosen = ExportFormat.of(format)
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(),
                        "There is no format \"" + format + "\". Choose one of: " + String.join(", ", new Formats())));
        try (Archive open = archive.open()) {
            print(open.export(chosen, casebookOf(open), Edition.ofTheLedger(), file));
        }
        return ExitCode.OK;
    }

    private String casebookOf(Archive open) {
        if (casebook != null) {
            return casebook;
        }
        List<Casebook> used = open.casebooks();
        if (used.isEmpty()) {
            throw new IllegalArgumentException("The archive " + open.where()
                    + " holds no claims. Read some first: ceaseline read PATH --casebook DIR");
        }
        return used.get(0).id();
    }

    private void print(Exported exported) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(Locale.ROOT, "%,d rows in %s", exported.rows(), exported.file()));
        exported.leftOut()
                .forEach((why, count) -> out.println(String.format(Locale.ROOT, "%,d left out: %s", count, why)));
        out.println("SHA-256 " + exported.sha256() + ", manifest " + exported.manifest());
    }
}
