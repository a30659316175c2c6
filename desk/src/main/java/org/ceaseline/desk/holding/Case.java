package org.ceaseline.desk.holding;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.AsOf;
import org.ceaseline.ledger.Entries;
import org.ceaseline.ledger.LifeLine;

/** One conflict as the archive holds it: its casebook, the claims coded under it and the ledger over them. */
public final class Case {

    private static final int DAYS_KEPT = 8;

    private final Casebook casebook;
    private final Entries entries;
    private final List<Claim> claims;
    private final List<Claim> coded;
    private final Map<String, List<String>> incidentsByClaim;
    private final Map<LocalDate, Entries> replayed = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, Entries> eldest) {
            return size() > DAYS_KEPT;
        }
    });

    /** @param coded the claims as the coder made them, rejected ones too */
    Case(Casebook casebook, Entries entries, List<Claim> claims, List<Claim> coded) {
        this.casebook = casebook;
        this.entries = entries;
        this.claims = List.copyOf(claims);
        this.coded = List.copyOf(coded);
        this.incidentsByClaim = new LinkedHashMap<>();
        entries.incidents().forEach(incident -> incident.claims().forEach(claim -> incidentsByClaim
                .computeIfAbsent(claim, key -> new java.util.ArrayList<>())
                .add(incident.id())));
    }

    public String id() {
        return casebook.id();
    }

    public Casebook casebook() {
        return casebook;
    }

    public Names names() {
        return new Names(casebook);
    }

    /** Everything that is known. */
    public Entries entries() {
        return entries;
    }

    /** All claims, rejected ones left out, corrected ones as corrected. */
    public List<Claim> claims() {
        return claims;
    }

    /** All claims as the coder made them, rejected ones too. */
    public List<Claim> coded() {
        return coded;
    }

    /** The ledger as it would have stood on a day; today's where none is asked for. */
    public Entries entries(Optional<LocalDate> day) {
        if (day.isEmpty()) {
            return entries;
        }
        return replayed.computeIfAbsent(day.get(), asked -> entries.asOf(AsOf.day(asked)));
    }

    public Optional<LocalDate> lastDay() {
        return entries.lastDay();
    }

    public List<Agreement> agreements() {
        return casebook.agreements();
    }

    /** The life line, seen from a day, else from the last day that the reports speak of. */
    public LifeLine lifeLine(String agreement, Optional<LocalDate> day) {
        Optional<LocalDate> from = day.or(this::lastDay);
        return from.map(last -> entries(from).lifeLine(agreement, AsOf.day(last)))
                .orElseGet(() -> entries.lifeLine(agreement));
    }

    /** Ids of the incidents that a claim tells of. */
    public List<String> incidentsOf(String claim) {
        return incidentsByClaim.getOrDefault(claim, List.of());
    }
}
