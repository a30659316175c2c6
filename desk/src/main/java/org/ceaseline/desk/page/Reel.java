package org.ceaseline.desk.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.ceaseline.desk.holding.Stretch;

/**
 * A stretch of a list that is too long to count pages in.
 *
 * @param total rows of the whole list
 * @param next address of what follows; empty at the end
 * @param first address of the beginning; empty where this is it
 */
public record Reel<T>(List<T> rows, long total, Optional<String> next, Optional<String> first) {

    static final int ROWS = 50;

    public Reel {
        rows = List.copyOf(rows);
    }

    /** @param path of the list with its other parameters */
    static <T> Reel<T> of(Stretch<T> stretch, String cursor, String path) {
        String glue = path.contains("?") ? "&" : "?";
        return new Reel<>(
                stretch.rows(),
                stretch.total(),
                stretch.next().map(at -> path + glue + "after=" + URLEncoder.encode(at, StandardCharsets.UTF_8)),
                cursor.isEmpty() ? Optional.empty() : Optional.of(path));
    }

    public boolean hasMore() {
        return next.isPresent() || first.isPresent();
    }
}
