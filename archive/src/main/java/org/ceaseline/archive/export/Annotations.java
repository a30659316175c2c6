package org.ceaseline.archive.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.coding.Claim;

/**
 * The sentence behind each claim as a W3C Web Annotation, an object a line. The target is the capture by its hash, with
 * the words themselves, what stands around them, and their place in code points, as the data model asks.
 *
 * @see <a href="https://www.w3.org/TR/annotation-model/">Web Annotation Data Model</a>
 */
public final class Annotations implements Layout {

    private static final int AROUND = 32;

    @Override
    public Optional<String> add(Row row, Appendable out) throws IOException {
        Claim claim = row.claim();
        Claim.Evidence evidence = claim.evidence();
        String text = row.report().text();
        Map<String, Object> quote = Json.map(
                "type", "TextQuoteSelector",
                "exact", evidence.text(),
                "prefix", text.substring(whole(text, evidence.start() - AROUND), evidence.start()),
                "suffix", text.substring(evidence.end(), whole(text, evidence.end() + AROUND)));
        Map<String, Object> position = Json.map(
                "type",
                "TextPositionSelector",
                "start",
                points(text, evidence.start()),
                "end",
                points(text, evidence.end()));
        Map<String, Object> annotation = Json.map(
                "@context",
                "http://www.w3.org/ns/anno.jsonld",
                "id",
                "urn:ceaseline:" + claim.id(),
                "type",
                "Annotation",
                "motivation",
                "classifying",
                "created",
                row.report().recorded(),
                "body",
                List.of(body(row)),
                "target",
                Json.map(
                        "source",
                        "urn:sha256:" + row.report().evidence(),
                        "type",
                        "SpecificResource",
                        "canonical",
                        row.report().address(),
                        "selector",
                        List.of(quote, position)));
        out.append(Json.of(annotation)).append('\n');
        return Optional.empty();
    }

    private static Map<String, Object> body(Row row) {
        return Json.map(
                "type", "TextualBody",
                "purpose", "classifying",
                "format", "text/plain",
                "value",
                        row.claim().type().id() + ", " + row.modality()
                                + (row.claim().negative() ? ", negative" : ""));
    }

    private static int points(String text, int offset) {
        return text.codePointCount(0, offset);
    }

    /** The offset within the text that is nearest and does not cut a character in two. */
    private static int whole(String text, int offset) {
        int within = Math.max(0, Math.min(text.length(), offset));
        boolean cuts = within > 0
                && within < text.length()
                && Character.isLowSurrogate(text.charAt(within))
                && Character.isHighSurrogate(text.charAt(within - 1));
        return cuts ? within - 1 : within;
    }
}
