package org.ceaseline.command;

import java.nio.charset.StandardCharsets;
import org.ceaseline.capture.Capture;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Coder;
import picocli.CommandLine.Command;

/** Loads what most commands need, so that the build can keep those classes ready to map. */
@Command(name = "warm-up", hidden = true, description = "Loads the classes that most commands need.")
final class WarmUp implements Runnable {

    private static final String PAGE =
            "Truce breaks\n\n4 March 2016\n\nThe army of Arland shelled the village of Oskel on"
                    + " Friday, killing two farmers, the Belmark Council said. The government denied the charge.\n";

    @Override
    public void run() {
        Coder coder = Coder.with(Casebook.none());
        Capture.read("page.txt", PAGE.getBytes(StandardCharsets.UTF_8))
                .reports()
                .forEach(coder::code);
    }
}
