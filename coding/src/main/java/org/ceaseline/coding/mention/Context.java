package org.ceaseline.coding.mention;

import java.util.List;

/** Whether a report is about the conflict of the casebook, so that names with other meanings elsewhere may be read. */
final class Context {

    private Context() {}

    static boolean namesCasebook(List<Atoms> sentences, CasebookIndex index) {
        for (Atoms atoms : sentences) {
            for (int at = 0; at < atoms.size(); at++) {
                boolean actor = index.actor(atoms, at)
                        .filter(hit -> !hit.value().needsContext())
                        .filter(hit -> !hit.value().entries().get(0).kind().equals("state"))
                        .isPresent();
                boolean place = index.place(atoms, at)
                        .filter(hit -> !hit.value().needsContext())
                        .isPresent();
                if (actor || place) {
                    return true;
                }
            }
        }
        return false;
    }
}
