package org.ceaseline.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.ceaseline.archive.ArchiveUnusable.Code;

/**
 * A copy of an archive in one file, complete in itself, and checked.
 *
 * @param file where it lies
 * @param rows how many rows it holds
 * @param head hash of the last line of its audit
 */
public record Backup(Path file, long rows, String head) {

    /** Writes beside the file, checks, and only then puts it in its place: a backup that is there is whole. */
    static Backup write(Store archive, Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(part);
            Files.deleteIfExists(part.resolveSibling(part.getFileName() + "-journal"));
            Backup made = fill(archive, part);
            force(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Backup(file, made.rows(), made.head());
        } catch (IOException e) {
            throw new ArchiveUnusable(
                    Code.NO_PERMISSION,
                    "The backup cannot be written to " + file
                            + ". Name a file in a folder that this account may write.",
                    e);
        }
    }

    private static Backup fill(Store archive, Path part) {
        try (SqliteStore target = SqliteStore.backup(part)) {
            Schema.bringUpToDate(target);
            long rows = Copy.run(archive, target);
            return checked(target, part, rows);
        }
    }

    /** Fills an empty archive from a backup, once the backup has been checked. */
    static Backup restore(Path file, Store target) {
        if (!Files.isRegularFile(file)) {
            throw new ArchiveUnusable(Code.BAD_LOCATION, "There is no backup " + file + ". Check the spelling.");
        }
        try (SqliteStore source = SqliteStore.readOnly(file)) {
            if (!source.read(db -> source.hasTable(db, "audit"))) {
                throw new ArchiveUnusable(
                        Code.NOT_AN_ARCHIVE, "The file " + file + " is not a backup of Ceaseline. Name one that is.");
            }
            Schema.refuseNewer(source);
            checked(source, file, 0);
            Schema.bringUpToDate(target);
            refuseFilled(target);
            long rows = Copy.run(source, target);
            return checked(target, file, rows);
        }
    }

    private static void refuseFilled(Store target) {
        long entries = target.read(db -> Queries.number(db, "SELECT COUNT(*) FROM audit"));
        if (entries > 0) {
            throw new ArchiveUnusable(
                    Code.BAD_LOCATION,
                    "The archive in " + target.where() + " is not empty (" + entries
                            + " audit entries); nothing was changed. Name an empty place with --archive, or move it away.");
        }
    }

    private static Backup checked(Store store, Path file, long rows) {
        List<Damage> damages = new Verification(store, "").run();
        if (!damages.isEmpty()) {
            throw new ArchiveUnusable(
                    Code.DAMAGED,
                    "What lies in " + store.where() + " is not sound (" + damages.size() + " damages, the first: "
                            + damages.get(0) + "). It was not used.");
        }
        return new Backup(
                file, rows, store.read(AuditEntry::last).orElse(AuditEntry.NONE).hash());
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
