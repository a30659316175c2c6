package org.ceaseline.bench.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks a desk that is running for its pages, as many readers at once. */
@Command(
        name = "readers",
        mixinStandardHelpOptions = true,
        description = {
            "Milliseconds for each page of a running desk, with many readers at once.",
            "Fill an archive first: ceaseline-bench archive pages --archive DIR; then: ceaseline desk --archive DIR."
        })
final class ReadersCommand implements Callable<Integer> {

    private static final int TRUCES = 40;
    private static final int VILLAGES = 20;
    private static final String BOOK = "scale";
    private static final int WARM_UPS = 300;

    @Option(
            names = "--at",
            defaultValue = "http://localhost:8050",
            description = "The desk. Default: ${DEFAULT-VALUE}.")
    private String at = "http://localhost:8050";

    @Option(names = "--readers", defaultValue = "20", description = "Readers at a time. Default: ${DEFAULT-VALUE}.")
    private int readers = 20;

    @Option(names = "--times", defaultValue = "10", description = "Pages a reader. Default: ${DEFAULT-VALUE}.")
    private int times = 10;

    @Option(names = "--only", description = "Only the kinds of pages whose name begins so.")
    private String only = "";

    @Option(
            names = "--pause",
            defaultValue = "0",
            description = "Milliseconds, in the mean, that a reader looks at a page before it asks for the next."
                    + " Default: ${DEFAULT-VALUE}, which no person does.")
    private int pause;

    @Option(
            names = "--seed",
            defaultValue = "0",
            description = "Another number asks for other pages of each kind. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--mixed",
            description = "Lets the readers ask for all pages in turn, each for another, instead of one kind of page"
                    + " after the other.")
    private boolean mixed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Each reader stays in its session, as a browser does. */
    private final ThreadLocal<String> session = ThreadLocal.withInitial(() -> "");

    /** What one answer came to. */
    private record Answer(String page, double milliseconds, int bytes, int status) {}

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        System.setProperty("http.maxConnections", Integer.toString(readers));
        warmUp();
        Map<String, Function<Random, String>> pages = pages();
        pages.keySet().removeIf(name -> !name.startsWith(only));
        for (Map.Entry<String, Function<Random, String>> page : pages.entrySet()) {
            ask(page.getKey(), page.getValue().apply(new Random(1)));
        }
        PrintWriter out = spec.commandLine().getOut();
        List<String> names = List.copyOf(pages.keySet());
        Map<String, List<Answer>> answers = new LinkedHashMap<>();
        if (mixed) {
            crowd((reader, time) -> names.get((reader + time) % names.size()), pages, times * names.size())
                    .forEach(answer -> answers.computeIfAbsent(answer.page(), key -> new ArrayList<>())
                            .add(answer));
        } else {
            for (String name : names) {
                answers.put(name, crowd((reader, time) -> name, pages, times));
            }
        }
        names.forEach(name -> out.println(row(name, answers.getOrDefault(name, List.of()))));
        out.flush();
        boolean failed = answers.values().stream().flatMap(List::stream).anyMatch(answer -> answer.status() != 200);
        return failed ? 1 : 0;
    }

    /** The readers themselves are slow at first and would be timed: until they are not, they ask for what the desk has at hand. */
    private void warmUp() throws InterruptedException, ExecutionException {
        int looked = pause;
        pause = 0;
        crowd((reader, time) -> "style", Map.of("style", random -> "/static/desk.css"), WARM_UPS);
        pause = looked;
    }

    private interface Choice {
        String page(int reader, int time);
    }

    private List<Answer> crowd(Choice choice, Map<String, Function<Random, String>> pages, int each)
            throws InterruptedException, ExecutionException {
        ExecutorService crowd = Executors.newFixedThreadPool(readers);
        try {
            List<Future<List<Answer>>> asked = new ArrayList<>();
            for (int reader = 0; reader < readers; reader++) {
                int number = reader;
                asked.add(crowd.submit(() -> {
                    Random random = new Random(1_000 * seed + number);
                    List<Answer> answers = new ArrayList<>();
                    for (int time = 0; time < each; time++) {
                        look(random);
                        String name = choice.page(number, time);
                        answers.add(ask(
                                name, Objects.requireNonNull(pages.get(name)).apply(random)));
                    }
                    return answers;
                }));
            }
            List<Answer> all = new ArrayList<>();
            for (Future<List<Answer>> one : asked) {
                all.addAll(one.get());
            }
            return all;
        } finally {
            crowd.shutdownNow();
        }
    }

    private void look(Random random) throws InterruptedException {
        if (pause > 0) {
            Thread.sleep(random.nextInt(2 * pause));
        }
    }

    private Answer ask(String page, String path) throws IOException {
        long start = System.nanoTime();
        HttpURLConnection asked =
                (HttpURLConnection) URI.create(at + path).toURL().openConnection();
        if (!session.get().isEmpty()) {
            asked.setRequestProperty("Cookie", session.get());
        }
        int status = asked.getResponseCode();
        String given = asked.getHeaderField("Set-Cookie");
        if (given != null) {
            session.set(given.split(";", 2)[0]);
        }
        try (InputStream body = status < 400 ? asked.getInputStream() : asked.getErrorStream()) {
            int bytes = body == null ? 0 : body.readAllBytes().length;
            return new Answer(page, (System.nanoTime() - start) / 1e6, bytes, status);
        }
    }

    private String body(String path) throws IOException {
        try (InputStream body = URI.create(at + path).toURL().openStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Map<String, Function<Random, String>> pages() throws IOException {
        List<String> incidents = links(body("/incidents?case=" + BOOK), "/incidents/" + BOOK + "/i-");
        List<String> reports = links(body("/reports"), "/reports/r-");
        Map<String, Function<Random, String>> pages = new LinkedHashMap<>();
        pages.put("overview", random -> "/");
        for (String tab : List.of(
                "line", "ledger", "provisions", "obligations", "board", "disputes", "warning", "sources", "history")) {
            pages.put(
                    "agreement, " + tab,
                    random -> "/agreements/" + BOOK + "/truce" + random.nextInt(TRUCES) + "/" + tab);
        }
        pages.put("incidents", random -> "/incidents?case=" + BOOK);
        pages.put("incident", random -> incidents.get(random.nextInt(incidents.size())));
        pages.put("reports", random -> "/reports?page=" + (1 + random.nextInt(20)));
        pages.put("report", random -> reports.get(random.nextInt(reports.size())));
        pages.put("review, steps", random -> "/review?kind=state");
        pages.put("review, incidents", random -> "/review?kind=incident");
        pages.put("review, claims", random -> "/review?kind=claim");
        pages.put("search, first page", random -> "/search");
        pages.put("search, words", random -> "/search?q=number+near+" + village(random));
        pages.put("search, a word of all", random -> "/search?q=sentence&to=" + day(random, 2030));
        pages.put(
                "search, type and actor",
                random -> "/search?q=report&type=shelling&actor=red" + random.nextInt(TRUCES));
        pages.put(
                "search, agreement",
                random -> "/search?q=&finding=violation_alleged&agreement=" + BOOK + "%2Ftruce" + random.nextInt(TRUCES)
                        + "&from=" + day(random, 2015));
        pages.put("search, finding of all", random -> "/search?q=&finding=contested&to=" + day(random, 2030));
        pages.put(
                "search, around a place",
                random -> "/search?q=&near=" + village(random) + "&km=" + (5 + random.nextInt(60)));
        pages.put("map", random -> "/map?case=" + BOOK);
        pages.put("map, marks of all", random -> "/map/marks?case=" + BOOK);
        pages.put("map, marks of half a year", ReadersCommand::halfAYear);
        pages.put("discourse", random -> "/discourse");
        pages.put("import", random -> "/import");
        pages.put("audit", random -> "/audit");
        pages.put("claims for programs", random -> "/api/v1/casebooks/" + BOOK + "/claims");
        return pages;
    }

    private static String village(Random random) {
        return "zone" + random.nextInt(TRUCES) + "_" + random.nextInt(VILLAGES);
    }

    /** Some day of a year: each reader's question is another one, and no kept page answers it. */
    private static LocalDate day(Random random, int year) {
        return LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
    }

    private static String halfAYear(Random random) {
        LocalDate first = LocalDate.of(2015, 1, 1).plusMonths(random.nextInt(54));
        return "/map/marks?case=" + BOOK + "&from=" + first + "&to=" + first.plusMonths(6);
    }

    private static List<String> links(String page, String start) {
        Matcher link =
                Pattern.compile("href=\"(" + Pattern.quote(start) + "[^\"?#]*)").matcher(page);
        List<String> links = new ArrayList<>();
        while (link.find()) {
            links.add(link.group(1));
        }
        if (links.isEmpty()) {
            throw new IllegalStateException("The desk has no " + start + ". Is its archive one that"
                    + " `ceaseline-bench archive pages` has filled?");
        }
        return links;
    }

    private static String row(String name, List<Answer> answers) {
        List<Double> sorted = new ArrayList<>();
        answers.forEach(answer -> sorted.add(answer.milliseconds()));
        Collections.sort(sorted);
        int bytes = answers.stream().mapToInt(Answer::bytes).max().orElse(0);
        long failed = answers.stream().filter(answer -> answer.status() != 200).count();
        return String.format(
                Locale.ROOT,
                "| %-26s | %8.1f | %8.1f | %8.1f | %,9d |%s",
                name,
                sorted.get(sorted.size() / 2),
                sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1),
                sorted.get(sorted.size() - 1),
                bytes,
                failed == 0 ? "" : "  " + failed + " FAILED");
    }
}
