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
 * @param within within one of these outlines; none for anywhere
 * @param skip hits before the first to give
 * @param most hits to give: the best first; of more than 20,000 those whose sentence has the words, each in the order of keeping
 */
public record Question(
        String words,
        Map<String, List<String>> only,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<Circle> near,
        List<Outline> within,
        int skip,
        int most) {

    /** From the first hit on. */
    public Question(
            String words,
            Map<String, List<String>> only,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<Circle> near,
            List<Outline> within,
            int most) {
        this(words, only, from, to, near, within, 0, most);
    }

    /** A disc on the map. */
    public record Circle(double lat, double lon, double km) {}

    /** A point on the map. */
    public record Corner(double lat, double lon) {}

    /**
     * A polygon on the map.
     *
     * @param edge corners, latitude and longitude, closed or not
     * @param holes corners of what is cut out of it
     */
    public record Outline(List<Corner> edge, List<List<Corner>> holes) {
        public Outline {
            edge = List.copyOf(edge);
            holes = holes.stream().map(List::copyOf).toList();
        }

        /** One without holes. */
        public static Outline of(List<Corner> edge) {
            return new Outline(edge, List.of());
        }
    }

    /** Words alone. */
    public static Question of(String words) {
        return new Question(words, Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), 50);
    }

    public Question {
        only = Map.copyOf(only);
        within = List.copyOf(within);
    }
}
