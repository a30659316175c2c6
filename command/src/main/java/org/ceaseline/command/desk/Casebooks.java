package org.ceaseline.command.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The folders of casebooks that a desk offers: those named, then those that come with the program. */
final class Casebooks {

    private Casebooks() {}

    static List<Path> with(List<Path> named) {
        List<Path> all = new ArrayList<>(named);
        Path home = Path.of(System.getProperty("ceaseline.home", "")).toAbsolutePath();
        Path shipped = home.resolve("casebooks");
        if (Files.isDirectory(shipped)) {
            try (Stream<Path> folders = Files.list(shipped)) {
                folders.filter(Files::isDirectory).sorted().forEach(all::add);
            } catch (IOException e) {
                throw new UncheckedIOException("The casebooks in " + shipped + " cannot be listed.", e);
            }
        }
        Path example = home.resolve("examples").resolve("arland").resolve("casebook");
        if (Files.isDirectory(example)) {
            all.add(example);
        }
        return all.stream()
                .map(folder -> folder.toAbsolutePath().normalize())
                .distinct()
                .toList();
    }
}
