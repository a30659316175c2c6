package org.ceaseline.command.archive;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import org.ceaseline.archive.Archive;
import org.ceaseline.capture.Capture;
import org.ceaseline.coding.Coder;
import org.ceaseline.ledger.Ledger;
import org.ceaseline.syntax.Syntax;

/** Which program reads and codes: a checksum over its parts, so that any change of them makes another edition. */
public final class Edition {

    private Edition() {}

    /** The same for every start of one build. */
    public static String ofThisProgram() {
        return of(List.of(Capture.class, Syntax.class, Coder.class));
    }

    /** Which program weighs, and applies what people have decided. */
    public static String ofTheLedger() {
        return of(List.of(Ledger.class, Archive.class));
    }

    private static String of(List<Class<?>> doors) {
        CRC32 sum = new CRC32();
        for (Class<?> door : doors) {
            CodeSource source = door.getProtectionDomain().getCodeSource();
            if (source != null) {
                add(sum, source);
            }
        }
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }

    private static void add(CRC32 sum, CodeSource source) {
        try {
            Path place = Path.of(source.getLocation().toURI());
            if (Files.isDirectory(place)) {
                addFolder(sum, place);
            } else {
                addJar(sum, place.toFile());
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("The program cannot look at its own parts: " + e.getMessage(), e);
        }
    }

    private static void addJar(CRC32 sum, File file) throws IOException {
        try (ZipFile jar = new ZipFile(file)) {
            jar.stream()
                    .map(entry -> entry.getName() + " " + entry.getCrc())
                    .sorted()
                    .forEach(line -> add(sum, line));
        }
    }

    private static void addFolder(CRC32 sum, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                add(sum, folder.relativize(file).toString());
                sum.update(Files.readAllBytes(file));
            }
        }
    }

    private static void add(CRC32 sum, String line) {
        sum.update(line.getBytes(StandardCharsets.UTF_8));
    }
}
