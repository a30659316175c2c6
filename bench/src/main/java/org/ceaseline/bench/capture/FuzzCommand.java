package org.ceaseline.bench.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs Jazzer against {@link CaptureFuzz} in a process of its own. */
@Command(
        name = "fuzz",
        mixinStandardHelpOptions = true,
        description = {
            "Feeds capture with files that Jazzer makes up, guided by what code they reach.",
            "The exit code is not 0 where one ends in an exception, takes longer than 10 s or more than 2 GB; the file is kept."
        })
final class FuzzCommand implements Callable<Integer> {

    @Option(names = "--seconds", defaultValue = "60", description = "How long (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--corpus",
            defaultValue = ".ceaseline/fuzz",
            description = "Folder of files found so far; it grows (default: ${DEFAULT-VALUE}).")
    private Path corpus = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Files.createDirectories(corpus);
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1800m",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + CaptureFuzz.class.getName(),
                "--instrumentation_includes=org.ceaseline.capture.**:org.ceaseline.pdf.**",
                "-max_total_time=" + seconds,
                "-timeout=10",
                "-rss_limit_mb=3000",
                "-artifact_prefix=" + corpus + "/bad-",
                corpus.toString());
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
