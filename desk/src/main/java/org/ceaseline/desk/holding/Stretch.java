package org.ceaseline.desk.holding;

import java.util.List;
import java.util.Optional;

/**
 * Some rows of a long list.
 *
 * @param total rows of the whole list
 * @param next cursor of the following stretch; empty at the end
 */
public record Stretch<T>(List<T> rows, long total, Optional<String> next) {
    public Stretch {
        rows = List.copyOf(rows);
    }

    /** Where a stretch begins that is counted in rows. */
    static int begin(String cursor, int total) {
        return cursor.matches("[0-9]{1,9}") ? Math.min(Integer.parseInt(cursor), total) : 0;
    }

    /** A stretch of a list that is at hand; the cursor is where it begins. */
    public static <T> Stretch<T> of(List<T> all, String cursor, int most) {
        int from = begin(cursor, all.size());
        int to = Math.min(all.size(), from + most);
        return new Stretch<>(
                all.subList(from, to),
                all.size(),
                to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
    }
}
