package org.ceaseline.desk.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Marks that would lie on each other put together, so that no frame of the map has more than can be told apart. A place that
 * stands alone stays where it is; no place is ever moved.
 */
final class Clusters {

    /** Points of the screen that a mark needs around it. */
    private static final int CELL = 56;

    /** The whole world at zoom 0, in points of the screen. */
    private static final int WORLD = 256;

    /** Around the world, metres. */
    private static final double EQUATOR = 40_075_017;

    /** From this zoom on every place has a mark of its own. */
    static final int SINGLE = 12;

    /** Latitudes beyond it lie off the map. */
    private static final double LAST = 85;

    private Clusters() {}

    /** Places whose marks would touch; the first is the one with most incidents. */
    record Cluster(List<MapPage.Spot> spots) {
        Cluster {
            spots = List.copyOf(spots);
        }

        long count() {
            return spots.stream().mapToLong(MapPage.Spot::count).sum();
        }

        /** Middle of the incidents: longitude, latitude. */
        List<Double> middle() {
            double lon = 0;
            double lat = 0;
            for (MapPage.Spot spot : spots) {
                lon += spot.place().lon() * spot.count() / count();
                lat += spot.place().lat() * spot.count() / count();
            }
            return List.of(round(lon), round(lat));
        }

        /** West, south, east, north of its places. */
        List<Double> box() {
            return List.of(
                    spots.stream().mapToDouble(spot -> spot.place().lon()).min().orElse(0),
                    spots.stream().mapToDouble(spot -> spot.place().lat()).min().orElse(0),
                    spots.stream().mapToDouble(spot -> spot.place().lon()).max().orElse(0),
                    spots.stream().mapToDouble(spot -> spot.place().lat()).max().orElse(0));
        }

        private static double round(double degrees) {
            return Math.round(degrees * 10_000) / 10_000.0;
        }
    }

    private record Cell(long column, long row) {}

    /** @param zoom as web maps count it: the world is twice as wide with each step */
    static List<Cluster> of(List<MapPage.Spot> spots, int zoom) {
        List<Cluster> clusters = new ArrayList<>();
        Map<Cell, List<MapPage.Spot>> cells = new LinkedHashMap<>();
        for (MapPage.Spot spot : spots) {
            if (isWide(spot, zoom)) {
                clusters.add(new Cluster(List.of(spot)));
            } else {
                cells.computeIfAbsent(cell(spot, zoom), key -> new ArrayList<>())
                        .add(spot);
            }
        }
        cells.values().forEach(cell -> clusters.add(new Cluster(cell)));
        return clusters;
    }

    /** An area that is larger than a mark stays an area. */
    private static boolean isWide(MapPage.Spot spot, int zoom) {
        double pointsToTheMetre = WORLD
                * Math.pow(2, zoom)
                / (EQUATOR * Math.max(0.05, Math.cos(Math.toRadians(spot.place().lat()))));
        return spot.isVague() && spot.doubt() * pointsToTheMetre > CELL / 2.0;
    }

    private static Cell cell(MapPage.Spot spot, int zoom) {
        double size = WORLD * Math.pow(2, zoom) / CELL;
        double lat = Math.toRadians(Math.max(-LAST, Math.min(LAST, spot.place().lat())));
        double across = (spot.place().lon() + 180) / 360;
        double down = (1 - Math.log(Math.tan(lat) + 1 / Math.cos(lat)) / Math.PI) / 2;
        return new Cell((long) Math.floor(across * size), (long) Math.floor(down * size));
    }
}
