package org.ceaseline.capture.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Fault;
import org.ceaseline.capture.draft.Reader;
import org.ceaseline.capture.draft.ReportDraft;
import org.ceaseline.capture.draft.Source;
import org.ceaseline.capture.language.Decoded;
import org.ceaseline.capture.language.Encodings.Ground;

/** Reads plain text: a page that was saved as text, with whatever stood around its article. */
public final class TextReader implements Reader {

    /** Larger texts are refused; no page is near it. */
    static final int LARGEST = 100_000_000;

    /** A text longer than this, in UTF-16 units, is read to here and said to be cut. */
    static final int LONGEST = 4_000_000;

    @Override
    public boolean takes(Source source) {
        return true;
    }

    @Override
    public Capture.Reading read(Source source) {
        Optional<Fault> refused = Refusal.of(source);
        if (refused.isPresent()) {
            return new Capture.Reading(List.of(), List.of(refused.get()));
        }
        List<Fault> faults = new ArrayList<>();
        byte[] bytes = within(source, faults);
        Decoded decoded = Decoded.of(bytes, source.charset());
        if (decoded.text().isBlank()) {
            Fault empty = new Fault("EMPTY", source.name(), "The text holds blanks only.", "Capture the page again.");
            return new Capture.Reading(List.of(), List.of(empty));
        }
        encodingFault(source, decoded).ifPresent(faults::add);
        ReportDraft draft = new ReportDraft(source);
        faults.forEach(draft::fault);
        new Drawing(decoded, draft).draw();
        return new Capture.Reading(List.of(draft.report()), faults);
    }

    private static byte[] within(Source source, List<Fault> faults) {
        if (source.bytes().length <= LONGEST) {
            return source.bytes();
        }
        faults.add(new Fault(
                "TRUNCATED",
                source.name() + ", byte " + LONGEST,
                "The text has " + source.bytes().length + " bytes; what stands behind this byte was not read.",
                "Cut the file into single reports."));
        return java.util.Arrays.copyOf(source.bytes(), LONGEST);
    }

    private static Optional<Fault> encodingFault(Source source, Decoded decoded) {
        if (decoded.encoding().ground() == Ground.GUESSED) {
            return Optional.of(new Fault(
                    "UNKNOWN_ENCODING",
                    source.name(),
                    "No encoding fits the bytes; they were read as "
                            + decoded.encoding().charset().name() + ".",
                    "Save the text as UTF-8."));
        }
        if (decoded.damaged() > 0) {
            return Optional.of(new Fault(
                    "DAMAGED_TEXT",
                    source.name(),
                    decoded.damaged() + " places could not be read as "
                            + decoded.encoding().charset().name() + ".",
                    "Compare with the original page; the places are marked with U+FFFD."));
        }
        return Optional.empty();
    }
}
