package org.ceaseline.desk.holding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;

/**
 * What the archive held at one state of it.
 *
 * @param head hash of the last line of the audit then
 * @param cases the conflicts with agreements first, the last used first
 * @param reports every report that stands, the newest in the archive first
 */
public record Holding(String head, Map<String, Case> cases, List<ReportHead> reports, Reviews reviews) {

    public Holding {
        cases = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cases));
        reports = List.copyOf(reports);
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

    public Optional<Placed> claim(String id) {
        return cases.values().stream()
                .flatMap(one -> one.claim(id).map(claim -> new Placed(one, claim)).stream())
                .findFirst();
    }

    /** A claim as the coder made it, also a rejected one. */
    public Optional<Placed> coded(String id) {
        return claim(id).or(() -> rejected(id));
    }

    private Optional<Placed> rejected(String id) {
        return cases.values().stream()
                .flatMap(one -> one.coded().stream()
                        .filter(claim -> claim.id().equals(id))
                        .map(claim -> new Placed(one, claim)))
                .findFirst();
    }

    /** The claims on one report, in the order of the text, case by case. */
    public List<Placed> claimsOn(String report) {
        return cases.values().stream()
                .flatMap(one -> one.claimsOn(report).stream().map(claim -> new Placed(one, claim)))
                .toList();
    }

    public Optional<ReportHead> report(String id) {
        return reports.stream().filter(report -> report.id().equals(id)).findFirst();
    }

    /** A casebook that something was coded under. */
    public List<Casebook> casebooks() {
        return cases.values().stream().map(Case::casebook).toList();
    }
}
