package org.ceaseline.archive.export;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.ceaseline.casebook.Ontology;
import org.ceaseline.casebook.Place;

/**
 * Our incidents in the column layout of ACLED; no row of ACLED itself. Codes that only ACLED can give (interaction,
 * region, scale of source, numeric country) stay empty. Deaths that nobody tells are 0, as that layout asks, and tagged. The
 * time stamp is that of the weighing that made the row what it is.
 */
public final class AcledCsv implements EventLayout {

    private static final List<String> HEADER = List.of(("event_id_cnty,event_date,year,time_precision,disorder_type,"
                    + "event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,"
                    + "civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,"
                    + "geo_precision,source,source_scale,notes,fatalities,tags,timestamp")
            .split(","));

    @Override
    public void begin(Appendable out) throws IOException {
        Csv.line(out, HEADER);
    }

    @Override
    public Optional<String> add(Event event, Appendable out) throws IOException {
        Ontology.Entry entry = Ontology.of(event.incident().type());
        if (event.isHeldBack()) {
            return Optional.of(Discretion.HELD_BACK);
        }
        if (entry.acledEvent().startsWith("-")) {
            return Optional.of("no ACLED type for " + event.incident().type().id());
        }
        if (event.days() == 0 || event.days() > 31) {
            return Optional.of("day not known to the month");
        }
        Csv.line(out, cells(event, entry));
        return Optional.empty();
    }

    private static List<String> cells(Event event, Ontology.Entry entry) {
        String type = entry.acledEvent().split(" \\| ", -1)[0];
        Optional<Place> point = event.point();
        boolean civilians = Victims.areCivilians(event);
        return List.of(
                event.incident().id(),
                event.start(),
                event.start().substring(0, 4),
                event.days() == 1 ? "1" : event.days() <= 7 ? "2" : "3",
                type.equals("Strategic developments") ? type : "Political violence",
                type,
                single(entry.acledSubEvent()),
                event.actor(),
                "",
                "",
                civilians ? civiliansOf(event.country()) : Victims.name(event),
                "",
                "",
                "",
                civilians ? "Civilian targeting" : "",
                "",
                "",
                event.country(),
                event.admin(1),
                event.admin(2),
                event.admin(3),
                event.isSensitive() ? "" : event.placeName(),
                point.map(place -> Discretion.degrees(place.lat())).orElse(""),
                point.map(place -> Discretion.degrees(place.lon())).orElse(""),
                precision(event),
                event.outlets(),
                "",
                event.sentence(),
                event.killed().map(Event::least).orElse(0L).toString(),
                event.killed().isPresent() ? "" : "fatalities=not told",
                Long.toString(event.changed().getEpochSecond()));
    }

    private static String civiliansOf(String country) {
        return country.isEmpty() ? "Civilians" : "Civilians (" + country + ")";
    }

    /** ACLED's three steps for our seven; the widest where no point is told. */
    private static String precision(Event event) {
        int precision = event.precision();
        return event.isSensitive() || precision == 0 || precision > 3 ? "3" : precision == 1 ? "1" : "2";
    }

    /** A subtype that is one only: which of several it is, nobody has said. */
    private static String single(String subEvent) {
        return subEvent.matches("[^|(]+") ? subEvent.strip() : "";
    }
}
