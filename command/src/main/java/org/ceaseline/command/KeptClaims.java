package org.ceaseline.command;

import java.util.List;
import java.util.stream.Stream;
import org.ceaseline.archive.Archive;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.command.archive.ArchiveOption;
import org.ceaseline.command.ledger.ClaimsSource;
import org.ceaseline.ledger.Material;

/**
 * What an archive holds under one casebook.
 *
 * @param casebook as it last was
 * @param material every claim coded under it, with the reports
 */
record KeptClaims(Casebook casebook, Material material) implements ClaimsSource {

    /**
     * Reads what the archive holds on an agreement: under the casebook that has it, else under the last one used.
     *
     * @throws IllegalArgumentException if nothing was ever read under a casebook
     */
    static KeptClaims of(ArchiveOption option, String agreement) {
        try (Archive archive = option.open()) {
            List<Casebook> casebooks = archive.casebooks().stream()
                    .filter(book -> !book.agreements().isEmpty())
                    .toList();
            Casebook casebook = casebooks.stream()
                    .filter(book -> book.agreement(agreement).isPresent())
                    .findFirst()
                    .or(() -> casebooks.stream().findFirst())
                    .orElseThrow(() -> new IllegalArgumentException("The archive " + archive.where()
                            + " has no report read under a casebook with agreements. Read some first: ceaseline read PATH"
                            + " --casebook DIR"));
            return new KeptClaims(casebook, material(archive, casebook));
        }
    }

    static Material material(Archive archive, Casebook casebook) {
        return Material.of(all(archive.claimsUnder(casebook.id())), all(archive.reports()))
                .recordedAt(archive.recorded());
    }

    private static <T> List<T> all(Stream<T> rows) {
        try (rows) {
            return rows.toList();
        }
    }
}
