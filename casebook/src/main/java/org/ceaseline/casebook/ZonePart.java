package org.ceaseline.casebook;

import java.util.List;
import java.util.Optional;

/** Reads the geography of an agreement. */
final class ZonePart {

    static final Agreement.Zone NONE = new Agreement.Zone(List.of(), Optional.empty(), "", List.of());

    private ZonePart() {}

    static Agreement.Zone zone(Part part) {
        part.only("places", "polygon", "outline", "note", "lines", "source");
        String outline = part.text("outline");
        String note = part.text("note");
        return new Agreement.Zone(
                part.list("places"),
                part.word("polygon"),
                outline.isEmpty() || note.isEmpty() ? outline + note : outline + ": " + note,
                part.sources(),
                part.parts("lines").stream().map(line -> line.made(line(line))).toList());
    }

    private static Agreement.Line line(Part part) {
        part.only("id", "name", "wkt", "confidence", "note", "source");
        return new Agreement.Line(
                part.needed("id"),
                part.needed("name"),
                part.needed("wkt"),
                part.confidence(),
                part.text("note"),
                part.sources());
    }
}
