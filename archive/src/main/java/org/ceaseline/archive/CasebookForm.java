package org.ceaseline.archive;

import org.ceaseline.casebook.Casebook;

/**
 * A casebook as it is kept.
 *
 * @param digest SHA-256 of {@code json}
 */
record CasebookForm(Casebook casebook, String digest, String json) {

    static CasebookForm of(Casebook casebook) {
        String json = Forms.of(casebook);
        return new CasebookForm(casebook, Digest.of(json), json);
    }

    String id() {
        return casebook.id();
    }
}
