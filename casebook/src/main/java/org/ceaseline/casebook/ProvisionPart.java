package org.ceaseline.casebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one clause of an agreement. */
final class ProvisionPart {

    private ProvisionPart() {}

    static Optional<Provision> provision(Part part) {
        part.only(
                "id",
                "kind",
                "who",
                "acts",
                "instruments",
                "targets",
                "places",
                "from",
                "deadline",
                "deadline_rule",
                "exceptions",
                "conditions",
                "bands",
                "verifier",
                "missing",
                "text",
                "confidence",
                "note",
                "source");
        String id = part.needed("id");
        String kind = part.word("kind", "provision.kind");
        String text = part.needed("text");
        List<String> sources = part.sources();
        if (id.isEmpty() || !Words.has("provision.kind", kind)) {
            return Optional.empty();
        }
        return Optional.of(new Provision(
                id,
                Provision.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                part.list("who"),
                acts(part),
                part.list("instruments"),
                part.list("targets"),
                part.list("places"),
                part.date("from"),
                part.date("deadline"),
                part.list("exceptions"),
                part.text("verifier"),
                text,
                part.confidence(),
                sources,
                part.text("deadline_rule"),
                part.list("conditions"),
                part.parts("bands").stream().map(band -> band.made(band(band))).toList(),
                part.yes("missing"),
                part.text("note")));
    }

    private static List<EventType> acts(Part part) {
        List<EventType> acts = new ArrayList<>();
        List<String> ids = part.list("acts");
        for (int i = 0; i < ids.size(); i++) {
            EventTypes.read(ids.get(i), part.spot("acts[" + i + "]"), part.faults())
                    .ifPresent(acts::add);
        }
        return acts;
    }

    private static Provision.Band band(Part part) {
        part.only("line", "km", "zone_width_km", "weapons", "who");
        return new Provision.Band(
                part.needed("line"),
                part.kilometres("km"),
                part.has("zone_width_km") ? part.kilometres("zone_width_km") : 0,
                part.list("weapons"),
                part.list("who"));
    }
}
