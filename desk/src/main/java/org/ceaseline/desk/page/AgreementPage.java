package org.ceaseline.desk.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ceaseline.archive.Decision;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Outlet;
import org.ceaseline.desk.holding.Case;
import org.ceaseline.desk.holding.Holding;
import org.ceaseline.desk.holding.Reviews;
import org.ceaseline.desk.holding.Standing;
import org.ceaseline.desk.holding.Stretch;
import org.ceaseline.desk.holding.View;
import org.ceaseline.desk.picture.LifeLinePicture;
import org.ceaseline.ledger.Board;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.Totals;
import org.ceaseline.ledger.Transition;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One agreement: its life line, clauses, ledger, obligations, negotiations, sources and history, as known on a day. */
@Controller
final class AgreementPage {

    static final List<String> TABS = List.of(
            "line", "ledger", "provisions", "obligations", "board", "disputes", "warning", "sources", "history");

    private static final int MOST_DECISIONS = 200;

    /** Rows here are long: a page of them still comes quickly over a slow line. */
    private static final int LEDGER_ROWS = 25;

    private static final int DISPUTES = 20;
    private static final int TOTALS = 60;

    private final Desktop desktop;

    AgreementPage(Desktop desktop) {
        this.desktop = desktop;
    }

    /** An incident under an agreement with its findings, and what people have decided on it. */
    public record Row(Incident incident, List<Finding> findings, Standing review) {
        public Row {
            findings = List.copyOf(findings);
        }
    }

    /** An outlet or speaker, and how much of what bears on the agreement goes back to it. */
    public record SourceRow(String name, String grade, String alignment, long claims, long reports) {}

    @GetMapping("/agreements/{casebook}/{id}")
    String line(@PathVariable String casebook, @PathVariable String id) {
        return "redirect:/agreements/" + casebook + "/" + id + "/line";
    }

    @GetMapping("/agreements/{casebook}/{id}/{tab}")
    String tab(
            @PathVariable String casebook,
            @PathVariable String id,
            @PathVariable String tab,
            @RequestParam(name = "day") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> day,
            @RequestParam(name = "after", defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String totals,
            @ModelAttribute("say") Speech say,
            Model model) {
        if (!TABS.contains(tab)) {
            throw new NotHere(tab);
        }
        Holding now = desktop.now();
        Case one = desktop.caseOf(casebook);
        Agreement agreement = desktop.agreement(one, id);
        View view = one.view(id, day);
        String onDay = day.map(asked -> "?day=" + asked).orElse("");
        String path = "/agreements/" + casebook + "/" + id + "/" + tab + onDay;
        model.addAttribute("one", one);
        model.addAttribute("names", one.names());
        model.addAttribute("agreement", agreement);
        model.addAttribute("roles", roles(agreement));
        model.addAttribute("line", view.lifeLine(id));
        model.addAttribute("day", day);
        model.addAttribute("onDay", onDay);
        model.addAttribute("seen", day.or(one::lastDay));
        model.addAttribute("tab", tab);
        model.addAttribute("tabs", TABS);
        model.addAttribute("reviews", now.reviews());
        fill(model, new Asked(tab, one, agreement, view, cursor, totals, path, say, now.reviews()), now);
        return "agreement";
    }

    private static Map<String, List<String>> roles(Agreement agreement) {
        Map<String, List<String>> roles = new LinkedHashMap<>();
        for (String role : List.of("party", "signatory", "guarantor", "mediator", "monitor", "rejecting")) {
            List<String> holders = agreement.roles().stream()
                    .filter(held -> held.role().equals(role))
                    .map(Agreement.Role::actor)
                    .distinct()
                    .toList();
            if (!holders.isEmpty()) {
                roles.put(role, holders);
            }
        }
        return roles;
    }

    private record Asked(
            String tab,
            Case one,
            Agreement agreement,
            View view,
            String cursor,
            String totals,
            String path,
            Speech say,
            Reviews reviews) {
        String id() {
            return agreement.id();
        }
    }

    private static void fill(Model model, Asked asked, Holding now) {
        View view = asked.view();
        switch (asked.tab()) {
            case "line" -> model.addAttribute(
                    "picture",
                    new LifeLinePicture(
                                    key -> asked.say().named(asked.one().names().of(key)),
                                    asked.say()::of,
                                    asked.say()::day)
                            .draw(asked.agreement(), view.lifeLine(asked.id())));
            case "ledger" -> {
                model.addAttribute("reel", ledger(asked));
                totals(model, asked);
            }
            case "obligations" -> model.addAttribute("obligations", view.obligations(asked.id()));
            case "board" -> board(model, asked, now);
            case "disputes" -> model.addAttribute(
                    "reel", Reel.of(view.disputes(asked.id(), asked.cursor(), DISPUTES), asked.cursor(), asked.path()));
            case "warning" -> view.signals(asked.id()).ifPresent(found -> model.addAttribute("signals", found));
            case "sources" -> model.addAttribute("sources", sources(asked));
            case "history" -> model.addAttribute("decisions", decisions(asked));
            default -> model.addAttribute("provisions", asked.agreement().provisions());
        }
    }

    /** What somebody said, as the report has it; hard to read where it waits to be asked for. */
    public record Sentence(String text, boolean hard) {}

    private static void board(Model model, Asked asked, Holding now) {
        Board board = asked.view().board(asked.id());
        Map<String, Sentence> sentences = new HashMap<>();
        for (Board.Item item : board.items()) {
            now.coded(item.ground().ref())
                    .map(Holding.Placed::claim)
                    .ifPresent(claim -> sentences.put(
                            claim.id(), new Sentence(claim.evidence().text(), Sensitive.tells(now, claim.report()))));
        }
        model.addAttribute("board", board);
        model.addAttribute("sentences", sentences);
    }

    /** Those with most findings first; all of them only where they are asked for. */
    private static void totals(Model model, Asked asked) {
        Totals totals = asked.view().totals(asked.id());
        boolean whole = asked.totals().equals("all") || totals.rows().size() <= TOTALS;
        model.addAttribute("totals", totals);
        model.addAttribute(
                "totalsShown",
                whole
                        ? totals.rows()
                        : totals.rows().stream()
                                .sorted(Comparator.comparingLong(Totals.Row::findings)
                                        .reversed())
                                .limit(TOTALS)
                                .toList());
        model.addAttribute("allTotals", asked.path() + (asked.path().contains("?") ? "&" : "?") + "totals=all");
    }

    private static Reel<Row> ledger(Asked asked) {
        Stretch<View.Met> met = asked.view().ledger(asked.id(), asked.cursor(), LEDGER_ROWS);
        List<Row> rows = met.rows().stream()
                .map(each -> new Row(
                        each.incident(),
                        each.findings(),
                        asked.reviews().of(Reviews.INCIDENT, each.incident().id())))
                .toList();
        return Reel.of(new Stretch<>(rows, met.total(), met.next()), asked.cursor(), asked.path());
    }

    private static List<SourceRow> sources(Asked asked) {
        return asked.view().sources(asked.id()).stream()
                .map(source -> {
                    Optional<Outlet> known = asked.one().casebook().outlet(source.outlet());
                    return new SourceRow(
                            known.map(Outlet::name).orElse(source.outlet()),
                            known.map(Outlet::grade).orElse("F"),
                            known.map(Outlet::alignment).orElse(""),
                            source.claims(),
                            source.reports());
                })
                .toList();
    }

    /** What was decided on the steps, incidents and claims of the agreement, newest first. */
    private static List<Decision> decisions(Asked asked) {
        Set<String> steps = asked.view().lifeLine(asked.id()).transitions().stream()
                .map(Transition::id)
                .collect(Collectors.toSet());
        return asked.reviews()
                .newestFirst()
                .filter(made -> concerns(asked, steps, made.draft()))
                .limit(MOST_DECISIONS)
                .toList();
    }

    private static boolean concerns(Asked asked, Set<String> steps, Decision.Draft draft) {
        return switch (draft.kind()) {
            case Reviews.STATE -> steps.contains(draft.subject());
            case Reviews.INCIDENT -> List.of(draft.subject().split(" ")).stream()
                    .anyMatch(id -> meets(asked, id) || tellsOfOne(asked, id));
            case Reviews.CLAIM -> tellsOfOne(asked, draft.subject());
            default -> false;
        };
    }

    private static boolean tellsOfOne(Asked asked, String claim) {
        return asked.one().incidentsOf(claim).stream().anyMatch(incident -> meets(asked, incident));
    }

    private static boolean meets(Asked asked, String incident) {
        return asked.one().findingsOn(incident).stream()
                .anyMatch(finding -> finding.agreement().equals(asked.id()));
    }
}
