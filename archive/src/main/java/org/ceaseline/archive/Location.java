package org.ceaseline.archive;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.ceaseline.archive.ArchiveUnusable.Code;

/** Where an archive lies, as users write it. */
final class Location {

    private Location() {}

    static Store store(String location) {
        if (location.startsWith("postgresql:") || location.startsWith("postgres:")) {
            return PostgresStore.at(location, Store.PATIENCE);
        }
        try {
            return SqliteStore.in(Path.of(location), Store.PATIENCE);
        } catch (InvalidPathException e) {
            throw new ArchiveUnusable(
                    Code.BAD_LOCATION,
                    "\"" + location + "\" is neither a folder nor postgresql://host/database. Name one with --archive.",
                    e);
        }
    }
}
