package org.ceaseline.desk.situation;

import static org.ceaseline.desk.situation.Paper.link;
import static org.ceaseline.desk.situation.Paper.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.coding.Claim;
import org.ceaseline.desk.holding.Case;
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
    private final Entries entries;
    private final Names names;
    private final Words words;
    private final LifeLine line;

    /**
     * @param words of the language that it is written in
     * @throws org.ceaseline.desk.holding.TooMuch if there are too many claims under the agreement
     */
    public Situation(Case one, Agreement agreement, LocalDate from, LocalDate to, Reviews reviews, Words words) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The period ends before it begins: " + from + " to " + to + ".");
        }
        this.one = one;
        this.agreement = agreement;
        this.from = from;
        this.to = to;
        this.reviews = reviews;
        this.entries = one.entries(agreement.id(), to);
        this.names = one.names();
        this.words = words;
        this.line = entries.lifeLineSeenFrom(agreement.id(), to);
    }

    /** The life line that it is written from. */
    public LifeLine line() {
        return line;
    }

    public String title() {
        return words.text("sit.title_of", agreement.title(), from.toString(), to.toString());
    }

    public String markdown() {
        return Markdown.of(written(Optional.empty(), Optional.empty()));
    }

    /**
     * A page of its own.
     *
     * @param svg the drawn life line
     * @param map the drawn map
     */
    public String html(String svg, String map) {
        return Html.page(written(Optional.of(svg), Optional.of(map)), title(), words);
    }

    /** The same as a part of a screen. */
    public String fragment(String svg, String map) {
        return Html.fragment(written(Optional.of(svg), Optional.of(map)));
    }

    private Paper written(Optional<String> svg, Optional<String> map) {
        Paper paper = new Paper();
        paper.heading(1, say("sit.heading", agreement.title()));
        paper.paragraph(text(say("sit.period", from, to)));
        List<Met> met = met();
        summary(paper, met);
        lifeLine(paper, svg);
        new LedgerPart(one, reviews, words, paper)
                .write(met, entries.totals(agreement.id(), from, to).oneSided());
        where(paper, met, map);
        disputes(paper, met);
        obligations(paper);
        board(paper);
        signals(paper);
        method(paper);
        return paper;
    }

    private String say(String key, Object... values) {
        Object[] told = new Object[values.length];
        for (int k = 0; k < values.length; k++) {
            told[k] = values[k] instanceof LocalDate day ? day.toString() : values[k];
        }
        return words.text(key, told);
    }

    /** An incident of the period with its findings. */
    record Met(Incident incident, List<Finding> findings) {}

    /** The incidents that the report counts, for what is drawn of them. */
    public List<Incident> incidents() {
        return met().stream().map(Met::incident).toList();
    }

    private List<Met> met() {
        Map<String, List<Finding>> byIncident = new TreeMap<>();
        entries.findings(agreement.id(), from, to).forEach(finding -> byIncident
                .computeIfAbsent(finding.incident(), key -> new ArrayList<>())
                .add(finding));
        return entries.incidents().stream()
                .filter(incident -> byIncident.containsKey(incident.id()))
                .map(incident -> new Met(incident, byIncident.getOrDefault(incident.id(), List.of())))
                .toList();
    }

    private void summary(Paper paper, List<Met> met) {
        paper.heading(2, say("sit.summary"));
        paper.paragraph(text(say(
                line.contested() ? "sit.state_contested" : "sit.state",
                words.of("state", line.desk().id()))));
        List<Met> violations = which(met, finding -> finding.verdict().isViolation());
        List<Met> open = which(met, finding -> finding.verdict().isOpen());
        List<Met> accepted = met.stream()
                .filter(each ->
                        reviews.of(Reviews.INCIDENT, each.incident().id()).isAccepted())
                .toList();
        paper.bullets(List.of(
                counted("sit.met", met),
                counted("sit.breaches", violations),
                counted("sit.open", open),
                counted("sit.accepted", accepted)));
    }

    /** A sentence with a number, and a link to each incident that the number counts. */
    private List<Bit> counted(String key, List<Met> met) {
        List<Bit> bits = new ArrayList<>(List.of(text(say(key, met.size()))));
        for (int k = 0; k < met.size(); k++) {
            bits.add(text(" "));
            bits.add(
                    link("[" + (k + 1) + "]", LedgerPart.address(one, met.get(k).incident())));
        }
        return bits;
    }

    private static List<Met> which(List<Met> met, Predicate<Finding> kind) {
        return met.stream()
                .filter(each -> each.findings().stream().anyMatch(kind))
                .toList();
    }

    private void lifeLine(Paper paper, Optional<String> svg) {
        paper.heading(2, say("tab.line"));
        svg.ifPresent(drawn -> paper.picture(drawn, say("tab.line")));
        List<List<Bit>> standings = new ArrayList<>();
        line.standings()
                .forEach(standing -> standings.add(bits(
                        say(
                                "sit.standing",
                                named(standing.asserter()),
                                words.of("state", standing.state().id()),
                                words.reason(names.named(standing.since()))),
                        standing.grounds())));
        paper.bullets(standings);
        List<List<Bit>> steps = new ArrayList<>();
        line.transitions().stream()
                .filter(step -> !step.earliest().isAfter(to) && !step.latest().isBefore(from))
                .forEach(step -> steps.add(bits(
                        say(
                                "sit.step",
                                step.earliest(),
                                words.of("state", step.from().id()),
                                words.of("state", step.to().id()),
                                words.of("standing", step.standing().name())
                                        + (step.contested() ? say("sit.and_contested") : ""),
                                words.reason(names.named(step.why()))),
                        step.supporting())));
        paper.heading(3, say("sit.steps"));
        orNone(paper, steps, "sit.no_step");
    }

    private void orNone(Paper paper, List<List<Bit>> items, String none) {
        if (items.isEmpty()) {
            paper.paragraph(text(say(none)));
        } else {
            paper.bullets(items);
        }
    }

    private String named(String key) {
        String name = names.of(key);
        return name.isBlank() ? say("claim.nobody") : words.reason(name);
    }

    private List<Bit> bits(String first, List<Ground> grounds) {
        List<Bit> bits = new ArrayList<>(List.of(text(first + " ")));
        int number = 0;
        for (Ground ground : grounds) {
            Optional<String> told = told(ground);
            if (told.isPresent()) {
                number++;
                bits.add(text(bits.size() == 1 ? "" : " "));
                bits.add(link("[" + number + "]", told.get()));
            }
        }
        if (grounds.stream().anyMatch(ground -> ground.kind() == Ground.Kind.CASEBOOK)) {
            bits.add(text(bits.size() == 1 ? "" : " "));
            bits.add(link("[" + say("sit.casebook") + "]", "/agreements/" + one.id() + "/" + agreement.id() + "/line"));
        }
        return bits;
    }

    /** Where a ground that is no entry of the casebook can be read. */
    private Optional<String> told(Ground ground) {
        return switch (ground.kind()) {
            case CLAIM -> Optional.of("/claims/" + ground.ref());
            case INCIDENT -> Optional.of("/incidents/" + one.id() + "/" + ground.ref());
            case CASEBOOK, FINDING, TERM -> Optional.empty();
        };
    }

    private void where(Paper paper, List<Met> met, Optional<String> map) {
        paper.heading(2, say("sit.places"));
        Map<String, List<Met>> byPlace = new TreeMap<>();
        met.forEach(each -> each.incident().places().stream()
                .map(names::place)
                .filter(name -> !name.isBlank())
                .distinct()
                .forEach(place ->
                        byPlace.computeIfAbsent(place, key -> new ArrayList<>()).add(each)));
        map.filter(drawn -> !drawn.isEmpty()).ifPresent(drawn -> paper.picture(drawn, say("picture.places")));
        List<List<Bit>> items = new ArrayList<>();
        byPlace.forEach((place, here) -> items.add(counted("sit.place", place, here)));
        orNone(paper, items, "sit.no_place");
    }

    private List<Bit> counted(String key, String name, List<Met> met) {
        List<Bit> bits = new ArrayList<>(List.of(text(say(key, name, met.size()))));
        for (int k = 0; k < met.size(); k++) {
            bits.add(text(" "));
            bits.add(
                    link("[" + (k + 1) + "]", LedgerPart.address(one, met.get(k).incident())));
        }
        return bits;
    }

    private void disputes(Paper paper, List<Met> met) {
        paper.heading(2, say("tab.disputes"));
        List<String> incidents = met.stream().map(each -> each.incident().id()).toList();
        List<List<Bit>> items = new ArrayList<>();
        for (Dispute dispute : entries.disputes(agreement.id())) {
            if (dispute.incident().isPresent()
                    && !incidents.contains(dispute.incident().get())) {
                continue;
            }
            items.add(accounts(dispute));
        }
        orNone(paper, items, "disputes.empty");
    }

    private List<Bit> accounts(Dispute dispute) {
        List<Bit> bits =
                new ArrayList<>(List.of(text(words.of("dispute", dispute.kind().name()))));
        for (Dispute.Account account : dispute.accounts()) {
            bits.add(text(bits.size() == 1 ? " " : "; "));
            bits.addAll(bits(
                    say(
                            "sit.account",
                            account.asserter().startsWith("incident i-")
                                    ? say("disputes.told")
                                    : named(account.asserter()),
                            words.reason(names.named(account.statement()))),
                    account.grounds()));
        }
        return bits;
    }

    private void obligations(Paper paper) {
        paper.heading(2, say("tab.obligations"));
        List<List<Bit>> items = new ArrayList<>();
        for (Obligation obligation : entries.obligations(agreement.id(), Optional.of(to))) {
            items.add(bits(
                    say(
                            "sit.obligation",
                            obligation.clause(),
                            words.of("obligation", obligation.status().name()),
                            obligation.text(),
                            words.reason(names.named(obligation.why()))),
                    obligation.done()));
        }
        orNone(paper, items, "obligations.empty");
    }

    private void board(Paper paper) {
        paper.heading(2, say("tab.board"));
        List<List<Bit>> items = new ArrayList<>();
        Board board = entries.board(agreement.id(), Optional.of(to));
        board.rounds().stream()
                .filter(round -> !round.first().isAfter(to) && !round.last().isBefore(from))
                .forEach(round -> items.add(bits(
                        say(
                                "sit.round",
                                round.first(),
                                words.of("round", round.status()),
                                round.parties().isEmpty() ? say("claim.nobody") : names.all(round.parties())),
                        round.grounds())));
        board.items().stream()
                .filter(item -> item.day()
                        .map(day -> !day.isAfter(to) && !day.isBefore(from))
                        .orElse(false))
                .forEach(item -> items.add(bits(
                        say(
                                "sit.item",
                                item.day().map(LocalDate::toString).orElse(""),
                                words.of("item", item.kind()),
                                item.who().isEmpty() ? say("claim.nobody") : names.all(item.who()),
                                item.towards().isEmpty() ? "–" : names.all(item.towards()),
                                say(item.open() ? "board.open" : "sit.answered")),
                        List.of(item.ground()))));
        orNone(paper, items, "sit.no_talks");
    }

    private void signals(Paper paper) {
        Signals signals = entries.signals(agreement.id(), to);
        paper.heading(2, say("sit.warning", to));
        paper.paragraph(text(say("sit.tier", words.of("tier", signals.tier().name()))));
        List<List<Bit>> reasons = new ArrayList<>();
        signals.reasons().forEach(reason -> reasons.add(List.of(text(words.reason(names.named(reason))))));
        signals.political()
                .forEach(signal -> reasons.add(bits(
                        say("sit.signal", signal.day(), words.reason(names.named(signal.words())), signal.weight()),
                        List.of(signal.ground()))));
        orNone(paper, reasons, "warning.none");
    }

    private void method(Paper paper) {
        paper.heading(2, say("sit.method"));
        Totals.Coverage coverage = entries.totals(agreement.id(), from, to).coverage();
        if (coverage.days() > 0) {
            paper.paragraph(text(say("sit.coverage", coverage.withReports(), coverage.days(), from, to)));
        }
        List<Claim> claims = entries.claimsOn(agreement.id());
        List<Bit> bits = new ArrayList<>();
        List<String> reports =
                claims.stream().map(Claim::report).distinct().sorted().toList();
        bits.add(text(say("sit.claims", claims.size(), reports.size())));
        for (int k = 0; k < reports.size(); k++) {
            bits.add(text(" "));
            bits.add(link("[" + (k + 1) + "]", "/reports/" + reports.get(k)));
        }
        paper.paragraph(bits.toArray(new Bit[0]));
        paper.paragraph(text(say("sit.how")));
    }
}
