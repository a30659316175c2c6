package org.ceaseline.command.coding;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.ceaseline.casebook.Casebook;
import picocli.CommandLine.Option;

/** {@code --casebook DIR}. */
final class CasebookOption {

    @Option(
            names = "--casebook",
            description = "Folder of a casebook that names actors and places.",
            paramLabel = "DIR")
    private Optional<Path> folder = Optional.empty();

    /** The casebook; an empty one where none was named. Its faults go to {@code err}. */
    Casebook read(PrintWriter err) {
        if (folder.isEmpty()) {
            return Casebook.none();
        }
        Casebook.Reading reading = Casebook.read(folder.get());
        reading.faults().forEach(fault -> err.println(fault));
        return reading.casebook()
                .orElseThrow(() -> new IllegalArgumentException("The casebook in " + folder.get()
                        + " has faults. Run `ceaseline casebook check " + folder.get() + "` and mend them."));
    }
}
