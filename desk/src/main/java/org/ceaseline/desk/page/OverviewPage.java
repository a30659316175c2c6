package org.ceaseline.desk.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.desk.holding.Case;
import org.ceaseline.desk.holding.Holding;
import org.ceaseline.desk.holding.Names;
import org.ceaseline.desk.holding.Reviews;
import org.ceaseline.desk.picture.Spark;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.LifeLine;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first screen: every agreement with its state, what waits, what came in last. */
@Controller
final class OverviewPage {

    private static final int NEWEST = 8;

    private final Desktop desktop;

    OverviewPage(Desktop desktop) {
        this.desktop = desktop;
    }

    /**
     * One agreement on the first screen.
     *
     * @param alleged incidents with a finding of violation, reviewed or not
     * @param reviewed those of them that a person has accepted
     * @param open incidents that could not be judged
     * @param steps steps of the life line that wait
     * @param spark incidents by week, as a picture
     */
    public record Card(
            Case of,
            Names names,
            Agreement agreement,
            LifeLine line,
            List<String> parties,
            long alleged,
            long reviewed,
            long open,
            long steps,
            Optional<LocalDate> lastDay,
            String spark) {
        public Card {
            parties = List.copyOf(parties);
        }
    }

    @GetMapping("/")
    String overview(Model model, @org.springframework.web.bind.annotation.ModelAttribute("say") Speech say) {
        Holding now = desktop.now();
        List<Card> cards = new ArrayList<>();
        now.conflicts().forEach(one -> one.agreements().forEach(agreement -> cards.add(card(one, agreement, say))));
        model.addAttribute("cards", cards);
        model.addAttribute("queue", desktop.queue());
        model.addAttribute("reports", now.reports().stream().limit(NEWEST).toList());
        model.addAttribute("total", now.reports().size());
        model.addAttribute(
                "newest", now.reviews().newestFirst().stream().limit(5).toList());
        return "overview";
    }

    private Card card(Case one, Agreement agreement, Speech say) {
        Set<String> alleged = new HashSet<>();
        Set<String> open = new HashSet<>();
        List<Incident> met = new ArrayList<>();
        for (Finding finding : one.entries().findings(agreement.id())) {
            if (finding.verdict().isViolation() && alleged.add(finding.incident())) {
                one.entries().incident(finding.incident()).ifPresent(met::add);
            }
            if (finding.verdict().isOpen()) {
                open.add(finding.incident());
            }
        }
        open.removeAll(alleged);
        Reviews reviews = desktop.now().reviews();
        long reviewed = alleged.stream()
                .filter(id -> reviews.of(Reviews.INCIDENT, id).isAccepted())
                .count();
        return new Card(
                one,
                one.names(),
                agreement,
                one.lifeLine(agreement.id(), Optional.empty()),
                agreement.roles().stream()
                        .filter(role -> role.role().equals("party"))
                        .map(org.ceaseline.casebook.Agreement.Role::actor)
                        .distinct()
                        .toList(),
                alleged.size(),
                reviewed,
                open.size(),
                desktop.queue().stepsOf(one.id(), agreement.id()),
                one.lastDay(),
                Spark.byWeek(met, one.lastDay(), say.text("overview.spark")));
    }
}
