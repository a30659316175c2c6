package org.ceaseline.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is looked for; every part narrows.
 *
 * @param words in any order, all of them; {@code "in this order"} in quotes
 * @param only values by facet ({@code type}, {@code modality}, {@code actor}, {@code place}, {@code outlet},
 *     {@code casebook}, {@code date_precision}, {@code place_precision}, {@code agreement} as {@code casebook/id}, {@code
 *     finding}): one of those given for each; of the last two, both of one finding
 * @param from first day, at the earliest; a claim counts that may lie within
 * @param to last day
 * @param near within so many kilometres of a point
 * @param within corners of a polygon, latitude and longitude, closed or not
 * @param most hits to give
 */
public record Question(
        String words,
        Map<String, List<String>> only,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<Circle> near,
        List<Corner> within,
        int most) {

    /** A disc on the map. */
    public record Circle(double lat, double lon, double km) {}

    /** A point on the map. */
    public record Corner(double lat, double lon) {}

    /** Words alone. */
    public static Question of(String words) {
        return new Question(words, Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), 50);
    }

    public Question {
        only = Map.copyOf(only);
        within = List.copyOf(within);
    }
}
