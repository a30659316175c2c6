package org.ceaseline.desk.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ceaseline.archive.Sieve;
import org.ceaseline.archive.Slice;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Place;
import org.ceaseline.coding.Claim;
import org.ceaseline.desk.holding.Case;
import org.ceaseline.desk.holding.Holding;
import org.ceaseline.desk.holding.Names;
import org.ceaseline.desk.holding.Reviews;
import org.ceaseline.desk.holding.Standing;
import org.ceaseline.desk.holding.Stretch;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.Incident;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One incident: what each claim says, where they agree, whose word it is, and what it is under each clause. */
@Controller
final class IncidentPage {

    private static final int AROUND = 320;

    private final Desktop desktop;

    IncidentPage(Desktop desktop) {
        this.desktop = desktop;
    }

    /**
     * A claim of the incident with its report and its review.
     *
     * @param hard true where its words are not shown until somebody asks for them: a claim of its report tells of harm
     */
    public record Told(Claim claim, Optional<Report> report, Standing review, boolean hard) {
        public String outlet(Names names) {
            String voice = names.voice(claim.chain().get(0));
            return voice.isBlank() ? report.map(Report::outlet).orElse("") : voice;
        }
    }

    /**
     * One field over all claims.
     *
     * @param values what is said, with the claims that say it, most origins first
     * @param isContradicted true where two claims cannot both be right
     */
    public record Field(String name, List<Value> values, boolean isContradicted) {
        public Field {
            values = List.copyOf(values);
        }
    }

    /**
     * What some claims say of a field.
     *
     * @param claims ids of the claims
     * @param origins how many independent origins they come from
     */
    public record Value(String text, List<String> claims, long origins) {
        public Value {
            claims = List.copyOf(claims);
        }
    }

    /** A finding with the title of its agreement. */
    public record Judged(Agreement agreement, Finding finding) {}

    @GetMapping("/incidents")
    String list(
            @RequestParam(name = "case") Optional<String> casebook,
            @RequestParam Optional<String> place,
            @RequestParam(name = "from") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
            @RequestParam(name = "to") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> to,
            @RequestParam(name = "after", defaultValue = "") String cursor,
            Model model) {
        List<Case> cases = new ArrayList<>(desktop.now().cases().values());
        Optional<Case> one = casebook.map(desktop::caseOf)
                .or(() -> desktop.first())
                .or(() -> cases.stream().findFirst());
        model.addAttribute("cases", cases);
        model.addAttribute("one", one);
        model.addAttribute("place", Optional.empty());
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("reviews", desktop.now().reviews());
        one.ifPresent(found -> {
            Sieve sieve = Frame.sieve(from, to);
            Optional<Place> at =
                    place.map(id -> found.casebook().place(id).orElseThrow(() -> new NotHere("place " + id)));
            model.addAttribute("place", at);
            model.addAttribute("names", found.names());
            model.addAttribute(
                    "reel",
                    reel(
                            found,
                            at.map(point -> Frame.at(sieve, point)).orElse(sieve),
                            cursor,
                            Frame.address("/incidents", found, from, to)
                                    + at.map(point -> "&place=" + point.id()).orElse("")));
        });
        return "incidents";
    }

    private static Reel<Incident> reel(Case one, Sieve sieve, String cursor, String path) {
        Slice<Incident> slice =
                one.weighed().newestIncidents(sieve, Optional.of(cursor).filter(text -> !text.isEmpty()), Reel.ROWS);
        long total = sieve.equals(Sieve.all())
                ? one.sums().incidents()
                : one.weighed().countIncidents(sieve);
        return Reel.of(new Stretch<>(slice.rows(), total, slice.next()), cursor, path);
    }

    @GetMapping("/incidents/{casebook}/{id}")
    String incident(
            @PathVariable String casebook,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String claim,
            @ModelAttribute("say") Speech say,
            Model model) {
        Case one = desktop.caseOf(casebook);
        Incident incident = one.incident(id).orElseThrow(() -> new NotHere("incident " + id));
        fill(model, one, incident, claim, say);
        return "incident";
    }

    void fill(Model model, Case one, Incident incident, String asked, Speech say) {
        Reviews reviews = desktop.now().reviews();
        List<Told> told = told(one, incident);
        Optional<Told> chosen = told.stream()
                .filter(each -> each.claim().id().equals(asked))
                .findFirst()
                .or(() -> told.stream().findFirst());
        model.addAttribute("one", one);
        model.addAttribute("names", one.names());
        model.addAttribute("incident", incident);
        model.addAttribute("told", told);
        model.addAttribute("chosen", chosen);
        model.addAttribute(
                "quote", chosen.flatMap(each -> each.report().map(report -> Lit.quote(report, each.claim(), AROUND))));
        model.addAttribute(
                "hard",
                chosen.filter(each -> each.hard()
                                || Sensitive.tells(desktop.now(), each.claim().report()))
                        .isPresent());
        model.addAttribute("fields", fields(one.names(), incident, told, say));
        model.addAttribute("findings", findings(one, incident));
        model.addAttribute("disputes", one.disputesOn(incident.id()));
        model.addAttribute("others", Regroup.neighbours(one, incident));
        model.addAttribute("regrouped", Regroup.decisionsOn(reviews, told));
        model.addAttribute("review", reviews.of(Reviews.INCIDENT, incident.id()));
        model.addAttribute("stage", Verification.of(reviews, incident.id()));
    }

    /** The claims of an incident, those of headlines last. */
    private List<Told> told(Case one, Incident incident) {
        Holding now = desktop.now();
        Map<String, Claim> claims = new LinkedHashMap<>();
        one.claimsOf(incident.id()).forEach(claim -> claims.put(claim.id(), claim));
        Map<String, Optional<Report>> reports = new HashMap<>();
        Set<String> hard = claims.values().stream()
                .filter(Sensitive::isHard)
                .map(Claim::report)
                .collect(Collectors.toSet());
        List<String> ids = new ArrayList<>(incident.claims());
        ids.addAll(incident.headlines());
        List<Told> told = new ArrayList<>();
        for (String id : ids) {
            Claim claim = claims.get(id);
            if (claim != null) {
                told.add(new Told(
                        claim,
                        reports.computeIfAbsent(claim.report(), one::report),
                        now.reviews().of(Reviews.CLAIM, claim.id()),
                        hard.contains(claim.report())));
            }
        }
        return told;
    }

    private static List<Field> fields(Names names, Incident incident, List<Told> told, Speech say) {
        List<Field> fields = new ArrayList<>();
        fields.add(field("what", incident, told, Contradiction::what, claim -> say.constant("type", claim.type())));
        fields.add(field("when", incident, told, Contradiction::when, claim -> say.time(claim.time())));
        fields.add(
                field("where", incident, told, Contradiction::where, claim -> names.mentionedPlaces(claim.places())));
        fields.add(field("who", incident, told, Contradiction::who, claim -> names.mentions(claim.actors())));
        fields.add(field("whom", incident, told, Contradiction::whom, claim -> names.mentions(claim.targets())));
        fields.add(field(
                "told_as",
                incident,
                told,
                Contradiction::polarity,
                claim -> say.constant("modality", claim.modality())
                        + (claim.negative() ? ", " + say.text("claim.negative") : "")));
        fields.add(field(
                "numbers",
                incident,
                told,
                Contradiction::never,
                claim -> String.join(
                        "; ",
                        claim.quantities().stream().map(Claim.Quantity::raw).toList())));
        fields.removeIf(
                field -> field.values().stream().allMatch(value -> value.text().isBlank()));
        return fields;
    }

    private static Field field(
            String name,
            Incident incident,
            List<Told> told,
            java.util.function.BiPredicate<Claim, Claim> contradict,
            java.util.function.Function<Claim, String> value) {
        Map<String, List<String>> byValue = new LinkedHashMap<>();
        told.forEach(each -> byValue.computeIfAbsent(value.apply(each.claim()), key -> new ArrayList<>())
                .add(each.claim().id()));
        List<Value> values = new ArrayList<>();
        byValue.forEach((text, claims) -> values.add(new Value(
                text,
                claims,
                incident.origins().stream()
                        .filter(origin -> origin.claims().stream().anyMatch(claims::contains))
                        .count())));
        values.sort(java.util.Comparator.comparing((Value each) -> each.text().isBlank())
                .thenComparing(
                        java.util.Comparator.comparingLong(Value::origins).reversed()));
        boolean contradicted = told.stream()
                .anyMatch(one -> told.stream().anyMatch(other -> contradict.test(one.claim(), other.claim())));
        return new Field(name, values, contradicted);
    }

    private static List<Judged> findings(Case one, Incident incident) {
        return one.findingsOn(incident.id()).stream()
                .flatMap(
                        finding -> one
                                .casebook()
                                .agreement(finding.agreement())
                                .map(agreement -> new Judged(agreement, finding))
                                .stream())
                .toList();
    }
}
