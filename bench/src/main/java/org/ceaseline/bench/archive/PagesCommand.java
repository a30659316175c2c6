package org.ceaseline.bench.archive;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ceaseline.archive.Archive;
import org.ceaseline.archive.Codes;
import org.ceaseline.archive.Sieve;
import org.ceaseline.archive.Watch;
import org.ceaseline.archive.Weighed;
import org.ceaseline.archive.Weighing;
import org.ceaseline.bench.ledger.InventedTruces;
import org.ceaseline.casebook.EventType;
import org.ceaseline.ledger.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fills an archive with invented claims, weighs it, and asks it for pages. */
@Command(
        name = "pages",
        mixinStandardHelpOptions = true,
        description =
                "Milliseconds for a page of incidents, findings and claims of a weighed archive, by question; claims"
                        + " are invented.")
final class PagesCommand implements Callable<Integer> {

    private static final String BOOK = "scale";
    private static final int ROWS = 50;
    private static final int FRAME = 100_000;

    @Option(names = "--claims", defaultValue = "1000000", description = "How many claims. Default: ${DEFAULT-VALUE}.")
    private int claims = 1_000_000;

    @Option(names = "--readers", defaultValue = "20", description = "Readers at a time. Default: ${DEFAULT-VALUE}.")
    private int readers = 20;

    @Option(names = "--times", defaultValue = "10", description = "Questions a reader. Default: ${DEFAULT-VALUE}.")
    private int times = 10;

    @Option(
            names = "--archive",
            paramLabel = "WHERE",
            description = "Where to write; one that was filled before is asked as it is. Without it, a folder that is"
                    + " removed afterwards.")
    private @Nullable String location;

    @Mixin
    private Scratch scratch = new Scratch();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** One question to the archive. */
    private interface Asking {
        int ask(Weighed weighed, Random random);
    }

    private static final Map<String, Asking> QUESTIONS = questions();

    private static Map<String, Asking> questions() {
        Map<String, Asking> asked = new LinkedHashMap<>();
        asked.put("incidents, newest agreement", (weighed, random) -> weighed.incidents(
                        Sieve.all().agreement(truce(random)), Optional.empty(), ROWS)
                .rows()
                .size());
        asked.put("incidents by type and month", (weighed, random) -> weighed.incidents(
                        month(random).type(EventType.SHELLING), Optional.empty(), ROWS)
                .rows()
                .size());
        asked.put("incidents by verdict", (weighed, random) -> weighed.incidents(
                        Sieve.all().agreement(truce(random)).verdict(Verdict.VIOLATION_PROBABLE),
                        Optional.empty(),
                        ROWS)
                .rows()
                .size());
        asked.put("incidents by actor", (weighed, random) -> weighed.incidents(
                        Sieve.all().actor("red" + random.nextInt(40)), Optional.empty(), ROWS)
                .rows()
                .size());
        asked.put("incidents in a box", (weighed, random) -> weighed.incidents(
                        Sieve.all().within(box(random)), Optional.empty(), ROWS)
                .rows()
                .size());
        asked.put("incidents, tenth page", PagesCommand::tenthPage);
        asked.put("findings of an agreement", (weighed, random) -> weighed.findings(
                        Sieve.all().agreement(truce(random)), Optional.empty(), ROWS)
                .rows()
                .size());
        asked.put("findings by actor and month", (weighed, random) -> weighed.findings(
                        month(random).actor("blue" + random.nextInt(40)), Optional.empty(), ROWS)
                .rows()
                .size());
        asked.put("verdicts of an agreement", (weighed, random) -> weighed.verdicts(
                        Sieve.all().agreement(truce(random)))
                .size());
        asked.put("claims by type and month", (weighed, random) -> weighed.claims(
                        month(random).type(EventType.AIR_STRIKE), Optional.empty(), ROWS)
                .rows()
                .size());
        asked.put("claims by agreement", (weighed, random) -> weighed.claims(
                        Sieve.all().agreement(truce(random)), Optional.empty(), ROWS)
                .rows()
                .size());
        asked.put("one incident, claims and findings", PagesCommand::oneIncident);
        asked.put(
                "life line and totals",
                (weighed, random) -> weighed.lifeLine(truce(random)).isPresent()
                                && weighed.totals(truce(random)).isPresent()
                        ? 1
                        : 0);
        asked.put("count of all incidents", (weighed, random) -> (int) weighed.countIncidents(Sieve.all()));
        asked.put("count of all claims", (weighed, random) -> (int) weighed.countClaims(Sieve.all()));
        asked.put("map frame of 100,000", (weighed, random) -> weighed.marks(Sieve.all(), FRAME)
                .size());
        return asked;
    }

    private static String truce(Random random) {
        return "truce" + random.nextInt(40);
    }

    private static Sieve month(Random random) {
        LocalDate first = LocalDate.of(2015, 1, 1).plusMonths(random.nextInt(59));
        return Sieve.all().from(first).to(first.plusMonths(1));
    }

    private static Sieve.Box box(Random random) {
        double south = 10 + random.nextInt(40) * 0.8;
        return new Sieve.Box(south, south + 10, south + 0.3, south + 10.3);
    }

    private static int tenthPage(Weighed weighed, Random random) {
        Sieve sieve = Sieve.all().agreement(truce(random));
        Optional<String> cursor =
                weighed.incidents(sieve, Optional.empty(), 9 * ROWS).next();
        return weighed.incidents(sieve, cursor, ROWS).rows().size();
    }

    private static int oneIncident(Weighed weighed, Random random) {
        String id = weighed.incidents(month(random), Optional.empty(), 1)
                .rows()
                .get(0)
                .id();
        return weighed.claimsOf(id).size() + weighed.findingsOn(id).size();
    }

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        PrintWriter out = spec.commandLine().getOut();
        String where = location == null ? scratch.folder("archive").toString() : location;
        try (Archive archive = Archive.open(where, Clock.systemUTC(), "bench")) {
            if (archive.casebooks().isEmpty()) {
                fill(archive, out);
            }
            weigh(archive, out);
            for (Map.Entry<String, Asking> question : QUESTIONS.entrySet()) {
                out.println(row(question.getKey(), ask(archive.weighed(BOOK), question.getValue())));
                out.flush();
            }
        } finally {
            if (location == null) {
                scratch.remove();
            }
        }
        return 0;
    }

    private void fill(Archive archive, PrintWriter out) throws IOException {
        long start = System.nanoTime();
        TrucePages pages = new TrucePages(claims);
        Codes codes = Codes.ofClaims(InventedTruces.casebook(), "bench", pages::code);
        archive.intake(InventedPages::read, codes).read(List.of(pages.write(scratch.folder("pages"))), Watch.NOBODY);
        out.println(String.format(Locale.ROOT, "taken in: %.1f s", (System.nanoTime() - start) / 1e9));
        out.flush();
    }

    private static void weigh(Archive archive, PrintWriter out) {
        long start = System.nanoTime();
        Weighing weighing = archive.weigh(BOOK, "bench");
        out.println(String.format(
                Locale.ROOT,
                "weighed and written: %.1f s, %,d claims, %,d incidents, %,d findings",
                (System.nanoTime() - start) / 1e9,
                weighing.claims(),
                weighing.incidents(),
                weighing.findings()));
        out.flush();
    }

    private double[] ask(Weighed weighed, Asking question) throws InterruptedException, ExecutionException {
        ExecutorService crowd = Executors.newFixedThreadPool(readers);
        try {
            List<Future<List<Double>>> asked = new ArrayList<>();
            for (int reader = 0; reader < readers; reader++) {
                Random random = new Random(reader);
                asked.add(crowd.submit(() -> ask(weighed, question, random)));
            }
            List<Double> all = new ArrayList<>();
            for (Future<List<Double>> one : asked) {
                all.addAll(one.get());
            }
            return all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        } finally {
            crowd.shutdownNow();
        }
    }

    private List<Double> ask(Weighed weighed, Asking question, Random random) {
        List<Double> milliseconds = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            long start = System.nanoTime();
            question.ask(weighed, random);
            milliseconds.add((System.nanoTime() - start) / 1e6);
        }
        return milliseconds;
    }

    private static String row(String name, double[] sorted) {
        return String.format(
                Locale.ROOT,
                "%-36s p50 %8.1f ms   p95 %8.1f ms   most %8.1f ms   mean %8.1f ms",
                name,
                sorted[sorted.length / 2],
                sorted[(int) Math.ceil(sorted.length * 0.95) - 1],
                sorted[sorted.length - 1],
                Arrays.stream(sorted).average().orElse(0));
    }
}
