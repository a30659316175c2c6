package org.ceaseline.bench.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Room on disk for one measurement. */
final class Scratch {

    @Option(
            names = "--scratch",
            paramLabel = "DIR",
            defaultValue = "${sys:java.io.tmpdir}/ceaseline-bench-archive",
            description = "Folder to work in; emptied before and after. Default: ${DEFAULT-VALUE}.")
    private Path root = Path.of(System.getProperty("java.io.tmpdir", "/tmp"), "ceaseline-bench-archive");

    Path folder(String name) throws IOException {
        remove(root.resolve(name));
        return Files.createDirectories(root.resolve(name));
    }

    long size(String name) throws IOException {
        if (!Files.isDirectory(root.resolve(name))) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(root.resolve(name))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    void remove() throws IOException {
        remove(root.resolve("pages"));
        remove(root.resolve("archive"));
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
