package org.ceaseline.desk.situation;

import static org.ceaseline.desk.situation.Paper.link;
import static org.ceaseline.desk.situation.Paper.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ceaseline.desk.holding.Case;
import org.ceaseline.desk.holding.Names;
import org.ceaseline.desk.holding.Reviews;
import org.ceaseline.desk.situation.Paper.Bit;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.Incident;

/** The ledger of the period, and its totals by recorder, accused and verdict. */
final class LedgerPart {

    private final Case one;
    private final Names names;
    private final Reviews reviews;
    private final Words words;
    private final Paper paper;

    LedgerPart(Case one, Reviews reviews, Words words, Paper paper) {
        this.one = one;
        this.names = one.names();
        this.reviews = reviews;
        this.words = words;
        this.paper = paper;
    }

    static String address(Case one, Incident incident) {
        return "/incidents/" + one.id() + "/" + incident.id();
    }

    void write(List<Situation.Met> met, Optional<String> oneSided) {
        paper.heading(2, words.text("tab.ledger"));
        if (met.isEmpty()) {
            paper.paragraph(text(words.text("sit.no_incident")));
        } else {
            List<List<List<Bit>>> rows = new ArrayList<>();
            met.forEach(each -> each.findings().forEach(finding -> rows.add(row(each.incident(), finding))));
            paper.table(
                    List.of(
                            words.text("claim.when"),
                            words.text("ledger.incident"),
                            words.text("ledger.accused"),
                            words.text("obligations.clause"),
                            words.text("sit.finding"),
                            words.text("ledger.recorders"),
                            words.text("claim.review")),
                    rows);
        }
        totals(met);
        oneSided.ifPresent(warning -> paper.paragraph(text(words.text("sit.one_sided", words.reason(warning)))));
    }

    private List<List<Bit>> row(Incident incident, Finding finding) {
        String place = names.places(incident.places());
        String review = reviews.of(Reviews.INCIDENT, incident.id()).word();
        return List.of(
                List.of(text(day(incident))),
                List.of(link(
                        words.of("type", incident.type().id()) + (place.isBlank() ? "" : ", " + place),
                        address(one, incident))),
                List.of(text(accused(finding))),
                List.of(text(finding.clause().orElse("–"))),
                List.of(link(words.of("verdict", finding.verdict().id()), address(one, incident) + "#" + finding.id())),
                List.of(text(incident.origins().stream()
                        .map(origin -> recorder(origin.knower()))
                        .collect(Collectors.joining(", ")))),
                List.of(text(words.of("review", review.isEmpty() ? "open" : review))));
    }

    private String day(Incident incident) {
        return incident.time().isKnown()
                ? incident.time().earliest().equals(incident.time().latest())
                        ? incident.time().earliest().orElseThrow().toString()
                        : incident.time().earliest().orElseThrow() + " – "
                                + incident.time().latest().orElseThrow()
                : words.text("day.unknown");
    }

    private String accused(Finding finding) {
        String name = names.party(finding.actor());
        return name.isBlank() ? words.text("claim.nobody") : name;
    }

    private String recorder(String knower) {
        String name = names.of(knower);
        return name.isBlank() ? words.text("claim.outlet_unnamed") : words.reason(name);
    }

    private void totals(List<Situation.Met> met) {
        paper.heading(2, words.text("ledger.totals"));
        Map<String, List<String>> cells = new TreeMap<>();
        Map<String, List<String>> findings = new TreeMap<>();
        met.forEach(each -> each.findings()
                .forEach(finding -> each.incident().origins().forEach(origin -> {
                    List<String> row = List.of(
                            recorder(origin.knower()),
                            accused(finding),
                            words.of("verdict", finding.verdict().id()));
                    String key = String.join("\u0001", row);
                    cells.put(key, row);
                    findings.computeIfAbsent(key, counted -> new ArrayList<>())
                            .add(address(one, each.incident()) + "#" + finding.id());
                })));
        if (cells.isEmpty()) {
            paper.paragraph(text(words.text("sit.nothing_counted")));
            return;
        }
        List<List<List<Bit>>> rows = new ArrayList<>();
        cells.forEach((key, row) -> rows.add(List.of(
                List.of(text(row.get(0))),
                List.of(text(row.get(1))),
                List.of(text(row.get(2))),
                links(findings.getOrDefault(key, List.of())))));
        paper.table(
                List.of(
                        words.text("ledger.recorder"),
                        words.text("ledger.accused"),
                        words.text("ledger.verdict"),
                        words.text("ledger.findings_n")),
                rows);
        paper.paragraph(text(words.text("sit.two_rows")));
    }

    private static List<Bit> links(List<String> findings) {
        List<Bit> links = new ArrayList<>(List.of(text(findings.size() + ":")));
        for (int k = 0; k < findings.size(); k++) {
            links.add(text(" "));
            links.add(link("[" + (k + 1) + "]", findings.get(k)));
        }
        return links;
    }
}
