package org.ceaseline.capture.form;

import java.util.List;
import java.util.Locale;
import org.ceaseline.capture.language.DataTable;

/** Knows the entries of an archive that belong to a page and are no reports, by {@code resources.tsv}. */
final class Resources {

    private static final List<String> ENDINGS = values("ending");
    private static final List<String> FOLDERS = values("folder");

    private Resources() {}

    private static List<String> values(String kind) {
        return DataTable.rows(Resources.class, "resources.tsv").stream()
                .filter(row -> row[0].equals(kind))
                .map(row -> row[1])
                .toList();
    }

    static boolean isResource(String entryName) {
        String plain = entryName.toLowerCase(Locale.ROOT);
        int query = plain.indexOf('?');
        String path = query < 0 ? plain : plain.substring(0, query);
        return ENDINGS.stream().anyMatch(path::endsWith) || FOLDERS.stream().anyMatch(path::contains);
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
