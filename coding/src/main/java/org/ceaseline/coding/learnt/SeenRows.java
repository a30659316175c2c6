package org.ceaseline.coding.learnt;

import java.util.Arrays;

/** Keeps those traits that a model knows, as the numbers of its rows, in the order in which they were first seen. */
final class SeenRows implements Seen {

    private final RowTable table;
    private int[] rows = new int[128];
    /** Row numbers from 1 in open addressing, 0 where free; twice as long as {@link #rows}. */
    private int[] places = new int[256];

    private int count;

    SeenRows(RowTable table) {
        this.table = table;
    }

    @Override
    public void take(Stretch... parts) {
        int row = table.row(Stretch.hash(parts));
        if (row < 0 || !enter(row)) {
            return;
        }
        rows[count++] = row;
        if (count == rows.length) {
            grow();
        }
    }

    /** False where it was entered before. */
    private boolean enter(int row) {
        int at = row & places.length - 1;
        while (places[at] != 0) {
            if (places[at] == row + 1) {
                return false;
            }
            at = at + 1 & places.length - 1;
        }
        places[at] = row + 1;
        return true;
    }

    private void grow() {
        rows = Arrays.copyOf(rows, count * 2);
        places = new int[count * 4];
        for (int i = 0; i < count; i++) {
            enter(rows[i]);
        }
    }

    int count() {
        return count;
    }

    int row(int i) {
        return rows[i];
    }
}
