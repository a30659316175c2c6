package org.ceaseline.casebook;

import java.util.List;
import java.util.stream.Stream;

/** A casebook under check: its entries, where they stand, and what was found wrong. */
record Inspection(Casebook casebook, Spots spots, Faults faults) {

    /** An error at an entry, or at a key below it such as {@code .actor}. */
    void error(Object entry, String below, String code, String what, String remedy) {
        faults.error(spots.of(entry, below), code, what, remedy);
    }

    void warning(Object entry, String below, String code, String what, String remedy) {
        faults.warning(spots.of(entry, below), code, what, remedy);
    }

    int line(Object entry) {
        return spots.of(entry, "").line();
    }

    /** A fault where nobody of the casebook has this id. */
    void knownActor(Object entry, String below, String id) {
        if (!id.isEmpty() && casebook.actor(id).isEmpty()) {
            unknownActor(entry, below, id, actorIds());
        }
    }

    /** A fault where the word is neither one of the field's nor the id of somebody. */
    void knownActorOr(String field, Object entry, String below, String word) {
        if (!Words.has(field, word) && casebook.actor(word).isEmpty()) {
            unknownActor(
                    entry,
                    below,
                    word,
                    Stream.concat(Words.of(field).stream(), actorIds().stream()).toList());
        }
    }

    /** A fault where neither an actor nor an outlet has this id. */
    void knownSpeaker(Object entry, String below, String id) {
        if (!id.isEmpty() && casebook.actor(id).isEmpty() && casebook.outlet(id).isEmpty()) {
            unknownActor(
                    entry,
                    below,
                    id,
                    Stream.concat(actorIds().stream(), outletIds()).toList());
        }
    }

    private void unknownActor(Object entry, String below, String id, List<String> known) {
        error(
                entry,
                below,
                "ACTOR_UNKNOWN",
                "Nobody has the id '" + id + "'." + Words.didYouMean(id, known),
                "Add a row with this id to actors.tsv, or write the id of one that is there.");
    }

    void knownPlace(Object entry, String below, String id) {
        if (casebook.place(id).isEmpty()) {
            error(
                    entry,
                    below,
                    "PLACE_UNKNOWN",
                    "No place has the id '" + id + "'."
                            + Words.didYouMean(
                                    id,
                                    casebook.places().stream().map(Place::id).toList()),
                    "Add a row with this id to places.tsv, or write the id of one that is there.");
        }
    }

    void knownAgreement(Object entry, String below, String id) {
        if (casebook.agreement(id).isEmpty()) {
            error(
                    entry,
                    below,
                    "AGREEMENT_UNKNOWN",
                    "There is no agreement '" + id + "'."
                            + Words.didYouMean(
                                    id,
                                    casebook.agreements().stream()
                                            .map(Agreement::id)
                                            .toList()),
                    "Add agreements/" + id + ".yaml, or write the id of one that is there.");
        }
    }

    private List<String> actorIds() {
        return casebook.actors().stream().map(Actor::id).toList();
    }

    private Stream<String> outletIds() {
        return casebook.outlets().stream().map(Outlet::id);
    }
}
