package org.ceaseline.bench.ledger;

import java.util.Locale;

/** So many of so many, with the 95 % Wilson interval. */
record Share(long of, long all) {

    private static final double Z = 1.959964;

    double low() {
        return Math.max(0, middle() - half());
    }

    double high() {
        return Math.min(1, middle() + half());
    }

    private double middle() {
        return (of + Z * Z / 2) / (all + Z * Z);
    }

    private double half() {
        double share = (double) of / all;
        return Z * Math.sqrt(share * (1 - share) * all + Z * Z / 4) / (all + Z * Z);
    }

    @Override
    public String toString() {
        return all == 0
                ? "0 of 0"
                : String.format(
                        Locale.ROOT,
                        "%d of %d (%.0f %%; 95 %% interval %.0f to %.0f %%)",
                        of,
                        all,
                        100.0 * of / all,
                        100 * low(),
                        100 * high());
    }
}
