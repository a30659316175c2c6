package org.ceaseline.desk.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.ceaseline.archive.Archive;
import org.ceaseline.archive.Codes;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Coder;
import org.jspecify.annotations.Nullable;

/** The casebooks that pages can be read under: those of the folders named, those of the archive, and none. */
public final class Shelf {

    private final List<Path> folders;
    private final String edition;
    private final Archive archive;
    private final Map<Path, Read> read = new ConcurrentHashMap<>();
    private final Map<String, Coder> coders = new ConcurrentHashMap<>();

    private volatile @Nullable Kept kept;

    /** The casebooks of the archive in one state of it. */
    private record Kept(String state, List<Casebook> books) {}

    /** A folder as it was when it was read. */
    private record Read(long changed, Optional<Casebook> book) {}

    public Shelf(List<Path> folders, String edition, Archive archive) {
        this.folders = List.copyOf(folders);
        this.edition = edition;
        this.archive = archive;
    }

    /** Every casebook by id; a folder counts before the edition that the archive keeps. */
    public Map<String, Casebook> books() {
        Map<String, Casebook> books = new LinkedHashMap<>();
        kept().forEach(book -> books.put(book.id(), book));
        folders.forEach(folder -> in(folder).ifPresent(book -> books.put(book.id(), book)));
        books.putIfAbsent("none", Casebook.none());
        return books;
    }

    /** The casebooks of the archive, read anew only when it has changed. */
    private List<Casebook> kept() {
        String state = archive.state();
        Kept known = kept;
        if (known == null || !known.state().equals(state)) {
            known = new Kept(state, archive.casebooks());
            kept = known;
        }
        return known.books();
    }

    /** The casebook in a folder, read anew only when a file of it has changed. */
    private Optional<Casebook> in(Path folder) {
        long changed = changed(folder);
        Read before = read.get(folder);
        if (before == null || before.changed() != changed) {
            before = new Read(changed, Casebook.read(folder).casebook());
            read.put(folder, before);
        }
        return before.book();
    }

    /** Changes with every file that comes, goes or changes. */
    private static long changed(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.hashCode() * 31L + file.toFile().lastModified())
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return -1;
        }
    }

    Optional<Codes> codes(String id) {
        Optional<Casebook> book = Optional.ofNullable(books().get(id));
        return book.map(found -> new Codes(found, edition, coder(found)::read));
    }

    private Coder coder(Casebook book) {
        return coders.computeIfAbsent(book.id() + " " + book.hashCode(), key -> Coder.with(book));
    }
}
