package org.ceaseline.archive.export;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.ceaseline.casebook.EventType;
import org.ceaseline.casebook.Ontology;
import org.ceaseline.casebook.Place;

/**
 * Our incidents in the column layout of ACLED; no row of ACLED itself. Codes that only ACLED can give (interaction,
 * region, scale of source, numeric country) stay empty. Deaths that nobody tells are 0, as that layout asks, and tagged.
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
        String day = event.incident().time().earliest().orElseThrow().toString();
        String type = entry.acledEvent().split(" \\| ", -1)[0];
        Optional<Place> point = event.point();
        return List.of(
                event.incident().id(),
                day,
                day.substring(0, 4),
                event.days() == 1 ? "1" : event.days() <= 7 ? "2" : "3",
                type.equals("Strategic developments") ? type : "Political violence",
                type,
                single(entry.acledSubEvent()),
                Event.name(event.incident().actors(), event.casebook()),
                "",
                "",
                Event.name(event.incident().targets(), event.casebook()),
                "",
                "",
                "",
                event.incident().type() == EventType.CIVILIAN_HARM ? "Civilian targeting" : "",
                "",
                "",
                event.country(),
                event.admin(1),
                event.admin(2),
                event.admin(3),
                Discretion.isSensitive(event.incident().type()) ? "" : event.placeName(),
                point.map(place -> Discretion.degrees(place.lat())).orElse(""),
                point.map(place -> Discretion.degrees(place.lon())).orElse(""),
                event.place().map(AcledCsv::precision).orElse("3"),
                event.outlets(),
                "",
                event.sentence(),
                event.killed().map(Event::least).orElse(0L).toString(),
                event.killed().isPresent() ? "" : "fatalities=not told",
                Long.toString(event.written().getEpochSecond()));
    }

    /** ACLED's three steps for our seven. */
    private static String precision(Place place) {
        return place.precision() == 1 ? "1" : place.precision() <= 3 ? "2" : "3";
    }

    /** A subtype that is one only: which of several it is, nobody has said. */
    private static String single(String subEvent) {
        return subEvent.matches("[^|(]+") ? subEvent.strip() : "";
    }
}
