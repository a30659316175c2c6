package org.ceaseline.desk.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.desk.holding.Case;
import org.ceaseline.desk.holding.Holding;
import org.ceaseline.desk.holding.Look;
import org.ceaseline.desk.holding.Reviews;
import org.ceaseline.desk.holding.Standing;
import org.ceaseline.desk.picture.LifeLinePicture;
import org.ceaseline.ledger.Dispute;
import org.ceaseline.ledger.Entries;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.LifeLine;
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
    public record SourceRow(String id, String name, String grade, String alignment, long claims, long reports) {}

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
            @RequestParam(defaultValue = "1") int page,
            @ModelAttribute("say") Speech say,
            Model model) {
        if (!TABS.contains(tab)) {
            throw new NotHere(tab);
        }
        Holding now = desktop.now();
        Case one = desktop.caseOf(casebook);
        Agreement agreement = desktop.agreement(one, id);
        Look look = one.look(day);
        Entries entries = look.entries();
        LifeLine line = look.lifeLine(id);
        String path = "/agreements/" + casebook + "/" + id + "/" + tab
                + day.map(asked -> "?day=" + asked).orElse("");
        model.addAttribute("one", one);
        model.addAttribute("names", one.names());
        model.addAttribute("agreement", agreement);
        model.addAttribute("roles", roles(agreement));
        model.addAttribute("line", line);
        model.addAttribute("entries", entries);
        model.addAttribute("day", day);
        model.addAttribute("seen", day.or(one::lastDay));
        model.addAttribute("tab", tab);
        model.addAttribute("tabs", TABS);
        model.addAttribute("reviews", now.reviews());
        fill(model, new Asked(tab, one, agreement, look, entries, line, page, path, say, now));
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
            Look look,
            Entries entries,
            LifeLine line,
            int page,
            String path,
            Speech say,
            Holding now) {}

    private static void fill(Model model, Asked asked) {
        String id = asked.agreement().id();
        switch (asked.tab()) {
            case "line" -> model.addAttribute(
                    "picture",
                    new LifeLinePicture(asked.one().names(), asked.say()::of, asked.say()::day)
                            .draw(asked.agreement(), asked.line()));
            case "ledger" -> {
                model.addAttribute("part", Part.of(rows(asked), asked.page(), asked.path()));
                model.addAttribute("totals", asked.look().totals(id));
            }
            case "obligations" -> model.addAttribute("obligations", asked.look().obligations(id));
            case "board" -> model.addAttribute("board", asked.look().board(id));
            case "disputes" -> model.addAttribute("disputes", disputes(asked));
            case "warning" -> asked.look().signals(id).ifPresent(found -> model.addAttribute("signals", found));
            case "sources" -> model.addAttribute("sources", sources(asked));
            case "history" -> model.addAttribute("decisions", decisions(asked));
            default -> model.addAttribute("provisions", asked.agreement().provisions());
        }
    }

    static List<Row> rows(Case one, Entries entries, String agreement, Reviews reviews) {
        Map<String, List<Finding>> byIncident = new LinkedHashMap<>();
        entries.findings(agreement).forEach(finding -> byIncident
                .computeIfAbsent(finding.incident(), key -> new ArrayList<>())
                .add(finding));
        List<Row> rows = new ArrayList<>();
        byIncident.forEach((incident, findings) -> entries.incident(incident)
                .ifPresent(found -> rows.add(new Row(found, findings, reviews.of(Reviews.INCIDENT, found.id())))));
        rows.sort(Comparator.comparing(
                (Row row) -> row.incident().time().earliest().orElse(LocalDate.MIN), Comparator.reverseOrder()));
        return rows;
    }

    private static List<Row> rows(Asked asked) {
        return rows(
                asked.one(),
                asked.entries(),
                asked.agreement().id(),
                asked.now().reviews());
    }

    private static List<Dispute> disputes(Asked asked) {
        String id = asked.agreement().id();
        List<Dispute> all = new ArrayList<>(asked.look().disputes(id));
        asked.entries().findings(id).stream()
                .map(Finding::incident)
                .distinct()
                .flatMap(incident -> asked.look().disputesOn(incident).stream())
                .filter(dispute -> dispute.agreement().isEmpty())
                .forEach(all::add);
        return all;
    }

    private static List<SourceRow> sources(Asked asked) {
        Map<String, List<org.ceaseline.coding.Claim>> bySource = new LinkedHashMap<>();
        List<org.ceaseline.coding.Claim> bearing =
                new ArrayList<>(asked.entries().claimsOn(asked.agreement().id()));
        rows(asked).forEach(row -> row.incident()
                .claims()
                .forEach(claim -> asked.entries().claim(claim).ifPresent(bearing::add)));
        bearing.stream().distinct().forEach(claim -> bySource.computeIfAbsent(
                        outlet(asked, claim), key -> new ArrayList<>())
                .add(claim));
        List<SourceRow> rows = new ArrayList<>();
        bySource.forEach((source, claims) -> {
            Optional<org.ceaseline.casebook.Outlet> known =
                    asked.one().casebook().outlet(source);
            rows.add(new SourceRow(
                    source,
                    known.map(org.ceaseline.casebook.Outlet::name).orElse(source),
                    known.map(org.ceaseline.casebook.Outlet::grade).orElse("F"),
                    known.map(org.ceaseline.casebook.Outlet::alignment).orElse(""),
                    claims.size(),
                    claims.stream().map(claim -> claim.report()).distinct().count()));
        });
        rows.sort(Comparator.comparingLong(SourceRow::claims).reversed().thenComparing(SourceRow::name));
        return rows;
    }

    private static String outlet(Asked asked, org.ceaseline.coding.Claim claim) {
        org.ceaseline.coding.Claim.Voice voice = claim.chain().get(0);
        return voice.id()
                .or(() -> Optional.of(voice.surface()).filter(name -> !name.isBlank()))
                .or(() -> asked.entries()
                        .report(claim.report())
                        .map(org.ceaseline.capture.Report::outlet)
                        .filter(name -> !name.isBlank()))
                .orElse("");
    }

    private static List<org.ceaseline.archive.Decision> decisions(Asked asked) {
        List<String> subjects = new ArrayList<>();
        asked.line().transitions().forEach(step -> subjects.add(step.id()));
        rows(asked).forEach(row -> {
            subjects.add(row.incident().id());
            subjects.addAll(row.incident().claims());
        });
        return asked.now().reviews().newestFirst().stream()
                .filter(made -> subjects.contains(made.draft().subject()))
                .toList();
    }
}
