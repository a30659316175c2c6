package org.ceaseline.archive.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ceaseline.casebook.Ontology;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.Modality;

/**
 * PLOVER, an object a line. Left out is what PLOVER does not know: negated events, types without a faithful equivalent,
 * events without anybody who acts, and events without a day. A mode is given only where the type has a single one. Sensitive
 * places are told late, and neither they nor their sentences.
 *
 * @see <a href="https://github.com/openeventdata/PLOVER">PLOVER manual</a>
 */
public final class PloverJsonl implements Layout {

    private static final Pattern CLASS = Pattern.compile("([A-Z]+)(?::([a-z|-]+))?(.*)");

    @Override
    public Optional<String> add(Row row, Appendable out) throws IOException {
        Claim claim = row.claim();
        Ontology.Entry entry = Ontology.of(claim.type());
        Matcher kind = CLASS.matcher(entry.plover());
        String date = row.start().isEmpty() ? row.report().publishedFrom() : row.start();
        if (!kind.matches()) {
            return Optional.of("no PLOVER class for " + claim.type().id());
        }
        if (Discretion.isHeldBack(row)) {
            return Optional.of(Discretion.HELD_BACK);
        }
        if (claim.negative() || claim.modality() == Modality.DENIED) {
            return Optional.of("negated");
        }
        if (row.actorsTold().isEmpty()) {
            return Optional.of("nobody named who acts");
        }
        if (date.isEmpty()) {
            return Optional.of("no day");
        }
        Optional<PloverClass> own = PloverClass.of(claim);
        Map<String, Object> event = Json.map(
                "id", claim.id(),
                "date", date,
                "dateEnd", row.end().equals(date) ? "" : row.end(),
                "actor", actors(row.actorsTold()),
                "recipient", actors(row.targetsTold()),
                "event", own.map(PloverClass::name).orElse(kind.group(1)),
                "mode", modes(claim, own.map(PloverClass::mode).orElseGet(() -> mode(kind))),
                "context", List.of(entry.ploverContext().split(";", -1)),
                "event_loc", row.placeTold(),
                "text", row.sentence(),
                "textInfo",
                        Json.map(
                                "start",
                                claim.evidence().start(),
                                "end",
                                claim.evidence().end()),
                "language", row.report().language(),
                "publication", row.report().outlet(),
                "url", row.report().address(),
                "coder", "Ceaseline",
                "version", "PLOVER",
                "dateCoded", row.written().toString().substring(0, 10));
        out.append(Json.of(event)).append('\n');
        return Optional.empty();
    }

    private static List<Map<String, Object>> actors(List<Claim.ActorMention> mentions) {
        return mentions.stream()
                .map(mention -> Json.map(
                        "raw_text",
                        mention.surface(),
                        "entity_name",
                        mention.id().orElse("")))
                .toList();
    }

    /** The type's own mode, where it has just one. */
    private static String mode(Matcher kind) {
        boolean single = kind.group(2) != null
                && kind.group(2).indexOf('|') < 0
                && kind.group(3).isBlank();
        return single ? kind.group(2) : "";
    }

    private static List<String> modes(Claim claim, String mode) {
        List<String> given = new ArrayList<>();
        if (!mode.isEmpty()) {
            given.add(mode);
        }
        if (claim.modality() == Modality.PLANNED || claim.modality() == Modality.PREDICTED) {
            given.add("future");
        }
        if (claim.modality() == Modality.CONDITIONAL || claim.modality() == Modality.HYPOTHETICAL) {
            given.add("hypothetical");
        }
        return given;
    }
}
