package org.ceaseline.bench.archive;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.ceaseline.archive.Archive;
import org.ceaseline.archive.Codes;
import org.ceaseline.archive.Watch;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes invented pages with their claims into a fresh archive, reads them back and checks them. */
@Command(
        name = "write",
        mixinStandardHelpOptions = true,
        description = "Claims a second into a fresh archive, out of it, and through verify; pages are invented.")
final class WriteCommand implements Callable<Integer> {

    @Option(names = "--claims", defaultValue = "100000", description = "How many claims. Default: ${DEFAULT-VALUE}.")
    private int claims = 100_000;

    @Option(names = "--per-page", defaultValue = "20", description = "Claims on a page. Default: ${DEFAULT-VALUE}.")
    private int perPage = 20;

    @Option(
            names = "--archive",
            paramLabel = "WHERE",
            description = "An empty archive to write to; without it, a folder that is removed afterwards.")
    private @Nullable String location;

    @Mixin
    private Scratch scratch = new Scratch();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path pages = writePages(scratch.folder("pages"));
        String where = location == null ? scratch.folder("archive").toString() : location;
        try (Archive archive = Archive.open(where, Clock.systemUTC(), "bench")) {
            Codes codes = Codes.ofClaims(Casebook.none(), "bench", InventedPages::code);
            Stopwatch in = new Stopwatch();
            long kept = archive.intake(InventedPages::read, codes)
                    .read(List.of(pages), Watch.NOBODY)
                    .claims();
            out.println(rate("written, with bytes and reports", kept, in));
            Stopwatch back = new Stopwatch();
            try (Stream<Claim> all = archive.claims()) {
                out.println(rate("read back", all.count(), back));
            }
            Stopwatch check = new Stopwatch();
            int damages = archive.verify().size();
            out.println(rate("checked, " + damages + " damages", kept, check));
            out.println(String.format(Locale.ROOT, "bytes a claim on disk: %,d", scratch.size("archive") / kept));
        } finally {
            scratch.remove();
        }
        return 0;
    }

    private Path writePages(Path folder) throws IOException {
        for (int page = 0; page < claims / perPage; page++) {
            Path below = Files.createDirectories(folder.resolve(String.format(Locale.ROOT, "%03d", page / 1000)));
            String text = InventedPages.text(page, perPage);
            Files.writeString(below.resolve("page-" + page + ".txt"), text, StandardCharsets.UTF_8);
        }
        return folder;
    }

    private static String rate(String what, long count, Stopwatch watch) {
        double seconds = watch.seconds();
        return String.format(
                Locale.ROOT, "%-34s %,10d claims in %7.1f s  = %,8.0f a second", what, count, seconds, count / seconds);
    }

    /** Time since it was made. */
    private static final class Stopwatch {
        private final long start = System.nanoTime();

        double seconds() {
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
