package org.ceaseline.archive.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ceaseline.coding.Claim;

/**
 * The class of a claim whose type has several: a crossing that is closed is another class than one that is opened. From
 * {@code plover-classes.tsv}, after the conditions that the ontology's column names.
 *
 * @param mode empty where the class has none
 */
record PloverClass(String type, String attribute, String value, String name, String mode) {

    private static final List<PloverClass> ALL = load();

    /** The one that fits; empty where the type has a single class, or the claim does not tell. */
    static Optional<PloverClass> of(Claim claim) {
        return ALL.stream()
                .filter(one -> one.type().equals(claim.type().id()))
                .filter(one -> one.value().equals(claim.attributes().get(one.attribute())))
                .findFirst();
    }

    private static List<PloverClass> load() {
        try (InputStream in = Objects.requireNonNull(
                PloverClass.class.getResourceAsStream("plover-classes.tsv"), "plover-classes.tsv is missing")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new PloverClass(cells[0], cells[1], cells[2], cells[3], cells[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("plover-classes.tsv cannot be read", e);
        }
    }
}
