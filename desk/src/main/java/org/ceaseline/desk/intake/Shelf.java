package org.ceaseline.desk.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ceaseline.archive.Archive;
import org.ceaseline.archive.Codes;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Coder;

/** The casebooks that pages can be read under: those of the folders named, those of the archive, and none. */
public final class Shelf {

    private final List<Path> folders;
    private final String edition;
    private final Archive archive;
    private final Map<String, Coder> coders = new ConcurrentHashMap<>();

    public Shelf(List<Path> folders, String edition, Archive archive) {
        this.folders = List.copyOf(folders);
        this.edition = edition;
        this.archive = archive;
    }

    /** Every casebook by id; a folder counts before the edition that the archive keeps. */
    public Map<String, Casebook> books() {
        Map<String, Casebook> books = new LinkedHashMap<>();
        List<Casebook> kept = new ArrayList<>(archive.casebooks());
        kept.forEach(book -> books.put(book.id(), book));
        for (Path folder : folders) {
            Casebook.read(folder).casebook().ifPresent(book -> books.put(book.id(), book));
        }
        books.putIfAbsent("none", Casebook.none());
        return books;
    }

    Optional<Codes> codes(String id) {
        Optional<Casebook> book = Optional.ofNullable(books().get(id));
        return book.map(found -> new Codes(found, edition, coder(found)::read));
    }

    private Coder coder(Casebook book) {
        return coders.computeIfAbsent(book.id() + " " + book.hashCode(), key -> Coder.with(book));
    }
}
