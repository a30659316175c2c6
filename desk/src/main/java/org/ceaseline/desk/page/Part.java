package org.ceaseline.desk.page;

import java.util.List;

/**
 * One page of a long list.
 *
 * @param number counted from 1
 * @param pages how many there are, at least 1
 * @param total rows of the whole list
 * @param path of the list with its other parameters, ready to have {@code page=} put behind it
 */
public record Part<T>(List<T> rows, int number, int pages, long total, String path) {

    static final int ROWS = 50;

    public Part {
        rows = List.copyOf(rows);
    }

    static <T> Part<T> of(List<T> all, int asked, String path) {
        int pages = Math.max(1, (all.size() + ROWS - 1) / ROWS);
        int number = Math.min(Math.max(1, asked), pages);
        int from = (number - 1) * ROWS;
        String glue = path.contains("?") ? "&" : "?";
        return new Part<>(
                all.subList(from, Math.min(all.size(), from + ROWS)), number, pages, all.size(), path + glue + "page=");
    }

    /** How many rows come before the page that is asked for. */
    static int skip(long total, int asked) {
        return skip(total, asked, ROWS);
    }

    /** @param rows of a page */
    static int skip(long total, int asked, int rows) {
        return (Math.min(Math.max(1, asked), pages(total, rows)) - 1) * rows;
    }

    private static int pages(long total, int rows) {
        return (int) Math.max(1, (total + rows - 1) / rows);
    }

    /** A page whose rows were fetched alone, after {@link #skip}. */
    static <T> Part<T> fetched(List<T> rows, long total, int asked, String path) {
        return fetched(rows, total, asked, path, ROWS);
    }

    /** @param aPage rows of a page */
    static <T> Part<T> fetched(List<T> rows, long total, int asked, String path, int aPage) {
        int pages = pages(total, aPage);
        String glue = path.contains("?") ? "&" : "?";
        return new Part<>(rows, Math.min(Math.max(1, asked), pages), pages, total, path + glue + "page=");
    }

    public boolean hasMore() {
        return pages > 1;
    }

    public String at(int page) {
        return path + page;
    }
}
