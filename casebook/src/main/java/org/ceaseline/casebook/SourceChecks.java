package org.ceaseline.casebook;

import java.util.List;

/** Checks that every source cited is one of {@code sources.tsv}; addresses may be cited as they are. */
final class SourceChecks {

    private final Inspection inspection;
    private final List<String> known;

    SourceChecks(Inspection inspection) {
        this.inspection = inspection;
        this.known = inspection.casebook().sources().stream().map(Source::id).toList();
    }

    void run() {
        Casebook casebook = inspection.casebook();
        casebook.actors().forEach(actor -> check(actor, actor.source()));
        casebook.places().forEach(place -> check(place, place.source()));
        casebook.outlets().forEach(outlet -> check(outlet, outlet.source()));
        casebook.timeline().forEach(fact -> check(fact, fact.source()));
        casebook.agreements().forEach(this::agreement);
    }

    private void agreement(Agreement agreement) {
        check(agreement, agreement.source());
        agreement.times().forEach(time -> check(time, time.source()));
        agreement.provisions().forEach(provision -> check(provision, provision.source()));
        agreement.amendments().forEach(amendment -> check(amendment, amendment.source()));
        agreement.zone().lines().forEach(line -> check(line, line.source()));
        check(agreement, ".zone", agreement.zone().source());
        check(agreement, ".term", agreement.term().source());
    }

    private void check(Object entry, List<String> sources) {
        check(entry, "", sources);
    }

    private void check(Object entry, String below, List<String> sources) {
        for (String source : sources) {
            if (!known.contains(source) && !source.startsWith("http")) {
                inspection.error(
                        entry,
                        below,
                        "SOURCE_UNKNOWN",
                        "No source has the id '" + source + "'." + Words.didYouMean(source, known),
                        "Add it to sources.tsv, or write the address itself.");
            }
        }
    }
}
