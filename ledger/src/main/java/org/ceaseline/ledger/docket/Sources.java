package org.ceaseline.ledger.docket;

import java.util.Optional;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Outlet;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.Voice;

/** The sources of claims as the casebook lists them. Safe to share between threads. */
public final class Sources {

    /** The grade of a source that cannot be judged. */
    private static final String UNJUDGED = "F";

    private final Docket docket;

    public Sources(Docket docket) {
        this.docket = docket;
    }

    /** The casebook's entry for the outlet: by its id, by the words of the chain, or by what the page calls itself. */
    public Optional<Outlet> outlet(Claim claim) {
        Voice voice = claim.chain().get(0);
        return voice.id()
                .flatMap(docket.sides()::outlet)
                .or(() -> docket.sides().outletNamed(voice.surface()))
                .or(() -> voice.surface().isBlank() ? docket.sides().outletNamed(pageOutlet(claim)) : Optional.empty());
    }

    /** The entry of whoever publishes it: an outlet, or an actor that publishes for itself. */
    public Optional<String> publisher(Claim claim) {
        Voice voice = claim.chain().get(0);
        String name = voice.surface().isBlank() ? pageOutlet(claim) : voice.surface();
        return outlet(claim).map(Outlet::id).or(() -> voice.id()).or(() -> docket.sides()
                .actorNamed(name));
    }

    /** What the page of the claim calls itself; empty where it says nothing. */
    public String pageOutlet(Claim claim) {
        return docket.report(claim.report()).map(Report::outlet).orElse("");
    }

    /** The entry of the outlet or actor that claims to know. */
    public Optional<String> knowerId(Claim claim) {
        return Voices.knower(claim).equals(claim.chain().get(0)) ? publisher(claim) : Voices.knowerId(claim);
    }

    /** How reliable the one who claims to know is, A to F. */
    public String grade(Claim claim) {
        return knowerId(claim)
                .flatMap(docket.sides()::outlet)
                .map(Outlet::grade)
                .orElse(UNJUDGED);
    }
}
