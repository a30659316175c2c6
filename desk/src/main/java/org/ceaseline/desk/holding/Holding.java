package org.ceaseline.desk.holding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.archive.Archive;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;

/** What the archive held at one state of it. Safe to share between threads. */
public final class Holding {

    private final Archive archive;
    private final String head;
    private final Map<String, Case> cases;
    private final Reviews reviews;
    private final long countReports;

    /**
     * @param head hash of the last line of the audit then
     * @param cases the conflicts with agreements first, the last used first
     */
    Holding(Archive archive, String head, Map<String, Case> cases, Reviews reviews, long countReports) {
        this.archive = archive;
        this.head = head;
        this.cases = Collections.unmodifiableMap(new LinkedHashMap<>(cases));
        this.reviews = reviews;
        this.countReports = countReports;
    }

    public String head() {
        return head;
    }

    public Map<String, Case> cases() {
        return cases;
    }

    public Reviews reviews() {
        return reviews;
    }

    public Optional<Case> caseOf(String casebook) {
        return Optional.ofNullable(cases.get(casebook));
    }

    /** The cases that have agreements. */
    public List<Case> conflicts() {
        return cases.values().stream()
                .filter(one -> !one.agreements().isEmpty())
                .toList();
    }

    /** A claim and the case that it was coded under. */
    public record Placed(Case of, Claim claim) {}

    /** A claim as corrected; empty where it was rejected or does not stand. */
    public Optional<Placed> claim(String id) {
        return Optional.ofNullable(claims(List.of(id)).get(id));
    }

    /** A claim as the coder made it, also a rejected one. */
    public Optional<Placed> coded(String id) {
        return coded(List.of(id)).stream().findFirst();
    }

    /** Claims in the order of their ids here, rejected ones too; those that nobody ever coded are left out. */
    public List<Placed> coded(List<String> ids) {
        Map<String, Placed> standing = claims(ids);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(standing.get(id)).or(() -> lastCoded(id)).stream())
                .toList();
    }

    /** The claims that stand, as corrected, by id. */
    private Map<String, Placed> claims(Collection<String> ids) {
        Map<String, Placed> found = new HashMap<>();
        for (Case one : cases.values()) {
            List<String> missing =
                    ids.stream().filter(id -> !found.containsKey(id)).toList();
            one.claims(missing).forEach(claim -> found.put(claim.id(), new Placed(one, claim)));
        }
        return found;
    }

    private Optional<Placed> lastCoded(String id) {
        return archive.claim(id)
                .flatMap(claim -> archive.casebookOf(id).flatMap(this::caseOf).map(one -> new Placed(one, claim)));
    }

    /** The claims on one report, in the order of the text, case by case; rejected ones left out. */
    public List<Placed> claimsOn(String report) {
        Map<String, List<Claim>> byCase = archive.claimsOn(report);
        List<Placed> placed = new ArrayList<>();
        cases.values().forEach(one -> byCase.getOrDefault(one.id(), List.of()).stream()
                .filter(claim -> !reviews.of(Reviews.CLAIM, claim.id()).isRejected())
                .forEach(claim -> placed.add(new Placed(one, one.corrected(claim)))));
        return placed;
    }

    /**
     * The claims on some reports that a word of their kept form, or a correction, makes worth looking at; rejected ones left
     * out.
     *
     * @param words as the archive keeps them
     * @param type a type that people may have put in place of another
     */
    public List<Claim> claimsWith(Collection<String> reports, List<String> words, EventType type) {
        Set<String> ids = new LinkedHashSet<>();
        archive.claimsWith(reports, words).forEach(claim -> ids.add(claim.id()));
        reviews.correctedTo("type", type.id())
                .filter(id -> archive.claim(id)
                        .filter(claim -> reports.contains(claim.report()))
                        .isPresent())
                .forEach(ids::add);
        return claims(ids).values().stream().map(Placed::claim).toList();
    }

    public long countReports() {
        return countReports;
    }

    /** Some reports, the last that came in first. */
    public List<ReportHead> newestReports(int skip, int most) {
        return archive.newestReports(skip, most).stream().map(ReportHead::of).toList();
    }

    public Optional<ReportHead> report(String id) {
        return archive.filed(id).map(ReportHead::of);
    }

    /** A casebook that something was coded under. */
    public List<Casebook> casebooks() {
        return cases.values().stream().map(Case::casebook).toList();
    }
}
