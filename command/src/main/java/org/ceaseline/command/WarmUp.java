package org.ceaseline.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ceaseline.capture.Capture;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Coder;
import org.ceaseline.command.coding.CodeCommand;
import org.ceaseline.desk.Desk;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Loads what most commands need, so that the build can keep those classes ready to map. */
@Command(name = "warm-up", hidden = true, description = "Loads the classes that most commands need.")
final class WarmUp implements Runnable {

    private static final String PAGE =
            "Truce breaks\n\n4 March 2016\n\nThe army of Arland shelled the village of Oskel on"
                    + " Friday, killing two farmers, the Belmark Council said. The government denied the charge.\n";

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Reports to code, for the classes that this needs.")
    private List<Path> reports = new ArrayList<>();

    @Override
    public void run() {
        Coder coder = Coder.with(Casebook.none());
        Capture.read("page.txt", PAGE.getBytes(StandardCharsets.UTF_8))
                .reports()
                .forEach(coder::code);
        code();
        desk();
    }

    /** Prints the claims of the reports to nobody. */
    private void code() {
        String[] files =
                reports.stream().filter(Files::isReadable).map(Path::toString).toArray(String[]::new);
        PrintWriter nobody = new PrintWriter(Writer.nullWriter());
        if (files.length > 0) {
            new CommandLine(new CodeCommand()).setOut(nobody).setErr(nobody).execute(files);
        }
    }

    /** Starts a desk over nothing and asks it for its first page. */
    private static void desk() {
        try {
            Path folder = Files.createTempDirectory("ceaseline-warm-up");
            Desk.Settings settings = new Desk.Settings(
                    folder.toString(),
                    folder.resolve("desk"),
                    "127.0.0.1",
                    0,
                    List.of(),
                    "warm-up",
                    "warm-up",
                    "warm-up",
                    false);
            try (Desk desk = Desk.start(settings);
                    InputStream page = URI.create(desk.address()).toURL().openStream()) {
                page.transferTo(OutputStream.nullOutputStream());
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
