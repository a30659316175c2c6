package org.ceaseline.desk.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.Place;
import org.ceaseline.ledger.Incident;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

/**
 * A small map for paper: the zone, and a circle for each place with the number of its incidents. Where a place is vague its
 * circle is dashed. No place is moved, so circles may lie upon each other.
 */
public final class PlacesPicture {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int MARGIN = 50;
    private static final int VAGUE = 3;

    /** Height of a line and width of a letter of the names, points. */
    private static final double LINE = 12;

    private static final double LETTER = 6.5;

    private final Casebook casebook;
    private final String title;

    public PlacesPicture(Casebook casebook, String title) {
        this.casebook = casebook;
        this.title = title;
    }

    /** The map; empty where no incident has a place that the casebook knows. */
    public String draw(Agreement agreement, List<Incident> incidents) {
        Map<String, Long> counts = new TreeMap<>();
        incidents.forEach(incident -> incident.places().stream()
                .flatMap(place -> place.id().stream())
                .distinct()
                .forEach(place -> counts.merge(place, 1L, Long::sum)));
        return draw(List.of(agreement), counts);
    }

    /**
     * The map of several agreements.
     *
     * @param counts incidents by id of the place
     */
    public String draw(List<Agreement> agreements, Map<String, Long> counts) {
        List<Place> places = counts.keySet().stream()
                .flatMap(id -> casebook.place(id).stream())
                .sorted(Comparator.comparing((Place place) -> -counts.getOrDefault(place.id(), 0L))
                        .thenComparing(Place::id))
                .toList();
        if (places.isEmpty()) {
            return "";
        }
        List<Polygon> zones =
                agreements.stream().flatMap(each -> Outlines.of(each).stream()).toList();
        Frame frame = Frame.around(places, zones);
        Svg svg = new Svg().begin(WIDTH, HEIGHT, "places", title);
        zones.forEach(zone -> outline(svg, frame, zone));
        List<Label> labels = new ArrayList<>();
        for (Place place : places) {
            long count = counts.getOrDefault(place.id(), 0L);
            double x = frame.x(place.lon());
            double y = frame.y(place.lat());
            svg.circle(x, y, 5 + Math.min(14, 2.5 * Math.sqrt(count)), place.precision() >= VAGUE ? "vague" : "spot");
            boolean right = x < WIDTH * 0.75;
            String label = place.name() + ": " + count;
            Label at = Label.free(right ? x + 14 : x - 14 - label.length() * LETTER, y + 4, label, labels);
            labels.add(at);
            svg.text(right ? x + 14 : x - 14, at.y(), "label", right ? "start" : "end", label);
        }
        return svg.close();
    }

    /** Where a name stands: from its left edge, {@code width} points wide. A name gives way to those before it, downwards. */
    private record Label(double x, double y, double width) {

        static Label free(double x, double y, String text, List<Label> others) {
            Label at = new Label(x, y, text.length() * LETTER);
            for (int tries = 0; tries < others.size(); tries++) {
                Label wanted = at;
                if (others.stream().noneMatch(wanted::meets)) {
                    return at;
                }
                at = new Label(x, at.y() + LINE, at.width());
            }
            return at;
        }

        private boolean meets(Label other) {
            return Math.abs(y - other.y) < LINE && x < other.x + other.width && other.x < x + width;
        }
    }

    private static void outline(Svg svg, Frame frame, Polygon zone) {
        for (Coordinate[] corners : Outlines.rings(zone)) {
            for (int k = 1; k < corners.length; k++) {
                svg.line(
                        frame.x(corners[k - 1].x),
                        frame.y(corners[k - 1].y),
                        frame.x(corners[k].x),
                        frame.y(corners[k].y),
                        "zone");
            }
        }
    }

    /** Degrees to the points of the drawing, as long east as north at its middle. */
    private record Frame(double west, double north, double eastScale, double northScale) {

        private static final double LEAST = 0.05;

        static Frame around(List<Place> places, List<Polygon> zones) {
            Envelope all = new Envelope();
            places.forEach(place -> all.expandToInclude(place.lon(), place.lat()));
            zones.forEach(zone -> all.expandToInclude(zone.getEnvelopeInternal()));
            all.expandBy(Math.max(0, (LEAST - all.getWidth()) / 2), Math.max(0, (LEAST - all.getHeight()) / 2));
            double shrink = Math.max(0.1, Math.cos(Math.toRadians(all.centre().y)));
            double scale = Math.min(
                    (WIDTH - 2.0 * MARGIN) / (all.getWidth() * shrink), (HEIGHT - 2.0 * MARGIN) / all.getHeight());
            double spareEast = (WIDTH - 2.0 * MARGIN - all.getWidth() * shrink * scale) / 2 / (scale * shrink);
            double spareNorth = (HEIGHT - 2.0 * MARGIN - all.getHeight() * scale) / 2 / scale;
            return new Frame(all.getMinX() - spareEast, all.getMaxY() + spareNorth, scale * shrink, scale);
        }

        double x(double lon) {
            return MARGIN + (lon - west) * eastScale;
        }

        double y(double lat) {
            return MARGIN + (north - lat) * northScale;
        }
    }
}
