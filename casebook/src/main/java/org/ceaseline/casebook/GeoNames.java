package org.ceaseline.casebook;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes rows of {@code places.tsv} from a GeoNames dump: tab-separated text without header in the public layout of 19
 * columns. GeoNames is not part of this project; its data is under CC BY 4.0 and names itself in every row's source.
 */
public final class GeoNames {

    /** First line of the table that {@link #row} makes. */
    public static final String HEADER =
            "id\tname\taliases\tlat\tlon\tprecision\tcountry\tadm\tpart_of\tzone_relation\tconfidence\tsource\tnote";

    private static final int COLUMNS = 19;
    private static final int MOST_ALIASES = 20;

    private final Area area;
    private final String features;
    private final Set<String> ids = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    private GeoNames(Area area, String features) {
        this.area = area;
        this.features = features;
    }

    /** A box in degrees. */
    public record Area(double west, double south, double east, double north) {

        public static final Area WORLD = new Area(-180, -90, 180, 90);

        boolean holds(double lat, double lon) {
            return lon >= west && lon <= east && lat >= south && lat <= north;
        }
    }

    /**
     * What a dump gave.
     *
     * @param faults lines that are none, each with its number
     */
    public record Taken(List<Place> places, List<Fault> faults) {
        public Taken {
            places = List.copyOf(places);
            faults = List.copyOf(faults);
        }
    }

    /**
     * Reads a dump.
     *
     * @param file its name, for faults
     * @param features classes of GeoNames to take, for example {@code PA} for settlements and administrative areas
     * @throws IOException if reading fails
     */
    public static Taken read(BufferedReader dump, String file, Area area, String features) throws IOException {
        GeoNames names = new GeoNames(area, features);
        int number = 0;
        for (Optional<String> line = next(dump); line.isPresent(); line = next(dump)) {
            number++;
            names.take(line.get().split("\t", -1), file, number);
        }
        return new Taken(names.places, names.faults);
    }

    private static Optional<String> next(BufferedReader dump) throws IOException {
        return Optional.ofNullable(dump.readLine());
    }

    private void take(String[] cells, String file, int line) {
        if (cells.length != COLUMNS) {
            fault(file, line, "The line has " + cells.length + " cells, not " + COLUMNS + ".");
            return;
        }
        if (!features.contains(cells[6]) || cells[6].isEmpty()) {
            return;
        }
        try {
            double lat = Double.parseDouble(cells[4]);
            double lon = Double.parseDouble(cells[5]);
            if (area.holds(lat, lon)) {
                places.add(place(cells, lat, lon));
            }
        } catch (NumberFormatException unreadable) {
            fault(file, line, "'" + cells[4] + "', '" + cells[5] + "' is no coordinate.");
        }
    }

    private void fault(String file, int line, String what) {
        String remedy = "Use a country file or allCountries.txt of download.geonames.org/export/dump, unzipped.";
        faults.add(new Fault(file, line, "GEONAMES_LINE_UNREADABLE", what, remedy));
    }

    private Place place(String[] cells, double lat, double lon) {
        return new Place(
                id(cells),
                clean(cells[1]),
                aliases(cells),
                lat,
                lon,
                precision(cells[6], cells[7]),
                cells[8],
                Stream.of(cells[10], cells[11]).filter(code -> !code.isEmpty()).toList(),
                Optional.empty(),
                "unknown",
                "medium",
                List.of("https://www.geonames.org/" + cells[0]),
                "GeoNames " + cells[6] + "." + cells[7]);
    }

    private String id(String[] cells) {
        String plain =
                cells[2].toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
        String id = plain.isEmpty() ? "place_" + cells[0] : plain;
        return ids.add(id) ? id : id + "_" + cells[0];
    }

    /** Other spellings, without codes, addresses and what is the name already. */
    private static List<String> aliases(String[] cells) {
        return Stream.concat(Stream.of(cells[2]), Stream.of(cells[3].split(",")))
                .map(GeoNames::clean)
                .filter(name -> !name.isEmpty() && !name.equals(clean(cells[1])))
                .filter(name -> !name.startsWith("http") && !name.matches("[A-Z]{3}"))
                .distinct()
                .limit(MOST_ALIASES)
                .toList();
    }

    private static String clean(String name) {
        return name.replace(';', ' ').strip();
    }

    private static int precision(String feature, String code) {
        if (feature.equals("P")) {
            return 1;
        }
        if (feature.equals("A")) {
            return code.startsWith("PCL") ? 6 : code.equals("ADM1") ? 4 : 3;
        }
        return feature.equals("S") ? 2 : 5;
    }

    /** A place as a row of the table. */
    public static String row(Place place) {
        return String.join(
                "\t",
                place.id(),
                place.name(),
                String.join(";", place.aliases()),
                Double.toString(place.lat()),
                Double.toString(place.lon()),
                Integer.toString(place.precision()),
                place.country(),
                String.join(";", place.admin()),
                place.partOf().orElse(""),
                place.zoneRelation(),
                place.confidence(),
                String.join(";", place.source()),
                place.note());
    }
}
