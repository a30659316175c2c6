package org.ceaseline.command.archive;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.archive.Archive;
import org.ceaseline.archive.Hits;
import org.ceaseline.archive.Question;
import org.ceaseline.coding.Claim;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ceaseline archive search}. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Finds claims by words, in any order and any spelling of a name; words in double quotes stand together.",
            "The index is made from the archive and brought up to it on the way."
        })
final class SearchCommand implements Runnable {

    @Parameters(paramLabel = "WORD", arity = "0..*", description = "What is looked for; without words, everything.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--only",
            paramLabel = "FACET=VALUE",
            description = "Narrows to type, modality, actor, place, outlet, casebook, agreement (CASEBOOK/ID), finding,"
                    + " date_precision or place_precision.")
    private Map<String, String> only = new LinkedHashMap<>();

    @Option(names = "--from", paramLabel = "DAY", description = "First day, for example 2018-04-19.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "Last day.")
    private @Nullable LocalDate to;

    @Option(
            names = "--near",
            paramLabel = "LAT,LON,KM",
            split = ",",
            description = "Within so many kilometres of a point.")
    private List<Double> near = new ArrayList<>();

    @Option(names = "--most", defaultValue = "20", description = "How many hits to print. Default: ${DEFAULT-VALUE}.")
    private int most = 20;

    @Option(names = "--facets", description = "Prints the counts by facet too.")
    private boolean facets;

    @Option(names = "--rebuild", description = "Makes the index anew first.")
    private boolean rebuild;

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        try (Archive open = archive.open()) {
            if (rebuild) {
                out.println(String.format(Locale.ROOT, "%,d claims indexed.", open.reindex()));
            }
            Hits hits = open.search(question());
            out.println(String.format(Locale.ROOT, "%,d claims found.", hits.total()));
            hits.claims().stream()
                    .limit(most)
                    .map(open::claim)
                    .flatMap(Optional::stream)
                    .forEach(this::print);
            if (facets) {
                hits.facets().forEach((facet, counts) -> out.println(facet + " " + counts));
            }
        }
    }

    private Question question() {
        if (!near.isEmpty() && near.size() != 3) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--near takes latitude, longitude and kilometres, for example 34.92,36.73,10");
        }
        Optional<Question.Circle> disc = near.isEmpty()
                ? Optional.empty()
                : Optional.of(new Question.Circle(near.get(0), near.get(1), near.get(2)));
        Map<String, List<String>> narrowed = new LinkedHashMap<>();
        only.forEach((facet, value) -> narrowed.put(facet, List.of(value)));
        return new Question(
                String.join(" ", words),
                narrowed,
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                disc,
                List.of(),
                most);
    }

    private void print(Claim claim) {
        String day = claim.time().start().map(LocalDate::toString).orElse("no day");
        spec.commandLine()
                .getOut()
                .println(claim.id() + "  " + day + "  " + claim.type().id() + ", "
                        + claim.modality().name().toLowerCase(Locale.ROOT));
        spec.commandLine().getOut().println("    " + claim.evidence().text());
    }
}
