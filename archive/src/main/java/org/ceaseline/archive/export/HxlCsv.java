package org.ceaseline.archive.export;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ceaseline.casebook.Place;
import org.ceaseline.coding.Claim;

/**
 * CSV with a row of HXL 1.1 tags under the header. Actors stand under {@code #org}, the core tag that is nearest.
 *
 * @see <a href="https://hxlstandard.org/standard/1-1final/">HXL 1.1</a>
 */
public final class HxlCsv implements Layout {

    private static final List<String> HEADER = List.of(
            "id",
            "start",
            "end",
            "reported",
            "type",
            "group",
            "actor",
            "target",
            "country",
            "admin1",
            "place",
            "lat",
            "lon",
            "place precision",
            "killed at least",
            "killed",
            "killed at most",
            "source",
            "address",
            "status",
            "description");
    private static final List<String> TAGS = List.of(
            "#event+id",
            "#date+occurred+start",
            "#date+occurred+end",
            "#date+reported",
            "#event+type",
            "#event+group",
            "#org+a+name",
            "#org+b+name",
            "#country+code",
            "#adm1+name",
            "#loc+name",
            "#geo+lat",
            "#geo+lon",
            "#geo+precision",
            "#affected+killed+min",
            "#affected+killed",
            "#affected+killed+max",
            "#meta+source",
            "#meta+url",
            "#status+verification",
            "#description");

    @Override
    public void begin(Appendable out) throws IOException {
        Csv.line(out, HEADER);
        Csv.line(out, TAGS);
    }

    @Override
    public Optional<String> add(Row row, Appendable out) throws IOException {
        if (Discretion.isHeldBack(row)) {
            return Optional.of(Discretion.HELD_BACK);
        }
        Claim claim = row.claim();
        Optional<Place> point = Discretion.point(row);
        Optional<Claim.Quantity> killed = claim.quantities().stream()
                .filter(quantity -> quantity.what().equals("killed"))
                .findFirst();
        Csv.line(
                out,
                List.of(
                        claim.id(),
                        row.start(),
                        row.end(),
                        row.report().publishedFrom(),
                        claim.type().id(),
                        claim.type().family().name().toLowerCase(Locale.ROOT),
                        ClaimsCsv.names(row.actorsTold()),
                        ClaimsCsv.names(row.targetsTold()),
                        row.place().map(Place::country).orElse(""),
                        row.place()
                                .filter(place -> row.placePrecision() <= 4)
                                .flatMap(place -> place.admin().stream().findFirst())
                                .orElse(""),
                        row.placeTold(),
                        point.map(place -> Discretion.degrees(place.lat())).orElse(""),
                        point.map(place -> Discretion.degrees(place.lon())).orElse(""),
                        Row.cell(row.precisionTold()),
                        killed.flatMap(Claim.Quantity::low)
                                .map(Object::toString)
                                .orElse(""),
                        killed.flatMap(Claim.Quantity::best)
                                .map(Object::toString)
                                .orElse(""),
                        killed.flatMap(Claim.Quantity::high)
                                .map(Object::toString)
                                .orElse(""),
                        row.report().outlet(),
                        row.report().address(),
                        "reported, not verified",
                        row.sentence()));
        return Optional.empty();
    }
}
