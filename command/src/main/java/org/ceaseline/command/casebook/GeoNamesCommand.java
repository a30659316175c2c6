package org.ceaseline.command.casebook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ceaseline.casebook.GeoNames;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ceaseline casebook geonames}: rows of places.tsv from a dump that the user has fetched. */
@Command(
        name = "geonames",
        mixinStandardHelpOptions = true,
        description = "Prints rows of places.tsv made of a GeoNames dump (CC BY 4.0), for you to choose from.")
final class GeoNamesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "Unzipped country file, for example SY.txt.")
    private Path file = Path.of("");

    @Option(
            names = "--within",
            split = ",",
            paramLabel = "DEGREES",
            description = "West,south,east,north in degrees; without it everything.")
    private double[] within = {};

    @Option(
            names = "--features",
            defaultValue = "PA",
            description = "Classes of GeoNames to take; ${DEFAULT-VALUE} are settlements and administrative areas.")
    private String features = "PA";

    @Override
    public Integer call() throws IOException {
        try (BufferedReader dump = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            GeoNames.Taken taken = GeoNames.read(dump, file.toString(), area(), features);
            print(taken);
            return taken.places().isEmpty() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
        }
    }

    private GeoNames.Area area() {
        if (within.length == 0) {
            return GeoNames.Area.WORLD;
        }
        if (within.length != 4) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--within needs four numbers: west,south,east,north.");
        }
        return new GeoNames.Area(within[0], within[1], within[2], within[3]);
    }

    private void print(GeoNames.Taken taken) {
        PrintWriter out = spec.commandLine().getOut();
        if (!taken.places().isEmpty()) {
            out.println("# Places from GeoNames (geonames.org), CC BY 4.0.");
            out.println(GeoNames.HEADER);
            taken.places().forEach(place -> out.println(GeoNames.row(place)));
            out.flush();
        }
        PrintWriter err = spec.commandLine().getErr();
        taken.faults().stream().limit(20).forEach(err::println);
        err.println(taken.places().size() + " places taken, " + taken.faults().size() + " lines not read.");
        err.flush();
    }
}
