package org.ceaseline.coding.learnt;

import java.util.List;

/**
 * What a sentence's words speak for.
 *
 * @param types the types' ids
 * @param chances the chance of each by itself, 0 to 1
 */
public record Guess(List<String> types, double[] chances) {

    private static final int MOST = 6;
    private static final int LAST = 5;
    private static final Stretch STRENGTH = Stretch.of("guess ");
    private static final Stretch RANK = Stretch.of("guess rank ");

    /** The chance of a type; 0 for one that is not known. */
    public double of(String type) {
        int place = types.indexOf(type);
        return place < 0 ? 0 : chances[place];
    }

    /** How well the whole sentence fits a type. */
    void tell(String type, Seen seen) {
        seen.take(STRENGTH, Stretch.of(Integer.toString(strength(type))));
        seen.take(RANK, Stretch.of(Integer.toString(rank(type))));
    }

    /** Whole steps of its log odds, -6 to 6. */
    int strength(String type) {
        double chance = of(type);
        double odds = Math.log((chance + 1e-6) / (1 - chance + 1e-6));
        return (int) Math.max(-MOST, Math.min(MOST, Math.round(odds)));
    }

    /** How many types have a better chance, 5 for more. */
    int rank(String type) {
        double chance = of(type);
        int better = 0;
        for (double other : chances) {
            better += other > chance ? 1 : 0;
        }
        return Math.min(LAST, better);
    }
}
