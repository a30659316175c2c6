package org.ceaseline.archive.export;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ceaseline.casebook.Place;
import org.ceaseline.coding.Claim;

/**
 * Our lethal incidents in the column layout of UCDP GED. Numbers that only UCDP can give (its ids of conflicts, dyads and
 * countries) stay empty. Deaths of civilians are told apart only where the incident is harm to civilians, and not where the
 * words for the dead are words for those who fight.
 */
public final class UcdpGedCsv implements EventLayout {

    private static final List<String> HEADER = List.of(("id,relid,year,active_year,code_status,type_of_violence,"
                    + "conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,"
                    + "side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,"
                    + "source_office,source_date,source_headline,source_original,where_prec,where_coordinates,"
                    + "where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,"
                    + "event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,"
                    + "high,low,gwnoa,gwnob")
            .split(","));

    @Override
    public void begin(Appendable out) throws IOException {
        Csv.line(out, HEADER);
    }

    @Override
    public Optional<String> add(Event event, Appendable out) throws IOException {
        if (event.isHeldBack()) {
            return Optional.of(Discretion.HELD_BACK);
        }
        if (event.killed().isEmpty()) {
            return Optional.of("no death told");
        }
        if (event.days() == 0) {
            return Optional.of("no day");
        }
        Map<String, Object> cells = cells(event, event.killed().get());
        Csv.line(
                out,
                HEADER.stream()
                        .map(name -> String.valueOf(cells.getOrDefault(name, "")))
                        .toList());
        return Optional.empty();
    }

    static List<String> header() {
        return HEADER;
    }

    private static Map<String, Object> cells(Event event, Claim.Quantity killed) {
        long low = Event.least(killed);
        long best = Math.max(low, killed.best().orElse(low));
        long high = Math.max(best, killed.high().orElse(best));
        boolean civilians = Victims.areCivilians(event);
        LocalDate start = event.incident().time().earliest().orElseThrow();
        LocalDate end = event.incident().time().latest().orElseThrow();
        String sideA = event.actor();
        String sideB = civilians ? "Civilians" : Victims.name(event);
        Map<String, Object> cells = Json.map(
                "id",
                event.incident().id(),
                "year",
                start.getYear(),
                "code_status",
                "Clear",
                "type_of_violence",
                civilians ? 3 : "",
                "dyad_name",
                sideA.isEmpty() || sideB.isEmpty() ? "" : sideA + " - " + sideB,
                "side_a",
                sideA,
                "side_b",
                sideB,
                "number_of_sources",
                event.incident().origins().size(),
                "source_article",
                event.sentence(),
                "source_office",
                event.outlets(),
                "source_date",
                first(event, Event.Told::published),
                "source_headline",
                event.isSensitive() ? "" : first(event, Event.Told::headline),
                "where_prec",
                precision(event),
                "where_coordinates",
                event.isSensitive() ? "" : event.placeName(),
                "adm_1",
                event.admin(1),
                "adm_2",
                event.admin(2),
                "country",
                event.country(),
                "event_clarity",
                event.days() == 1 ? 1 : 2,
                "date_prec",
                event.datePrecision(),
                "date_start",
                start + " 00:00:00.000",
                "date_end",
                end + " 00:00:00.000",
                "deaths_a",
                0,
                "deaths_b",
                0,
                "deaths_civilians",
                civilians ? best : 0,
                "deaths_unknown",
                civilians ? 0 : best,
                "best",
                best,
                "high",
                high,
                "low",
                low);
        event.point().ifPresent(place -> cells.putAll(point(place)));
        return cells;
    }

    private static Map<String, Object> point(Place place) {
        String lat = Discretion.degrees(place.lat());
        String lon = Discretion.degrees(place.lon());
        return Json.map(
                "latitude",
                lat,
                "longitude",
                lon,
                "geom_wkt",
                "POINT (" + lon + " " + lat + ")",
                "priogrid_gid",
                cell(place.lat(), place.lon()));
    }

    /** Number of the half-degree cell of PRIO-GRID, counted from the south-west. */
    static long cell(double lat, double lon) {
        return (long) Math.floor((lat + 90) / 0.5) * 720 + (long) Math.floor((lon + 180) / 0.5) + 1;
    }

    private static String first(Event event, Function<Event.Told, String> value) {
        return event.told().stream().findFirst().map(value).orElse("");
    }

    /** Empty where the casebook knows no place of it; no sharper than the district where the place is sensitive. */
    private static String precision(Event event) {
        int precision = event.isSensitive() ? Math.max(3, event.precision()) : event.precision();
        return Row.cell(event.place().isEmpty() ? 0 : precision);
    }
}
