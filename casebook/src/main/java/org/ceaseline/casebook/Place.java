package org.ceaseline.casebook;

import java.util.List;
import java.util.Optional;

/**
 * A named place.
 *
 * @param id key within the casebook
 * @param aliases other spellings, in any script
 * @param contextAliases spellings that mean something else elsewhere ({@code Hamas} for the city of Hama): read as this
 *     place only where the same sentence names another place of the same province, or the province itself
 * @param lat latitude in degrees, WGS 84
 * @param lon longitude in degrees, WGS 84
 * @param precision 1 exact, 2 near a named point (about 25 km), 3 district, 4 province, 5 line or fuzzy area, 6 country,
 *     7 sea or air; from 3 on a point is never drawn
 * @param country ISO 3166 two-letter code
 * @param admin names of the administrative areas, widest first
 * @param partOf places that hold this one
 * @param zoneRelation {@code inside}, {@code edge}, {@code outside}, {@code zone} or another word of the casebook
 * @param confidence in the coordinates, in words
 */
public record Place(
        String id,
        String name,
        List<String> aliases,
        double lat,
        double lon,
        int precision,
        String country,
        List<String> admin,
        Optional<String> partOf,
        String zoneRelation,
        String confidence,
        List<String> source,
        String note,
        List<String> contextAliases) {

    public Place {
        aliases = List.copyOf(aliases);
        contextAliases = List.copyOf(contextAliases);
        admin = List.copyOf(admin);
        source = List.copyOf(source);
    }

    /** A place without spellings that need a context. */
    public Place(
            String id,
            String name,
            List<String> aliases,
            double lat,
            double lon,
            int precision,
            String country,
            List<String> admin,
            Optional<String> partOf,
            String zoneRelation,
            String confidence,
            List<String> source,
            String note) {
        this(
                id,
                name,
                aliases,
                lat,
                lon,
                precision,
                country,
                admin,
                partOf,
                zoneRelation,
                confidence,
                source,
                note,
                List.of());
    }
}
