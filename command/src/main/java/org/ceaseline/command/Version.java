package org.ceaseline.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the program. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Ceaseline.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
        return new String[] {
            "Ceaseline " + version + ", Java " + Runtime.version().feature()
        };
    }
}
