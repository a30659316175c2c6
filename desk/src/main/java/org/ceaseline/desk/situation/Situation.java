package org.ceaseline.desk.situation;

import static org.ceaseline.desk.situation.Paper.link;
import static org.ceaseline.desk.situation.Paper.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.coding.Claim;
import org.ceaseline.desk.holding.Case;
import org.ceaseline.desk.holding.Look;
import org.ceaseline.desk.holding.Names;
import org.ceaseline.desk.holding.Reviews;
import org.ceaseline.desk.situation.Paper.Bit;
import org.ceaseline.ledger.Board;
import org.ceaseline.ledger.Dispute;
import org.ceaseline.ledger.Entries;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.Ground;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.LifeLine;
import org.ceaseline.ledger.Obligation;
import org.ceaseline.ledger.Signals;
import org.ceaseline.ledger.Totals;

/** What is known of one agreement over one period, as known on its last day. Reads no clock. */
public final class Situation {

    private final Case one;
    private final Agreement agreement;
    private final LocalDate from;
    private final LocalDate to;
    private final Reviews reviews;
    private final Look look;
    private final Entries entries;
    private final Names names;
    private final Paper paper = new Paper();

    public Situation(Case one, Agreement agreement, LocalDate from, LocalDate to, Reviews reviews) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The period ends before it begins: " + from + " to " + to + ".");
        }
        this.one = one;
        this.agreement = agreement;
        this.from = from;
        this.to = to;
        this.reviews = reviews;
        this.look = one.look(Optional.of(to));
        this.entries = look.entries();
        this.names = one.names();
    }

    public String title() {
        return agreement.title() + ", " + from + " to " + to;
    }

    public String markdown() {
        return Markdown.of(written(Optional.empty()));
    }

    /** A page of its own. */
    public String html(String svg) {
        return Html.page(written(Optional.of(svg)), title());
    }

    /** The same as a part of a screen. */
    public String fragment(String svg) {
        return Html.fragment(written(Optional.of(svg)));
    }

    private Paper written(Optional<String> svg) {
        if (!paper.parts().isEmpty()) {
            return new Situation(one, agreement, from, to, reviews).written(svg);
        }
        paper.heading(1, "Situation report: " + agreement.title());
        paper.paragraph(text("Period " + from + " to " + to + ", as known on " + to
                + ". What the machine proposes is called so; what people have decided is called so."));
        List<Met> met = met();
        summary(met);
        lifeLine(svg);
        ledger(met);
        totals(met);
        disputes();
        obligations();
        board();
        signals();
        method();
        return paper;
    }

    /** An incident of the period with its findings. */
    private record Met(Incident incident, List<Finding> findings) {}

    private List<Met> met() {
        Map<String, List<Finding>> byIncident = new TreeMap<>();
        entries.findings(agreement.id()).forEach(finding -> byIncident
                .computeIfAbsent(finding.incident(), key -> new ArrayList<>())
                .add(finding));
        return entries.incidents().stream()
                .filter(incident -> byIncident.containsKey(incident.id()))
                .filter(this::isWithin)
                .map(incident -> new Met(incident, byIncident.getOrDefault(incident.id(), List.of())))
                .toList();
    }

    private boolean isWithin(Incident incident) {
        Optional<LocalDate> first = incident.time().earliest();
        Optional<LocalDate> last = incident.time().latest();
        return first.isPresent()
                && last.isPresent()
                && !first.get().isAfter(to)
                && !last.get().isBefore(from);
    }

    private void summary(List<Met> met) {
        LifeLine line = one.lifeLine(agreement.id(), Optional.of(to));
        paper.heading(2, "Summary");
        paper.paragraph(text("The desk holds the agreement to be " + line.desk().words()
                + (line.contested() ? "; those who speak of it differ on whether it holds." : ".")));
        long violations = count(met, finding -> finding.verdict().isViolation());
        long open = count(met, finding -> finding.verdict().isOpen());
        long accepted = met.stream()
                .filter(each ->
                        reviews.of(Reviews.INCIDENT, each.incident().id()).isAccepted())
                .count();
        paper.paragraph(
                link(met.size() + (met.size() == 1 ? " incident" : " incidents"), ledgerAddress()),
                text(" of the period meet a clause; " + violations
                        + (violations == 1 ? " is found a breach" : " are found breaches")
                        + ", " + open + " could not be judged, " + accepted
                        + (accepted == 1 ? " is" : " are") + " accepted by people."));
    }

    private static long count(List<Met> met, java.util.function.Predicate<Finding> kind) {
        return met.stream()
                .filter(each -> each.findings().stream().anyMatch(kind))
                .count();
    }

    private void lifeLine(Optional<String> svg) {
        LifeLine line = one.lifeLine(agreement.id(), Optional.of(to));
        paper.heading(2, "Life line");
        svg.ifPresent(paper::picture);
        List<List<Bit>> standings = new ArrayList<>();
        line.standings()
                .forEach(standing -> standings.add(bits(
                        text(names.of(standing.asserter()) + ": "
                                + standing.state().words() + " " + standing.since() + ". "),
                        standing.grounds())));
        paper.bullets(standings);
        List<List<Bit>> steps = new ArrayList<>();
        line.transitions().stream()
                .filter(step -> !step.earliest().isAfter(to) && !step.latest().isBefore(from))
                .forEach(step -> steps.add(bits(
                        text(step.earliest() + ": " + step.from().words() + " to "
                                + step.to().words() + (step.extended() ? " (extended)" : "") + ", "
                                + step.standing()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', ' ')
                                + (step.contested() ? ", contested" : "") + "; " + step.why() + ". "),
                        step.supporting())));
        paper.heading(3, "Steps in the period");
        orNone(steps, "No step in the period.");
    }

    private void orNone(List<List<Bit>> items, String none) {
        if (items.isEmpty()) {
            paper.paragraph(text(none));
        } else {
            paper.bullets(items);
        }
    }

    private List<Bit> bits(Bit first, List<Ground> grounds) {
        List<Bit> bits = new ArrayList<>(List.of(first));
        int number = 0;
        for (Ground ground : grounds) {
            if (ground.kind() == Ground.Kind.CLAIM) {
                number++;
                bits.add(text(number == 1 ? "" : " "));
                bits.add(link("[" + number + "]", "/claims/" + ground.ref()));
            }
        }
        return bits;
    }

    private void ledger(List<Met> met) {
        paper.heading(2, "Ledger");
        if (met.isEmpty()) {
            paper.paragraph(text("No incident of the period meets a clause. Look at the coverage below."));
            return;
        }
        List<List<List<Bit>>> rows = new ArrayList<>();
        met.forEach(each -> each.findings().forEach(finding -> rows.add(row(each.incident(), finding))));
        paper.table(List.of("When", "Incident", "Accused", "Clause", "Finding", "Who has it", "Review"), rows);
    }

    private List<List<Bit>> row(Incident incident, Finding finding) {
        String place = names.places(incident.places());
        String who = names.party(finding.actor());
        String review = reviews.of(Reviews.INCIDENT, incident.id()).word();
        return List.of(
                List.of(text(incident.time().toString())),
                List.of(link(
                        incident.type().id().replace('_', ' ') + (place.isBlank() ? "" : ", " + place),
                        incidentAddress(incident.id()))),
                List.of(text(who.isBlank() ? "nobody named" : who)),
                List.of(text(finding.clause().orElse("-"))),
                List.of(link(finding.verdict().words(), incidentAddress(incident.id()) + "#" + finding.id())),
                List.of(text(String.join(
                        ", ",
                        incident.origins().stream()
                                .map(origin -> names.of(origin.knower()))
                                .map(name -> name.isBlank() ? "outlet not named" : name)
                                .toList()))),
                List.of(text(review.isEmpty() ? "not reviewed" : review)));
    }

    private void totals(List<Met> met) {
        paper.heading(2, "Totals by recorder, accused and verdict");
        Map<List<String>, List<String>> counted =
                new TreeMap<>(java.util.Comparator.comparing((List<String> key) -> String.join("\u0001", key)));
        met.forEach(each -> each.findings()
                .forEach(finding -> each.incident().origins().forEach(origin -> {
                    String recorder = names.of(origin.knower());
                    String accused = names.party(finding.actor());
                    counted.computeIfAbsent(
                                    List.of(
                                            recorder.isBlank() ? "outlet not named" : recorder,
                                            accused.isBlank() ? "nobody named" : accused,
                                            finding.verdict().words()),
                                    key -> new ArrayList<>())
                            .add(incidentAddress(each.incident().id()) + "#" + finding.id());
                })));
        List<List<List<Bit>>> rows = new ArrayList<>();
        counted.forEach((key, findings) -> {
            List<Bit> links = new ArrayList<>(List.of(text(findings.size() + ":")));
            for (int k = 0; k < findings.size(); k++) {
                links.add(text(" "));
                links.add(link("[" + (k + 1) + "]", findings.get(k)));
            }
            rows.add(List.of(List.of(text(key.get(0))), List.of(text(key.get(1))), List.of(text(key.get(2))), links));
        });
        if (rows.isEmpty()) {
            paper.paragraph(text("Nothing to count."));
        } else {
            paper.table(List.of("Recorder", "Accused", "Verdict", "Findings"), rows);
            paper.paragraph(text(
                    "A finding with two recorders stands in two rows; there is no single number of" + " violations."));
        }
        look.totals(agreement.id()).oneSided().ifPresent(warning -> paper.paragraph(text("Warning: " + warning)));
    }

    private void disputes() {
        paper.heading(2, "Disputes");
        List<List<Bit>> items = new ArrayList<>();
        for (Dispute dispute : look.disputes(agreement.id())) {
            List<Bit> bits = new ArrayList<>(List.of(text(
                    dispute.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ": ")));
            dispute.accounts().forEach(account -> {
                bits.addAll(
                        bits(text(names.of(account.asserter()) + ": " + account.statement() + " "), account.grounds()));
                bits.add(text("; "));
            });
            items.add(bits);
        }
        orNone(items, "No two accounts contradict each other.");
    }

    private void obligations() {
        paper.heading(2, "Obligations");
        List<List<Bit>> items = new ArrayList<>();
        for (Obligation obligation : look.obligations(agreement.id())) {
            items.add(bits(
                    text(obligation.clause() + ", "
                            + obligation.status().name().toLowerCase(java.util.Locale.ROOT) + ": "
                            + obligation.text() + " (" + obligation.why() + ") "),
                    obligation.done()));
        }
        orNone(items, "No clause asks for anything to be done.");
    }

    private void board() {
        paper.heading(2, "Negotiations");
        List<List<Bit>> items = new ArrayList<>();
        Board board = look.board(agreement.id());
        board.rounds().stream()
                .filter(round -> !round.first().isAfter(to) && !round.last().isBefore(from))
                .forEach(round -> items.add(bits(
                        text(round.first() + ": round of talks, "
                                + round.status().replace('_', ' ')
                                + (round.parties().isEmpty() ? "" : ", " + names.all(round.parties())) + " "),
                        round.grounds())));
        board.items().stream()
                .filter(item -> item.day()
                        .map(day -> !day.isAfter(to) && !day.isBefore(from))
                        .orElse(false))
                .forEach(item -> items.add(bits(
                        text(item.day().map(LocalDate::toString).orElse("") + ": "
                                + item.kind()
                                + (item.who().isEmpty() ? "" : " by " + names.all(item.who()))
                                + (item.towards().isEmpty() ? "" : " towards " + names.all(item.towards()))
                                + (item.open() ? ", open " : ", answered ")),
                        List.of(item.ground()))));
        orNone(items, "No report of the period speaks of talks, demands or threats.");
    }

    private void signals() {
        Signals signals = entries.signals(agreement.id(), to);
        paper.heading(2, "Early warning on " + to);
        paper.paragraph(text("Tier: " + signals.tier().words() + ". No probability is stated."));
        List<List<Bit>> reasons = new ArrayList<>();
        signals.reasons().forEach(reason -> reasons.add(List.of(text(reason))));
        signals.political()
                .forEach(signal -> reasons.add(bits(
                        text(signal.day() + ": " + signal.words() + ", weight " + signal.weight() + " "),
                        List.of(signal.ground()))));
        orNone(reasons, "No reason was found.");
    }

    private void method() {
        paper.heading(2, "Method and coverage");
        Totals.Coverage coverage = look.totals(agreement.id()).coverage();
        if (coverage.days() > 0) {
            paper.paragraph(text("Reports speak of " + coverage.withReports() + " of " + coverage.days() + " days from "
                    + coverage.from().map(LocalDate::toString).orElse("") + " to "
                    + coverage.to().map(LocalDate::toString).orElse("")
                    + "; the other days are unknown, not quiet."));
        }
        long claims = entries.claimsOn(agreement.id()).size();
        List<String> sources = entries.claimsOn(agreement.id()).stream()
                .map(Claim::report)
                .distinct()
                .sorted()
                .toList();
        paper.paragraph(text(claims + " claims from " + sources.size()
                + " reports bear on the agreement's life. Claims are found by rules, put together into incidents and"
                + " weighed against the clauses by ten tests; each is shown with its sentence. Threats, plans, demands"
                + " and denials are never counted as acts, and comments never as evidence."));
    }

    private String incidentAddress(String id) {
        return "/incidents/" + one.id() + "/" + id;
    }

    private String ledgerAddress() {
        return "/agreements/" + one.id() + "/" + agreement.id() + "/ledger?day=" + to;
    }
}
