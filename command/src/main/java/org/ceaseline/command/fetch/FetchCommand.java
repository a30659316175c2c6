package org.ceaseline.command.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ceaseline.capture.Capture;
import org.ceaseline.fetch.Fetch;
import org.ceaseline.fetch.Fetched;
import org.ceaseline.fetch.Rules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ceaseline fetch}: addresses in, a web archive out, which {@code read} takes. Off until it is enabled. */
@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Asks for pages and writes each exchange into a web archive, which read takes. Off until --enable was said once.",
            "Obeys robots.txt, waits between requests, asks public addresses only, follows no login."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:everything came", "1:something did not, and is named", "2:the command line is off"})
public final class FetchCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "ADDRESS|LIST",
            description = "Addresses that begin with http, and files with one address a line.")
    private List<String> wanted = new ArrayList<>();

    @Option(names = "--feed", description = "Takes the addresses for feeds and asks for their items that are new.")
    private boolean feed;

    @Option(
            names = "--enable",
            paramLabel = "CONTACT",
            description =
                    "Enables fetching in this folder. CONTACT is told to every server, for example mailto:desk@example.org.")
    private String contact = "";

    @Option(names = "--disable", description = "Disables fetching in this folder.")
    private boolean disable;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            defaultValue = ".ceaseline/fetch",
            description = "Where the web archives lie (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private int bad;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path setting = folder.resolve("contact");
        if (disable) {
            Files.deleteIfExists(setting);
            out().println("Fetching is disabled in " + folder + ".");
            return 0;
        }
        if (!contact.isEmpty()) {
            Rules.of(contact);
            Files.createDirectories(folder);
            Files.writeString(setting, contact + "\n", StandardCharsets.UTF_8);
            out().println("Fetching is enabled in " + folder + "; servers are told " + contact + ".");
        }
        if (wanted.isEmpty()) {
            return 0;
        }
        if (!Files.exists(setting)) {
            err().println("Fetching is off. Enable it with: ceaseline fetch --enable mailto:you@your.desk --to "
                    + folder);
            return 1;
        }
        run(Rules.of(Files.readString(setting, StandardCharsets.UTF_8).strip()));
        return bad == 0 ? 0 : 1;
    }

    private void run(Rules rules) throws IOException, InterruptedException {
        Set<URI> addresses = addresses();
        SeenAddresses seen = new SeenAddresses(folder.resolve("fetched.tsv"));
        Path archive = archive();
        try (OutputStream warc = Files.newOutputStream(archive, StandardOpenOption.CREATE_NEW)) {
            Fetch fetch = new Fetch(rules, warc);
            for (URI address : addresses) {
                Fetched fetched = get(fetch, seen, address);
                if (feed && fetched.outcome() == Fetched.Outcome.FETCHED) {
                    items(fetch, seen, fetched);
                }
            }
        }
        out().println("Written to " + archive + "; give it to ceaseline read.");
    }

    private Path archive() {
        String time = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString().replaceAll("[:.-]", "");
        return folder.resolve("fetch-" + time + ".warc.gz");
    }

    private Fetched get(Fetch fetch, SeenAddresses seen, URI address) throws IOException, InterruptedException {
        Fetched fetched = fetch.get(address, seen.of(address.toString()));
        seen.note(fetched, Instant.now());
        boolean good = fetched.outcome() == Fetched.Outcome.FETCHED || fetched.outcome() == Fetched.Outcome.UNCHANGED;
        bad += good ? 0 : 1;
        (good ? out() : err())
                .println(fetched.outcome() + " " + address
                        + (good ? ", " + fetched.body().length + " bytes" : ": " + fetched.why()));
        return fetched;
    }

    /** The items of a feed that were not fetched before. */
    private void items(Fetch fetch, SeenAddresses seen, Fetched feedAnswer) throws IOException, InterruptedException {
        Set<String> items = new LinkedHashSet<>();
        Capture.read("feed.xml", feedAnswer.body()).reports().forEach(report -> report.address()
                .ifPresent(items::add));
        for (String item : items) {
            if (!seen.hasFetched(item)) {
                get(fetch, seen, address(item, "the feed"));
            }
        }
    }

    private Set<URI> addresses() throws IOException {
        Set<URI> addresses = new LinkedHashSet<>();
        for (String one : wanted) {
            if (one.startsWith("http://") || one.startsWith("https://")) {
                addresses.add(address(one, "the command line"));
                continue;
            }
            for (String line : Files.readAllLines(Path.of(one), StandardCharsets.UTF_8)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    addresses.add(address(line.strip(), one));
                }
            }
        }
        return addresses;
    }

    private static URI address(String written, String where) {
        try {
            return URI.create(written);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    where + ": \"" + written + "\" is no address. Write it as a browser shows it.", e);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
