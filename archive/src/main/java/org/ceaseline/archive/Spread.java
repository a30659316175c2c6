package org.ceaseline.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How many incidents lie at each point of the map on each day, in the order of days: any stretch of time is counted at once. Twelve
 * bytes for each point and day that has incidents. Immutable.
 */
public final class Spread {

    private static final Comparator<Spot> MOST_FIRST = Comparator.comparingLong(Spot::incidents)
            .reversed()
            .thenComparingDouble(Spot::lat)
            .thenComparingDouble(Spot::lon);

    private static final int UNDATED = Integer.MAX_VALUE;

    private final List<double[]> points;
    private final int[] days;
    private final int[] at;
    private final int[] counts;

    private Spread(List<double[]> points, int[] days, int[] at, int[] counts) {
        this.points = points;
        this.days = days;
        this.at = at;
        this.counts = counts;
    }

    /** Takes in one count after the other, those of a point together. */
    static final class Filling {
        private static final int FEW = 64;

        private final List<double[]> points = new ArrayList<>();
        private int[][] columns = new int[3][FEW];
        private int size;

        void add(double lat, double lon, String day, int count) {
            if (points.isEmpty() || differs(points.get(points.size() - 1), lat, lon)) {
                points.add(new double[] {lat, lon});
            }
            if (size == columns[0].length) {
                columns = Arrays.stream(columns)
                        .map(column -> Arrays.copyOf(column, size * 2))
                        .toArray(int[][]::new);
            }
            columns[0][size] = day.equals(Placing.UNDATED)
                    ? UNDATED
                    : Math.toIntExact(LocalDate.parse(day).toEpochDay());
            columns[1][size] = points.size() - 1;
            columns[2][size] = count;
            size++;
        }

        private static boolean differs(double[] point, double lat, double lon) {
            return point[0] != lat || point[1] != lon;
        }

        Spread done() {
            long[] order = new long[size];
            for (int i = 0; i < size; i++) {
                order[i] = ((long) columns[0][i] << Integer.SIZE) + i;
            }
            Arrays.sort(order);
            int[][] sorted = new int[3][size];
            for (int i = 0; i < size; i++) {
                int from = (int) order[i];
                for (int column = 0; column < sorted.length; column++) {
                    sorted[column][i] = columns[column][from];
                }
            }
            return new Spread(points, sorted[0], sorted[1], sorted[2]);
        }
    }

    /**
     * The points that have incidents within a stretch of days, most first.
     *
     * @param from first day; what has no day is then left out
     * @param to last day; what has no day is then left out
     */
    public List<Spot> spots(Optional<LocalDate> from, Optional<LocalDate> to) {
        int first = from.map(day -> index(day.toEpochDay())).orElse(0);
        int end = to.map(day -> index(day.toEpochDay() + 1))
                .orElseGet(() -> from.isPresent() ? index(UNDATED) : days.length);
        long[] sums = new long[points.size()];
        for (int i = first; i < end; i++) {
            sums[at[i]] += counts[i];
        }
        List<Spot> spots = new ArrayList<>();
        for (int point = 0; point < sums.length; point++) {
            if (sums[point] > 0) {
                spots.add(new Spot(points.get(point)[0], points.get(point)[1], sums[point]));
            }
        }
        spots.sort(MOST_FIRST);
        return spots;
    }

    /** Where the first count of this day or a later one stands. */
    private int index(long day) {
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
