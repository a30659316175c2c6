package org.ceaseline.command.archive;

import java.time.Clock;
import org.ceaseline.archive.Archive;
import picocli.CommandLine.Option;

/** Which archive a command works on; a mixin for every command that opens one. */
public final class ArchiveOption {

    @Option(
            names = "--archive",
            paramLabel = "DIR",
            defaultValue = "${env:CEASELINE_ARCHIVE:-.ceaseline/archive}",
            description = "Folder of the archive; made where there is none. Default: ${DEFAULT-VALUE}, or what the"
                    + " environment variable CEASELINE_ARCHIVE names.")
    private String location = Archive.DEFAULT_FOLDER.toString();

    /** Opens it under the name of the account that runs the program. */
    public Archive open() {
        return Archive.open(location, Clock.systemUTC(), System.getProperty("user.name", "unknown"));
    }

    /** As the user named it. */
    public String location() {
        return location;
    }
}
