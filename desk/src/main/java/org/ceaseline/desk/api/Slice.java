package org.ceaseline.desk.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list.
 *
 * @param next cursor of the following stretch, null at the end
 */
record Slice<T>(List<T> rows, @Nullable String next) {

    private static final int MOST_ROWS = 500;

    /**
     * How many rows a stretch holds.
     *
     * @throws IllegalArgumentException if that is none or too many
     */
    static int rows(int asked) {
        if (asked < 1 || asked > MOST_ROWS) {
            throw new IllegalArgumentException("Ask for 1 to " + MOST_ROWS + " rows at a time.");
        }
        return asked;
    }

    Slice {
        rows = List.copyOf(rows);
    }

    /**
     * The rows after the one that the cursor names; a row that has gone since makes the cursor void.
     *
     * @throws IllegalArgumentException if the cursor is none of this list
     */
    static <S, T> Slice<T> of(List<S> all, Function<S, String> id, Function<S, T> form, String cursor, int most) {
        int from = cursor.isEmpty() ? 0 : after(all, id, read(cursor));
        int to = Math.min(all.size(), from + most);
        String next = to < all.size() ? write(id.apply(all.get(to - 1))) : null;
        return new Slice<>(all.subList(from, to).stream().map(form).toList(), next);
    }

    /** Rows of the archive, whose cursor is handed on as it is. */
    static <S, T> Slice<T> of(org.ceaseline.archive.Slice<S> slice, Function<S, T> form) {
        return new Slice<>(
                slice.rows().stream().map(form).toList(), slice.next().orElse(null));
    }

    /**
     * Rows that are fetched by how many come before.
     *
     * @param fetch gives so many rows after so many others: one more than the stretch holds, where there is one
     * @throws IllegalArgumentException if the cursor is none of this list
     */
    static <T> Slice<T> after(String cursor, int most, BiFunction<Integer, Integer, List<T>> fetch) {
        String from = cursor.isEmpty() ? "0" : read(cursor);
        if (!from.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("The cursor is none of this list. Begin again without one.");
        }
        int skip = Integer.parseInt(from);
        List<T> rows = fetch.apply(skip, most + 1);
        return rows.size() <= most
                ? new Slice<>(rows, null)
                : new Slice<>(rows.subList(0, most), write(Integer.toString(skip + most)));
    }

    private static <S> int after(List<S> all, Function<S, String> id, String last) {
        for (int k = 0; k < all.size(); k++) {
            if (id.apply(all.get(k)).equals(last)) {
                return k + 1;
            }
        }
        throw new IllegalArgumentException("The cursor leads nowhere any more. Begin again without one.");
    }

    private static String write(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    }
}
