package org.ceaseline.desk.holding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
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
    private final Map<String, Claim> byId = new HashMap<>();
    private final Map<String, List<Claim>> byReport = new HashMap<>();
    private final Look all;
    private final Optional<LocalDate> lastDay;
    private final Map<LocalDate, Look> replayed = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, Look> eldest) {
            return size() > DAYS_KEPT;
        }
    });

    /** @param coded the claims as the coder made them, rejected ones too */
    Case(Casebook casebook, Entries entries, List<Claim> claims, List<Claim> coded) {
        this.casebook = casebook;
        this.entries = entries;
        this.claims = List.copyOf(claims);
        this.coded = List.copyOf(coded);
        this.all = new Look(casebook.agreements(), entries, Optional.empty());
        this.lastDay = entries.lastDay();
        claims.forEach(claim -> {
            byId.put(claim.id(), claim);
            byReport.computeIfAbsent(claim.report(), key -> new ArrayList<>()).add(claim);
        });
        byReport.values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt(claim -> claim.evidence().start())));
        this.incidentsByClaim = new HashMap<>();
        entries.incidents().forEach(incident -> incident.claims().forEach(claim -> incidentsByClaim
                .computeIfAbsent(claim, key -> new ArrayList<>())
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

    /** The ledger as it would have stood on a day; from the last day that the reports speak of where none is asked for. */
    public Look look(Optional<LocalDate> day) {
        Optional<LocalDate> from = day.or(this::lastDay);
        if (from.isEmpty()) {
            return new Look(agreements(), entries, from);
        }
        Look kept = replayed.get(from.get());
        if (kept == null) {
            kept = new Look(agreements(), entries.asOf(AsOf.day(from.get())), from);
            replayed.put(from.get(), kept);
        }
        return kept;
    }

    /** The ledger with everything that is known. */
    public Look look() {
        return all;
    }

    public Optional<LocalDate> lastDay() {
        return lastDay;
    }

    public List<Agreement> agreements() {
        return casebook.agreements();
    }

    /** The life line, seen from a day, else from the last day that the reports speak of. */
    public LifeLine lifeLine(String agreement, Optional<LocalDate> day) {
        return look(day).lifeLine(agreement);
    }

    /** A claim as corrected; empty where it was rejected. */
    public Optional<Claim> claim(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The claims on a report, in the order of its text. */
    public List<Claim> claimsOn(String report) {
        return byReport.getOrDefault(report, List.of());
    }

    /** Ids of the incidents that a claim tells of. */
    public List<String> incidentsOf(String claim) {
        return incidentsByClaim.getOrDefault(claim, List.of());
    }
}
