package org.ceaseline.capture.form;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.ceaseline.capture.language.DataTable;

/** Knows the entries of an archive that belong to a page and are no reports, by {@code resources.tsv}. */
final class Resources {

    private static final List<String> ENDINGS = values("ending");
    private static final List<String> FOLDERS = values("folder");
    private static final List<String> PAGES = List.of(".html", ".htm", ".xhtml", ".HTML", ".HTM");
    private static final String MACHINE = "__macosx/";

    private Resources() {}

    private static List<String> values(String kind) {
        return DataTable.rows(Resources.class, "resources.tsv").stream()
                .filter(row -> row[0].equals(kind))
                .map(row -> row[1])
                .toList();
    }

    /** True for an entry whose ending says that it belongs to a page. */
    static boolean isResource(String entryName) {
        String path = path(entryName);
        return ENDINGS.stream().anyMatch(path::endsWith);
    }

    /**
     * True for an entry that belongs to a page by its ending, or because it lies in the folder that a browser saves beside a
     * page: {@code page_files/} beside {@code page.html}.
     *
     * @param names all entries of the archive
     */
    static boolean isResource(String entryName, Set<String> names) {
        return isResource(entryName) || isBesidePage(entryName, names::contains);
    }

    /** True for what lies in the folder that a browser saves beside a page, where {@code exists} finds the page. */
    static boolean isBesidePage(String entryName, Predicate<String> exists) {
        String path = path(entryName);
        for (String folder : FOLDERS) {
            int at = path.indexOf(folder);
            if (at > 0 && PAGES.stream().anyMatch(ending -> exists.test(entryName.substring(0, at) + ending))) {
                return true;
            }
        }
        return path.startsWith(MACHINE) || path.contains("/" + MACHINE);
    }

    private static String path(String entryName) {
        String plain = entryName.toLowerCase(Locale.ROOT);
        int query = plain.indexOf('?');
        return query < 0 ? plain : plain.substring(0, query);
    }

    /** What a transfer header says is a page, a feed or a text. */
    static boolean isReadable(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        return type.isBlank()
                || type.startsWith("text/html")
                || type.startsWith("text/plain")
                || type.startsWith("text/markdown")
                || type.startsWith("text/xml")
                || type.startsWith("application/xml")
                || type.startsWith("application/xhtml")
                || type.startsWith("application/rss")
                || type.startsWith("application/atom")
                || type.startsWith("application/feed")
                || type.startsWith("application/pdf")
                || type.startsWith("message/rfc822")
                || type.startsWith("multipart/related");
    }
}
