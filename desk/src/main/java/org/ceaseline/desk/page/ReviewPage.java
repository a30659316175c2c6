package org.ceaseline.desk.page;

import java.util.List;
import java.util.Optional;
import org.ceaseline.archive.Corrected;
import org.ceaseline.archive.Decision;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.desk.holding.Case;
import org.ceaseline.desk.holding.Holding;
import org.ceaseline.desk.holding.Reviews;
import org.ceaseline.desk.holding.Standing;
import org.ceaseline.ledger.Ground;
import org.ceaseline.ledger.Transition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue: one thing after the other, with its evidence; accepted or rejected with a reason, and undone. */
@Controller
final class ReviewPage {

    private static final List<String> KINDS = List.of(Reviews.STATE, Reviews.INCIDENT, Reviews.CLAIM);
    private static final int AROUND = 260;
    private static final int AROUND_GROUND = 120;
    private static final int BEFORE = 5;
    private static final int AFTER = 24;

    private final Desktop desktop;
    private final IncidentPage incidents;

    ReviewPage(Desktop desktop, IncidentPage incidents) {
        this.desktop = desktop;
        this.incidents = incidents;
    }

    /** A line of the queue's list. */
    public record Line(Queue.Item item, String title, String detail) {}

    /**
     * A ground of a step with its sentence, where it is one.
     *
     * @param hard true where the sentence is not shown until somebody asks for it
     */
    public record Cited(Ground ground, boolean supports, Optional<Lit.Quote> quote, boolean hard) {}

    @GetMapping("/review")
    String review(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String at,
            @ModelAttribute("say") Speech say,
            @ModelAttribute("person") Person person,
            Model model) {
        Queue queue = desktop.queue();
        String shown = KINDS.contains(kind)
                ? kind
                : KINDS.stream()
                        .filter(each -> queue.count(each) > 0)
                        .findFirst()
                        .orElse(Reviews.CLAIM);
        Queue.Window window = queue.around(shown, at, BEFORE, AFTER);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("kind", shown);
        model.addAttribute("queue", queue);
        model.addAttribute("before", window.before());
        model.addAttribute("after", window.after());
        model.addAttribute(
                "lines", window.items().stream().map(item -> line(item, say)).toList());
        model.addAttribute("mayDecide", person.mayDo(shown.equals(Reviews.CLAIM) ? "analyst" : "reviewer"));
        model.addAttribute("last", desktop.now().reviews().lastOf(person.name()));
        window.item().ifPresent(item -> show(model, item, say, person));
        return "review";
    }

    private Line line(Queue.Item item, Speech say) {
        Case one = desktop.caseOf(item.of());
        String day = say.maybeDay(item.day());
        return switch (item.kind()) {
            case Reviews.STATE -> step(one, item)
                    .map(step -> new Line(
                            item,
                            say.constant("state", step.to()),
                            say.days(step.earliest(), step.latest()) + " · "
                                    + one.names().of(item.agreement())))
                    .orElse(new Line(item, item.id(), day));
            case Reviews.INCIDENT -> one.incident(item.id())
                    .map(incident -> new Line(
                            item,
                            say.constant("type", incident.type()),
                            detail(say.when(incident.time()), one.names().places(incident.places()))))
                    .orElse(new Line(item, item.id(), day));
            default -> one.claim(item.id())
                    .map(claim -> new Line(
                            item,
                            say.constant("type", claim.type()),
                            detail(say.time(claim.time()), one.names().mentions(claim.actors()))))
                    .orElse(new Line(item, item.id(), day));
        };
    }

    private static String detail(String day, String what) {
        return what.isBlank() ? day : day + " · " + what;
    }

    private static Optional<Transition> step(Case one, Queue.Item item) {
        return one.view().lifeLine(item.agreement()).transitions().stream()
                .filter(step -> step.id().equals(item.id()))
                .findFirst();
    }

    private void show(Model model, Queue.Item item, Speech say, Person person) {
        Case one = desktop.caseOf(item.of());
        Reviews reviews = desktop.now().reviews();
        model.addAttribute("item", item);
        model.addAttribute("one", one);
        model.addAttribute("names", one.names());
        model.addAttribute("reviews", reviews);
        switch (item.kind()) {
            case Reviews.STATE -> step(one, item).ifPresent(step -> {
                model.addAttribute("step", step);
                model.addAttribute("agreement", desktop.agreement(one, item.agreement()));
                model.addAttribute("cited", cited(one, step));
                model.addAttribute("acceptedBy", reviews.acceptedBy(step.id()));
                model.addAttribute("seen", reviews.last(Reviews.STATE, step.id(), Reviews.BY + person.name()));
            });
            case Reviews.INCIDENT -> one.incident(item.id()).ifPresent(incident -> {
                incidents.fill(model, one, incident, "", say);
                model.addAttribute(
                        "seen", reviews.of(Reviews.INCIDENT, incident.id()).word());
            });
            default -> one.claim(item.id()).ifPresent(claim -> {
                Optional<Report> report = one.report(claim.report());
                model.addAttribute("claim", claim);
                model.addAttribute("report", report);
                model.addAttribute("quote", report.map(found -> Lit.quote(found, claim, AROUND)));
                model.addAttribute("hard", Sensitive.tells(desktop.now(), claim.report()));
                model.addAttribute("seen", reviews.of(Reviews.CLAIM, claim.id()).word());
                model.addAttribute("tells", one.incidentsOf(claim.id()));
                choices(model, one, claim);
            });
        }
    }

    private static void choices(Model model, Case one, Claim claim) {
        model.addAttribute("types", EventType.values());
        model.addAttribute("modalities", Claim.Modality.values());
        model.addAttribute("actors", one.casebook().actors());
        model.addAttribute("places", one.casebook().places());
        model.addAttribute(
                "value",
                Corrected.FIELDS.stream()
                        .collect(java.util.stream.Collectors.toMap(
                                field -> field, field -> Corrected.value(claim, field))));
    }

    private List<Cited> cited(Case one, Transition step) {
        List<Cited> all = new java.util.ArrayList<>();
        step.supporting().forEach(ground -> all.add(cite(one, ground, true)));
        step.opposing().forEach(ground -> all.add(cite(one, ground, false)));
        return all;
    }

    private Cited cite(Case one, Ground ground, boolean supports) {
        Optional<Claim> claim = ground.kind() == Ground.Kind.CLAIM ? one.claim(ground.ref()) : Optional.empty();
        return new Cited(
                ground,
                supports,
                claim.flatMap(
                        cited -> one.report(cited.report()).map(report -> Lit.quote(report, cited, AROUND_GROUND))),
                claim.filter(cited -> Sensitive.tells(desktop.now(), cited.report()))
                        .isPresent());
    }

    /**
     * What a person decides on one thing of the queue.
     *
     * @param seen what the page showed as decided
     * @param next what the queue shows then
     */
    public record Ruling(
            @Nullable String id,
            @Nullable String act,
            @Nullable String seen,
            @Nullable String why,
            @Nullable String next) {

        private Decision.Draft on(String kind, String field, String after) {
            return draft(kind, told(id), field, told(seen), after, told(why));
        }

        private static String told(@Nullable String value) {
            return value == null ? "" : value;
        }

        private String word() {
            return ReviewPage.word(told(act));
        }

        private String then() {
            return told(next);
        }
    }

    @PostMapping("/review/claim")
    String claim(Ruling ruling, @ModelAttribute("person") Person person, RedirectAttributes flash) {
        Decision.Draft draft = ruling.on(Reviews.CLAIM, Standing.FIELD, ruling.word());
        if (desktop.now().coded(draft.subject()).isEmpty()) {
            throw new NotHere("claim " + draft.subject());
        }
        return decide(draft, ruling.then(), person, flash);
    }

    @PostMapping("/review/incident")
    String incident(Ruling ruling, @ModelAttribute("person") Person person, RedirectAttributes flash) {
        Decision.Draft draft = ruling.on(Reviews.INCIDENT, Standing.FIELD, ruling.word());
        if (desktop.now().cases().values().stream()
                .allMatch(one -> one.incident(draft.subject()).isEmpty())) {
            throw new NotHere("incident " + draft.subject());
        }
        return decide(draft, ruling.then(), person, flash);
    }

    @PostMapping("/review/state")
    String state(Ruling ruling, @ModelAttribute("person") Person person, RedirectAttributes flash) {
        String after = ruling.word().equals(Standing.ACCEPTED) ? Reviews.ACCEPT : Reviews.REFUSE;
        Decision.Draft draft = ruling.on(Reviews.STATE, Reviews.BY + person.name(), after);
        if (desktop.queue().step(draft.subject()).isEmpty()) {
            throw new NotHere("step " + draft.subject());
        }
        return decide(draft, ruling.then(), person, flash);
    }

    @PostMapping("/review/correct")
    String correct(
            @RequestParam String id,
            @RequestParam String field,
            @RequestParam String value,
            @RequestParam String why,
            @ModelAttribute("person") Person person) {
        Holding now = desktop.now();
        Holding.Placed placed = now.claim(id).orElseThrow(() -> new NotHere("claim " + id));
        Corrected.check(placed.of().casebook(), field, value);
        String before = now.reviews().last(Reviews.CLAIM, id, field);
        desktop.holdings().decide(person.name(), draft(Reviews.CLAIM, id, field, before, value, why));
        return "redirect:/review?kind=claim&at=" + id;
    }

    /** Takes the person's own last decision back, as a further decision. */
    @PostMapping("/review/undo")
    String undo(@ModelAttribute("person") Person person, @ModelAttribute("say") Speech say) {
        Optional<Decision> last = desktop.now().reviews().lastOf(person.name());
        if (last.isEmpty()) {
            return "redirect:/review";
        }
        Decision.Draft draft = last.get().draft();
        desktop.holdings()
                .decide(
                        person.name(),
                        new Decision.Draft(
                                draft.kind(),
                                draft.subject(),
                                draft.field(),
                                draft.after(),
                                draft.before(),
                                say.text("review.taken_back")));
        return "redirect:/review?kind=" + draft.kind() + "&at=" + draft.subject();
    }

    private static String word(String act) {
        return switch (act) {
            case "accept" -> Standing.ACCEPTED;
            case "reject" -> Standing.REJECTED;
            default -> throw new IllegalArgumentException("\"" + act + "\" is no decision. Accept or reject.");
        };
    }

    private static Decision.Draft draft(String kind, String id, String field, String before, String after, String why) {
        return new Decision.Draft(kind, id, field, before, after, why.strip());
    }

    private static final java.util.regex.Pattern ID = java.util.regex.Pattern.compile("[cit]-[0-9a-f]{1,40}");

    private String decide(Decision.Draft draft, String next, Person person, RedirectAttributes flash) {
        desktop.holdings().decide(person.name(), draft);
        flash.addFlashAttribute("done", draft);
        return "redirect:/review?kind=" + draft.kind() + (!ID.matcher(next).matches() ? "" : "&at=" + next);
    }
}
